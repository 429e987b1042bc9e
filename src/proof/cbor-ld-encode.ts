import { encode } from '@digitalbazaar/cborld';
import { isSameJson, type JsonObject } from '../kernel/json.ts';
import { decodeCborLd } from './cbor-ld.ts';
import type { DocumentLoader } from './held-contexts.ts';

/**
 * The document as CBOR-LD 1.0, registry entry 1, decoded again and found the same before it is handed out. By the package of the
 * specification's editors, read back by our own decoder: neither has the last word alone.
 * @throws TypeError where the two disagree, or the document cannot be said so
 */
export async function encodeCborLd(document: JsonObject, loader: DocumentLoader): Promise<Uint8Array> {
  const bytes = await encode({
    ...{ jsonldDocument: document, format: 'cbor-ld-1.0', registryEntryId: 1 },
    documentLoader: (url) => loader.load(url),
  });
  const back = await decodeCborLd(bytes, loader);
  if (back === undefined || !isSameJson(back, document)) throw new TypeError('a document is not the same once encoded');
  return bytes;
}
