import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { signVcJwt, verifyVcJwt } from '../../src/proof/vc-jwt.ts';
import { fc } from '../support/drawn.ts';
import { altered, everyPlace, type Tree, valueAt } from '../verification/tree.ts';
import { unsignedBadge } from './badge.ts';
import { did, signer } from './signed-badge.ts';

const read = (path: string): string => readFileSync(new URL(`../vectors/${path}`, import.meta.url), 'utf8').trim();
const document = JSON.parse(read('verdicts/elsewhere/issuer-did.json')) as JsonObject;
const resolveKey = createKeyResolver({ didDocuments: new Map([['did:web:issuer.example', document]]) });

/** Of joserfc, of openssl under a `vc` claim, of jose, and of ours. */
const tokens: readonly (readonly [string, string])[] = [
  ['ES256', read('verdicts/files/jwt--valid.jwt')],
  ['RS256 under a vc claim', read('verdicts/files/jwt-vc-claim--valid.jwt')],
  ['RS256', read('proofs/rs256.jwt')],
  ['EdDSA', await signVcJwt(unsignedBadge(did), signer)],
];

const decode = (part: string): JsonObject & Tree => JSON.parse(Buffer.from(part, 'base64url').toString());
const encode = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const passes = async (token: string): Promise<boolean> => (await verifyVcJwt(token, resolveKey)).outcome === 'passed';

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<Json>(null, true, 0, -1, 1e21, [], {}, '2099-01-01T00:00:00Z', 'did:web:issuer.example'),
);

describe.each(tokens)('a token signed with %s', (_, token) => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const said = decode(payload);
  const places = [...everyPlace(said)];
  const place = fc.constantFrom(...places);

  it('passes as it is, and not in any other writing of the same JSON', async () => {
    expect(await passes(token)).toBe(true);
    const reordered = encode(Object.fromEntries(Object.entries(said).reverse()));
    const spaced = Buffer.from(JSON.stringify(said, null, 1)).toString('base64url');
    for (const other of [reordered, spaced]) expect(await passes(`${header}.${other}.${signature}`)).toBe(false);
  });

  it('no longer passes after the loss of any property or element', async () => {
    for (const one of places) {
      const changed = encode(altered(said, one, () => undefined));
      expect(await passes(`${header}.${changed}.${signature}`), one.join('.')).toBe(false);
    }
  });

  it('no longer passes whatever value is put anywhere, two change places, or a claim is added', async () => {
    const edit = fc.oneof(
      fc.tuple(place, anyValue).map(([one, value]) => altered(said, one, () => value)),
      fc.tuple(place, place).map(([one, other]) => altered(said, one, () => valueAt(said, other))),
      fc.tuple(fc.string(), anyValue).map(([name, value]): JsonObject => ({ ...said, [name]: value })),
    );
    await fc.assert(
      fc.asyncProperty(edit, async (changed) => {
        const other = encode(changed);
        fc.pre(other !== encode(said));
        expect(await passes(`${header}.${other}.${signature}`)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('no longer passes under any other header', async () => {
    const shown = decode(header);
    const other = fc.oneof(
      fc.constantFrom('none', 'HS256', 'ES256', 'RS256', 'EdDSA', 'ES384', 'PS256').map((alg) => ({ ...shown, alg })),
      anyValue.map((kid) => ({ ...shown, kid })),
      fc.tuple(fc.string(), anyValue).map(([name, value]) => ({ ...shown, [name]: value })),
    );
    await fc.assert(
      fc.asyncProperty(other, async (changed) => {
        fc.pre(encode(changed) !== header);
        expect(await passes(`${encode(changed)}.${payload}.${signature}`)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });
});
