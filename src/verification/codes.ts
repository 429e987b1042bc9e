import { codeLimits } from './code-limits.ts';
import type { Envelope, Sending, Unreadable } from './envelope.ts';
import { unreadable } from './envelope.ts';
import { readAnything } from './read.ts';
import type { ReadFault } from './read-fault.ts';
import { readPictureSize } from './readers/picture-size.ts';

/** Why the codes of a picture could not be looked for. */
export type CodeFault = 'damaged' | 'too-slow' | 'picture-unsearched';

/** The texts of the QR codes in each picture, JPEG or PNG, in their order; a way to read them handed in, never chosen here. */
export type ReadCodes = (pictures: readonly Uint8Array[]) => Promise<readonly (readonly string[] | CodeFault)[]>;

/**
 * The second step of reading: in place of each picture that carries no badge, what its QR codes hold. Nothing is fetched; an address
 * comes back as one. What held no picture passes as it is. Never throws.
 */
export async function readPictures(envelopes: readonly Envelope[], readCodes: ReadCodes): Promise<readonly Envelope[]> {
  const asked = envelopes.filter(isPicture);
  const refused = new Map(asked.map((envelope, place) => [envelope, refusalOf(envelope.picture, place)]));
  const sound = asked.filter((envelope) => refused.get(envelope) === undefined);
  const answers = sound.length === 0 ? [] : await readCodes(sound.map(({ picture }) => picture));
  const found = new Map(sound.map((envelope, place) => [envelope, answers[place] ?? 'too-slow']));
  return envelopes.flatMap((envelope) => {
    if (!isPicture(envelope)) return [envelope];
    const { carriers, name } = envelope;
    const sending: Sending = { carriers, ...(name === undefined ? {} : { name }) };
    const answer = refused.get(envelope) ?? found.get(envelope) ?? 'too-slow';
    if (typeof answer !== 'string') return readTexts(answer, sending);
    return [unreadable(answer === 'too-slow' ? 'picture-too-heavy' : answer, sending)];
  });
}

type Picture = Unreadable & { readonly picture: Uint8Array };

function isPicture(envelope: Envelope): envelope is Picture {
  return envelope.form === 'none' && envelope.picture !== undefined;
}

/** By what the header says, before anything is unpacked. */
function refusalOf(picture: Uint8Array, place: number): ReadFault | undefined {
  if (place >= codeLimits.pictures) return 'too-many-files';
  const size = readPictureSize(picture);
  if (size === undefined) return 'damaged';
  const pixels = size.width * size.height;
  const isTooLarge = pixels > codeLimits.pixels || pixels * size.bytesPerPixel > codeLimits.unpackedBytes;
  return isTooLarge ? 'picture-too-heavy' : undefined;
}

function readTexts(texts: readonly string[], sending: Sending): readonly Envelope[] {
  if (texts.length === 0) return [unreadable('no-code', sending)];
  return [...new Set(texts)].slice(0, codeLimits.codes).flatMap((text) => readCodeText(text, sending));
}

/** The one place where the text of a code becomes an envelope: an address, the badge itself, or its form for paper (paper.ts). */
function readCodeText(text: string, { carriers, ...sending }: Sending): readonly Envelope[] {
  const within: Sending = { ...sending, carriers: [...carriers, 'code'] };
  const found = readAnything(new TextEncoder().encode(text), { limits: { credentials: codeLimits.codes } });
  const read = found.filter((envelope) => envelope.form !== 'none' || envelope.paper !== undefined);
  if (read.length === 0) return [unreadable('code-elsewhere', within)];
  return read.map((envelope) => ({ ...envelope, ...within, carriers: [...within.carriers, ...envelope.carriers] }));
}
