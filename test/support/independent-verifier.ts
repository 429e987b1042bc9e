import { createHash, createPublicKey, verify } from 'node:crypto';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { type Quads, RDFC10 } from 'rdfjs-c14n';

type Quad = Quads extends Iterable<infer Item> ? Item : never;

/**
 * A stranger's verifier of eddsa-rdfc-2022: another JSON-LD processor, another canonicalisation, base58 written out, and not a
 * line of src/. It answers only whether the signature fits the document and the key of the verification method's fragment.
 */
export async function independentlyVerifies(text: string, contexts: ReadonlyMap<string, object>): Promise<boolean> {
  const { proof, ...document } = JSON.parse(text);
  const { proofValue, ...options } = proof;
  const optionsHash = await hash({ '@context': document['@context'], ...options }, contexts);
  const documentHash = await hash(document, contexts);
  const key = fromBase58(String(proof.verificationMethod).split('#')[1]?.slice(1) ?? '').subarray(2);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
  const signature = fromBase58(String(proofValue).slice(1));
  return verify(
    null,
    Buffer.concat([optionsHash, documentHash]),
    createPublicKey({ key: jwk, format: 'jwk' }),
    signature,
  );
}

/** Canonical N-Quads by that same foreign chain. */
export async function independentlyCanonize(document: object, contexts: ReadonlyMap<string, object>): Promise<string> {
  const parser = new JsonLdParser({
    documentLoader: {
      async load(url) {
        const context = contexts.get(url);
        if (context === undefined) throw new Error(`unknown context ${url}`);
        return JSON.parse(JSON.stringify(context));
      },
    },
  });
  const quads = new Map<string, Quad>();
  // The parser repeats a quad that the document says twice: a dataset holds it once.
  for await (const quad of Readable.from([JSON.stringify(document)]).pipe(parser)) quads.set(keyOf(quad), quad);
  return new RDFC10().canonicalize([...quads.values()]);
}

async function hash(document: object, contexts: ReadonlyMap<string, object>): Promise<Buffer> {
  return createHash('sha256')
    .update(await independentlyCanonize(document, contexts))
    .digest();
}

function keyOf(quad: Quad): string {
  const { subject, predicate, object } = quad;
  const literal = object.termType === 'Literal' ? [object.datatype.value, object.language] : [];
  return JSON.stringify([subject.termType, subject.value, predicate.value, object.termType, object.value, ...literal]);
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function fromBase58(text: string): Buffer {
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  const value = [...text].reduce((sum, letter) => sum * 58n + BigInt(alphabet.indexOf(letter)), 0n);
  const hex = value === 0n ? '' : value.toString(16);
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')]);
}
