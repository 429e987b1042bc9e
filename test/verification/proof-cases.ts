import type { JsonObject } from '../../src/kernel/json.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
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
const value = String(proof.proofValue);
const swapped = value.slice(0, -1) + (value.endsWith('2') ? '3' : '2');

const [key, otherKey] = issuer.document.verificationMethod as JsonObject[];
const documentWith = (changes: JsonObject) =>
  withDocument({ ...issuer.document, verificationMethod: [{ ...key, ...changes }, otherKey ?? {}] });
const unreachable = materials({ resolveKey: createKeyResolver({ didDocuments: new Map() }) });

/** The list is signed with the same key, and is lost with it. */
const keyLost: Case['answer'] = ['invalid', 'altered', 'unchecked'];

/** What the signature, its key and its issuer say, for a proof inside the document. */
export const proofCases: readonly Case[] = [
  aCase('the issuer’s signature', text, ['proof', 'passed', 'signature-valid'], valid),
  aCase(
    'the same signature twice',
    JSON.stringify({ ...signed, proof: [proof, proof] }),
    ['proof', 'passed', 'signature-valid'],
    valid,
  ),
  aCase(
    'another name',
    JSON.stringify({ ...signed, name: 'A year abroad' }),
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase(
    'another index on the list',
    JSON.stringify({
      ...signed,
      credentialStatus: { ...(badge.credentialStatus as JsonObject), statusListIndex: '94568' },
    }),
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase(
    'another creation date of the proof',
    withProof({ created: '2026-06-02T10:00:00Z' }),
    ['proof', 'failed', 'signature-invalid'],
    altered,
  ),
  aCase('another signature', withProof({ proofValue: swapped }), ['proof', 'failed', 'signature-invalid'], altered),
  aCase('no proof', JSON.stringify(badge), ['proof', 'failed', 'proof-missing'], altered),
  aCase(
    'an empty list of proofs',
    JSON.stringify({ ...signed, proof: [] }),
    ['proof', 'failed', 'proof-missing'],
    altered,
  ),
  aCase(
    'a proof that is a text',
    JSON.stringify({ ...signed, proof: 'signed' }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a proof beside nothing',
    JSON.stringify({ ...signed, proof: [proof, null] }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a proof made to sign in',
    withProof({ proofPurpose: 'authentication' }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase('a proof without its value', withProof({ proofValue: '' }), ['proof', 'failed', 'proof-malformed'], altered),
  aCase(
    'a signature in other letters of base58',
    withProof({ proofValue: `z1${value.slice(1)}` }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a signature with a space',
    withProof({ proofValue: `${value} ` }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a signature in base64url',
    withProof({ proofValue: `u${Buffer.alloc(64, 1).toString('base64url')}` }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
  ),
  aCase(
    'a cryptosuite of the future',
    withProof({ cryptosuite: 'mldsa-rdfc-2030' }),
    ['proof', 'unknown', 'suite-unknown'],
    unchecked,
  ),
  aCase(
    'a proof built on another',
    withProof({ previousProof: 'urn:uuid:1' }),
    ['proof', 'unknown', 'suite-unknown'],
    unchecked,
  ),
  aCase(
    'a term that no context defines',
    JSON.stringify({ ...signed, graduated: true }),
    ['proof', 'failed', 'terms-undefined'],
    altered,
  ),
  aCase(
    'a type that no context defines',
    JSON.stringify({ ...signed, type: ['VerifiableCredential', 'OpenBadgeCredential', 'Diploma'] }),
    ['proof', 'failed', 'terms-undefined'],
    altered,
  ),
  aCase(
    'an end hidden behind its full address',
    JSON.stringify({
      ...badgeWith({ validUntil: undefined }),
      proof,
      'https://www.w3.org/2018/credentials#validUntil': '2031-06-01T10:00:00Z',
    }),
    ['proof', 'failed', 'terms-undefined'],
    altered,
  ),
  aCase(
    'a signature nobody can look for, among unknown words',
    JSON.stringify({ ...signed, '@context': [...(badge['@context'] as string[]), 'https://evil.example/'] }),
    ['proof', 'unknown', 'not-reached'],
    unchecked,
  ),

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
