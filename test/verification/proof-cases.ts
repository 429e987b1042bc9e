import type { JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, unchecked, valid } from './case.ts';
import { badge, badgeWith, sign } from './foreign-issuer.ts';

const signed = await sign(badge);
const text = JSON.stringify(signed);
const proof = signed.proof as JsonObject;
const withProof = (changes: JsonObject): string => JSON.stringify({ ...signed, proof: { ...proof, ...changes } });
const value = String(proof.proofValue);
const swapped = value.slice(0, -1) + (value.endsWith('2') ? '3' : '2');

/** What the signature says, for a proof inside the document. */
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
    'a proof built on another that is not there',
    withProof({ previousProof: 'urn:uuid:1' }),
    ['proof', 'failed', 'proof-malformed'],
    altered,
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
];
