import { decodeCborLd } from '../proof/cbor-ld.ts';
import type { DocumentLoader } from '../proof/held-contexts.ts';
import { readPaperCode } from '../proof/paper-code.ts';
import { type Envelope, unreadable } from './envelope.ts';
import { readAnything } from './read.ts';

/**
 * The last step of reading: in place of each code for paper, the credential that it holds, in the words of the contexts that are held.
 * What is no such code passes as it is. Asks nobody, never throws; the credential is then read as strictly as any text.
 */
export async function readPaper(
  envelopes: readonly Envelope[],
  contexts: DocumentLoader,
): Promise<readonly Envelope[]> {
  const read = envelopes.map(async (envelope): Promise<readonly Envelope[]> => {
    if (envelope.form !== 'none' || envelope.paper === undefined) return [envelope];
    const { paper, carriers, name } = envelope;
    const sending = { carriers, ...(name === undefined ? {} : { name }) };
    const bytes = readPaperCode(paper);
    const document = bytes === undefined ? undefined : await decodeCborLd(bytes, contexts);
    if (document === undefined) return [unreadable('code-damaged', sending)];
    const found = readAnything(new TextEncoder().encode(JSON.stringify(document)));
    return found.map((each) => ({ ...each, ...sending, carriers: [...carriers, ...each.carriers] }));
  });
  return (await Promise.all(read)).flat();
}
