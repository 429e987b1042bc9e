import { isPaperCode } from '../proof/paper-code.ts';
import { type AddressEnvelope, type Carrier, type Envelope, type Sending, unreadable } from './envelope.ts';
import type { ReadFault } from './read-fault.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';
import { readDataUrl } from './readers/data-url.ts';
import { readDocument, readJwt, refuse } from './readers/document.ts';
import { readJsonText } from './readers/json-text.ts';
import { type Part, type Room, unpackWithin } from './readers/part.ts';
import { readPdf } from './readers/pdf.ts';
import { readPng, readSvg } from './readers/pictures.ts';
import { isToken } from './readers/token.ts';
import { readZip } from './readers/zip.ts';

export interface ReadOptions {
  /** Tighter than the house's own, where a caller wants so. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Whatever was sent, told by what it is and never by its name: credentials and assertions as JSON or JWT, baked pictures, PDF,
 * archives, presentations, addresses. Always at least one envelope; what could not be read is one of form `none` that says why, beside
 * those that could. Pure: nothing is fetched, nothing is verified, nothing is thrown, and equal bytes give equal envelopes.
 */
export function readAnything(bytes: Uint8Array, options: ReadOptions = {}): readonly Envelope[] {
  const room: Room = { limits: { ...readLimits, ...options.limits }, unpacked: 0, credentials: 0, values: 0 };
  if (bytes.length > room.limits.fileBytes) return refuse('too-large', { carriers: [] });
  return readContent(bytes, { carriers: [] }, room);
}

function readContent(content: Uint8Array | string, sending: Sending, room: Room): readonly Envelope[] {
  if (sending.carriers.length > room.limits.nesting) return refuse('too-deep', sending);
  if (room.unpacked > room.limits.unpackedBytes) return refuse('too-large', sending);
  if (typeof content === 'string') return readText(content, sending, room);
  const kind = pictureKindOf(content);
  if (kind === 'other') return refuse('unknown-file', sending);
  if (kind === 'jpeg') return leaveForCodes(content, sending, 'jpeg');
  const carrier = carrierOf(content);
  if (carrier !== undefined) {
    const parts = carrying[carrier](content, room);
    // A badge that a picture carries goes before any code that it shows.
    if (carrier === 'png' && parts === 'no-credential') return leaveForCodes(content, sending, 'png');
    return readParts(parts, sending, room, carrier);
  }
  const text = decode(content);
  if (text === undefined) return refuse(isBinary(content) ? 'unknown-file' : 'not-utf-8', sending);
  return readText(text, sending, room);
}

type FileCarrier = Extract<Carrier, 'png' | 'zip' | 'gzip' | 'pdf'>;

const carrying: Readonly<Record<FileCarrier, (bytes: Uint8Array, room: Room) => readonly Part[] | ReadFault>> = {
  png: readPng,
  zip: readZip,
  gzip: readGzip,
  pdf: readPdf,
};

/** Pictures that carry no badge: those that may show the code of one, and those that we cannot look at. */
function pictureKindOf(bytes: Uint8Array): 'jpeg' | 'other' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  return /^(RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(hei|mif1|msf1|avi)|GIF8)/.test(head) ? 'other' : undefined;
}

function leaveForCodes(picture: Uint8Array, sending: Sending, carrier: 'png' | 'jpeg'): readonly Envelope[] {
  return [{ ...unreadable('no-credential', { ...sending, carriers: [...sending.carriers, carrier] }), picture }];
}

/** First bytes of each kind; a PDF may begin a little later (ISO 32000-1, annex H.3.4.1). */
function carrierOf(bytes: Uint8Array): FileCarrier | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\x1f\x8b')) return 'gzip';
  return /^[^{<]*%PDF-/.test(head) ? 'pdf' : undefined;
}

function readGzip(bytes: Uint8Array, room: Room): readonly Part[] | ReadFault {
  const content = unpackWithin(room, 'gzip', bytes);
  return typeof content === 'string' ? content : [{ content, carrier: 'gzip' }];
}

function readParts(
  parts: readonly Part[] | ReadFault,
  sending: Sending,
  room: Room,
  carrier: Carrier,
): readonly Envelope[] {
  const within = { ...sending, carriers: [...sending.carriers, carrier] };
  if (typeof parts === 'string') return refuse(parts, within);
  return parts.flatMap(({ content, name }) =>
    readContent(content, name === undefined ? within : { ...within, name }, room),
  );
}

function readText(written: string, sending: Sending, room: Room): readonly Envelope[] {
  const text = written.trim();
  if (text === '') return refuse('empty', sending);
  if (text.startsWith('<')) return readMarkup(text, sending, room);
  if (isToken(text)) return readJwt(text, sending, room);
  if (isPaperCode(text)) return [{ ...unreadable('code-damaged', sending), paper: text }];
  if (/^data:/i.test(text)) return readData(text, sending, room);
  const addresses = readAddresses(text, sending, room);
  if (addresses !== undefined) return addresses;
  const read = readJsonText(text, room.limits, room);
  if (typeof read === 'string') return refuse(read, sending);
  return readDocument(read.value, sending, room, text);
}

/** An SVG, or a page that is none: which of the two is told by the root, comments and declaration before it aside. */
function readMarkup(text: string, sending: Sending, room: Room): readonly Envelope[] {
  if (!/<(?:[\w.-]{1,40}:)?svg[\s>/]/.test(text)) return refuse('unknown-file', sending);
  return readParts(readSvg(text, room), sending, room, 'svg');
}

function readData(text: string, sending: Sending, room: Room): readonly Envelope[] {
  const content = readDataUrl(text);
  const parts = typeof content === 'string' ? content : [{ content, carrier: 'data-url' } as const];
  return readParts(parts, sending, room, 'data-url');
}

/** One address, or one a line. A password in an address is nobody's business: such a one is refused by whoever fetches. */
function readAddresses(text: string, sending: Sending, room: Room): readonly Envelope[] | undefined {
  const lines = text.split(/\s*\n\s*/, room.limits.credentials + 1);
  if (!lines.every((line) => line.length <= 2_048 && /^https?:\/\/\S+$/i.test(line) && URL.canParse(line))) {
    return undefined;
  }
  if (lines.length > room.limits.credentials) return refuse('too-many-files', sending);
  return lines.map((line): AddressEnvelope => ({ form: 'address', url: new URL(line).href, ...sending }));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** NUL stands in pictures and programs, and in no text that is not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.includes(0);
}
