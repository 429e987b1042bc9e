import { createHmac } from 'node:crypto';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, unchecked, unread, valid } from './case.ts';
import { badgeWith, forgeJwt, issuer, materials, signedAt, signJwt, stranger, withDocument } from './foreign-issuer.ts';

const jwt = await signJwt();
const [head = '', body = '', signature = ''] = jwt.split('.');
const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as JsonObject;
const kid = issuer.p256.verificationMethod;
const header = { alg: 'ES256', kid, typ: 'JWT' };
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const headed = (changes: object) => forgeJwt({ ...header, ...changes }, payload);
const claiming = (name: string, value: Json) => forgeJwt(header, { ...payload, [name]: value });

/** The classic: a MAC whose secret is the public key, which everyone has. */
function macWith(secret: string): string {
  const input = `${encode({ ...header, alg: 'HS256' })}.${body}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
const publicJwk = JSON.stringify((issuer.document.verificationMethod as JsonObject[])[1]?.publicKeyJwk);

/** 64 bytes leave four unused bits in the last character: other letters decode to the same signature. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const respelt = jwt.slice(0, -1) + (letters[letters.indexOf(jwt.at(-1) ?? '') + 1] ?? '');
const [edKey, ecKey] = issuer.document.verificationMethod as JsonObject[];
const documentWith = (changes: JsonObject) =>
  withDocument({ ...issuer.document, verificationMethod: [edKey ?? {}, { ...ecKey, ...changes }] });
const unreachable = materials({ didDocuments: new Map() });

/** The same badge as a VC-JWT, and what goes wrong with those. */
export const jwtCases: readonly Case[] = [
  aCase('a JWT in the issuer’s hand', jwt, ['proof', 'passed', 'signature-valid'], valid),
  aCase('a JWT in the issuer’s hand, by its own key', jwt, ['issuer', 'passed', 'issuer-controls-key'], valid),
  aCase(
    'a JWT whose dates have passed',
    { text: jwt, materials: materials({ now: new Date('2032-01-01T00:00:00Z') }) },
    ['dates', 'failed', 'expired'],
    ['invalid', 'authentic', 'expired'],
  ),
  aCase(
    'a JWT of another text',
    `${head}.${encode({ ...payload, name: 'A year abroad' })}.${signature}`,
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase(
    'a JWT under the stranger’s signature',
    `${head}.${body}.${(await signJwt(undefined, stranger.p256)).split('.')[2]}`,
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase(
    'another issuer in its claims',
    await claiming('iss', stranger.did),
    ['proof', 'failed', 'claims-differ'],
    altered,
  ),
  aCase(
    'another holder in its claims',
    await claiming('sub', 'urn:uuid:other'),
    ['proof', 'failed', 'claims-differ'],
    altered,
  ),
  aCase(
    'another id in its claims',
    await claiming('jti', 'https://issuer.example/credentials/2'),
    ['proof', 'failed', 'claims-differ'],
    altered,
  ),
  aCase('an earlier start in its claims', await claiming('nbf', 1), ['proof', 'failed', 'claims-differ'], altered),
  aCase(
    'a later end in its claims',
    await claiming('exp', 9_999_999_999),
    ['proof', 'failed', 'claims-differ'],
    altered,
  ),
  aCase(
    'an end as a text in its claims',
    await claiming('exp', '1938074400'),
    ['proof', 'failed', 'claims-differ'],
    altered,
  ),
  aCase(
    'algorithm none, no signature',
    `${encode({ ...header, alg: 'none' })}.${body}.`,
    ['format', 'failed', 'not-readable'],
    unread,
  ),
  aCase(
    'algorithm none, the old signature',
    `${encode({ ...header, alg: 'none' })}.${body}.${signature}`,
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'algorithm NONE in capitals',
    `${encode({ ...header, alg: 'NONE' })}.${body}.${signature}`,
    ['proof', 'unknown', 'suite-unknown'],
    unchecked,
  ),
  aCase(
    'an algorithm swapped for the issuer’s other one',
    await headed({ alg: 'EdDSA' }),
    ['key', 'failed', 'key-not-authorised'],
    altered,
  ),
  aCase(
    'the other algorithm with the other key’s name',
    await headed({ alg: 'EdDSA', kid: issuer.ed25519.verificationMethod }),
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase(
    'a MAC with the public key as its secret',
    macWith(publicJwk),
    ['proof', 'unknown', 'suite-unknown'],
    unchecked,
  ),
  aCase(
    'a MAC with the public key’s name as its secret',
    macWith(kid),
    ['proof', 'unknown', 'suite-unknown'],
    unchecked,
  ),
  aCase('a signature in a second spelling', respelt, ['format', 'failed', 'not-readable'], unread),
  aCase('a signature with padding', `${jwt}=`, ['format', 'failed', 'not-readable'], unread),
  aCase('a fourth part', `${jwt}.AAAA`, ['format', 'failed', 'not-readable'], unread),
  aCase(
    'a signature cut short',
    `${head}.${body}.${Buffer.from(signature, 'base64url').subarray(0, 60).toString('base64url')}`,
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase('a header that asks for more', await headed({ crit: ['exp'] }), ['format', 'failed', 'not-readable'], unread),
  aCase(
    'a header that brings keys from elsewhere',
    await headed({ jku: 'https://evil.example/jwks.json' }),
    ['format', 'failed', 'not-readable'],
    unread,
  ),
  aCase(
    'a header with a key of its own',
    await headed({ jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }),
    ['key', 'failed', 'key-not-authorised'],
    altered,
  ),
  aCase(
    'a payload that is a list',
    `${encode(header)}.${encode([payload])}.${signature}`,
    ['format', 'failed', 'not-readable'],
    unread,
  ),
  aCase(
    'a JWT nested without end',
    `${head}.${Buffer.from(`{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`).toString('base64url')}.${signature}`,
    ['format', 'failed', 'not-readable'],
    unread,
  ),
  aCase(
    'a credential hidden under vc',
    await forgeJwt(header, { ...payload, vc: payload }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a key the issuer does not list',
    { text: jwt, materials: withDocument({ ...issuer.document, assertionMethod: [] }) },
    ['key', 'failed', 'key-not-authorised'],
    ['invalid', 'altered', 'unchecked'],
  ),
  aCase(
    'a JWT under a key revoked, if only tomorrow',
    { text: jwt, materials: documentWith({ revoked: '2027-01-01T00:00:00Z' }) },
    ['key', 'failed', 'key-out-of-period'],
    altered,
  ),
  aCase(
    'a JWT that begins as its key is retired',
    { text: jwt, materials: documentWith({ expires: signedAt }) },
    ['key', 'failed', 'key-out-of-period'],
    altered,
  ),
  aCase(
    'a JWT that began before its key was retired',
    { text: jwt, materials: documentWith({ expires: '2026-06-01T10:00:01Z' }) },
    ['key', 'passed', 'key-authorised'],
    valid,
  ),
  aCase(
    'a key nobody can ask for',
    { text: jwt, materials: unreachable },
    ['key', 'unknown', 'key-unresolved'],
    ['undetermined', 'unchecked', 'unchecked'],
  ),
  aCase(
    'a JWT that names no key',
    await forgeJwt({ alg: 'ES256' }, payload),
    ['proof', 'unknown', 'key-unresolved'],
    unchecked,
  ),
  aCase(
    'a JWT signed by a stranger under the issuer’s name',
    await signJwt(undefined, stranger.p256),
    ['issuer', 'failed', 'issuer-differs'],
    altered,
  ),
  aCase(
    'a JWT of no badge',
    await signJwt(badgeWith({ type: ['VerifiableCredential'] })),
    ['types', 'failed', 'types-missing'],
    altered,
  ),
];
