import type { JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, unchecked, valid } from './case.ts';
import {
  badge,
  badgeWith,
  issuer,
  materials,
  sign,
  signedAt,
  signText,
  stranger,
  withDocument,
} from './foreign-issuer.ts';

const signed = await sign(badge);
const text = JSON.stringify(signed);
const proof = signed.proof as JsonObject;
const withProof = (changes: JsonObject): string => JSON.stringify({ ...signed, proof: { ...proof, ...changes } });
const theirs = (await sign(badge, stranger.ed25519)).proof as JsonObject;

const [key, otherKey] = issuer.document.verificationMethod as JsonObject[];
const documentWith = (changes: JsonObject) =>
  withDocument({ ...issuer.document, verificationMethod: [{ ...key, ...changes }, otherKey ?? {}] });
const unreachable = materials({ didDocuments: new Map() });

/** The list is signed with the same key, and is lost with it. */
const keyLost: Case['answer'] = ['invalid', 'altered', 'unchecked'];

/** Whose key signed, whether it might, and whether the issuer answers for it. */
export const keyCases: readonly Case[] = [
  aCase('a key listed for assertion', text, ['key', 'passed', 'key-authorised'], valid),
  aCase(
    'a key the issuer no longer lists',
    { text, materials: withDocument({ ...issuer.document, assertionMethod: [] }) },
    ['key', 'failed', 'key-not-authorised'],
    keyLost,
  ),
  aCase(
    'a key the issuer lists and does not describe',
    { text, materials: withDocument({ ...issuer.document, verificationMethod: [] }) },
    ['key', 'failed', 'key-not-authorised'],
    keyLost,
  ),
  aCase(
    'a key the issuer never had',
    { text, materials: withDocument({ ...stranger.document, id: issuer.did }) },
    ['key', 'failed', 'key-not-authorised'],
    keyLost,
  ),
  aCase(
    'a key in another’s hands',
    { text, materials: documentWith({ controller: stranger.did }) },
    ['key', 'failed', 'key-not-authorised'],
    keyLost,
  ),
  aCase(
    'a key that is none',
    { text, materials: documentWith({ publicKeyMultibase: 'z6Mknonsense' }) },
    ['key', 'failed', 'key-not-authorised'],
    keyLost,
  ),
  aCase(
    'a key revoked, if only tomorrow',
    { text, materials: documentWith({ revoked: '2027-01-01T00:00:00Z' }) },
    ['key', 'failed', 'key-out-of-period'],
    keyLost,
  ),
  aCase(
    'a key retired before it signed',
    { text, materials: documentWith({ expires: signedAt }) },
    ['key', 'failed', 'key-out-of-period'],
    keyLost,
  ),
  aCase(
    'a key retired after it signed',
    { text, materials: documentWith({ expires: '2026-06-01T10:00:01Z' }) },
    ['key', 'passed', 'key-authorised'],
    valid,
  ),
  aCase(
    'a DID document nobody can reach',
    { text, materials: unreachable },
    ['key', 'unknown', 'key-unresolved'],
    ['undetermined', 'unchecked', 'unchecked'],
  ),
  aCase(
    'a DID document nobody can reach, so no signature either',
    { text, materials: unreachable },
    ['proof', 'unknown', 'key-unresolved'],
    ['undetermined', 'unchecked', 'unchecked'],
  ),
  aCase(
    'a kind of DID we do not know',
    withProof({ verificationMethod: 'did:ion:abc#key-1' }),
    ['key', 'unknown', 'key-unresolved'],
    unchecked,
  ),
  aCase(
    'an altered text, so nothing of its key',
    JSON.stringify({ ...signed, name: 'Another' }),
    ['key', 'unknown', 'not-reached'],
    altered,
  ),

  aCase('an issuer whose own key signed', text, ['issuer', 'passed', 'issuer-controls-key'], valid),
  aCase(
    'a stranger’s key under the issuer’s name',
    JSON.stringify({ ...badge, proof: theirs }),
    ['issuer', 'failed', 'issuer-differs'],
    altered,
  ),
  aCase(
    'a stranger’s seal beside the issuer’s',
    JSON.stringify({ ...badge, proof: [proof, theirs] }),
    ['issuer', 'failed', 'issuer-differs'],
    altered,
  ),
  aCase(
    'an issuer who claims another’s DID',
    await signText(badgeWith({ issuer: stranger.did })),
    ['issuer', 'failed', 'issuer-differs'],
    ['invalid', 'altered', 'unchecked'],
  ),
  aCase(
    'an issuer in other letters of the same address',
    await signText(badgeWith({ issuer: 'did:web:Issuer.example' })),
    ['issuer', 'failed', 'issuer-differs'],
    ['invalid', 'altered', 'unchecked'],
  ),
  aCase(
    'an issuer nobody can reach',
    { text, materials: unreachable },
    ['issuer', 'unknown', 'issuer-unresolved'],
    ['undetermined', 'unchecked', 'unchecked'],
  ),
];
