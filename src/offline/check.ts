import { type ReadCodes, readPictures } from '../verification/codes.ts';
import type { Envelope } from '../verification/envelope.ts';
import { type Held, holdMaterials, holdPaper } from '../verification/held.ts';
import type { Materials } from '../verification/materials.ts';
import { readAnything } from '../verification/read.ts';
import { verifyEnvelope } from '../verification/verify.ts';
import { namesOfBadge } from '../web/public/verify/named.ts';
import type { Given } from '../web/public/verify/pasted.ts';
import type { Result } from '../web/public/verify/results.ts';
import { nameOf, unreadWord } from '../web/public/verify/unread.ts';

export interface Reader {
  readonly now: Date;
  /** The name or e-mail the holder gave. */
  readonly recipient?: string;
  /** Without one, a picture that carries no badge is said to carry none, whatever code it shows. */
  readonly readCodes?: ReadCodes;
}

/** What was given, verified with what is held and nothing else: one result for each badge found. Asks nobody, ever. */
export type Check = (given: readonly Given[], reader: Reader) => Promise<readonly Result[]>;

/** The same reading, the same checks and the same answers as the server's, where there is nobody to ask. */
export function createCheck(held: Held): Check {
  const materialsFor = holdMaterials(held);
  const readPaper = holdPaper(held);
  return async (given, reader) => {
    const results: Result[] = [];
    for (const each of given) {
      const envelopes: readonly Envelope[] =
        each.kind === 'address'
          ? [{ form: 'address', url: each.url, carriers: [] }]
          : await readPaper(await readShown(readAnything(each.bytes), reader));
      for (const envelope of envelopes) results.push(await judge(each, envelope, materialsFor(reader)));
    }
    return results;
  };
}

/** Codes are looked for where there is a picture without a badge, and there alone. */
async function readShown(envelopes: readonly Envelope[], { readCodes }: Reader): Promise<readonly Envelope[]> {
  return readCodes === undefined ? envelopes : readPictures(envelopes, readCodes);
}

/** Where an address leads cannot be known without asking. */
async function judge(given: Given, envelope: Envelope, materials: Materials): Promise<Result> {
  const place = { given, ...nameOf(envelope) };
  if (envelope.form === 'address' || envelope.form === 'none') return { ...place, unreadable: unreadWord(envelope) };
  const report = await verifyEnvelope(envelope, materials);
  return { ...place, judged: { report, ...namesOfBadge(envelope) }, elsewhere: false };
}
