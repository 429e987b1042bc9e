import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate } from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { derive, issue } from '@digitalbazaar/vc';
import type { JsonObject } from '../../src/kernel/json.ts';
import { toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { generateKeyPair } from '../../src/proof/keys.ts';
import { readMultikey } from '../../src/proof/multikey.ts';
import { loadContexts } from '../support/contexts.ts';
import { unsignedBadge } from './badge.ts';

/** Badges sealed by Digital Bazaar's libraries, each suite by its own: not a line of src/proof signs here. */
const created = '2026-05-04T10:00:00Z';
const loader = loadContexts();
const documentLoader = (url: string) => loader.load(url);

interface TheirKey {
  readonly did: string;
  readonly signer: object;
}

export async function ed25519(): Promise<TheirKey> {
  const { publicKey, privateJwk } = generateKeyPair('Ed25519');
  const did = toDidKey(publicKey);
  const pair = await fromJwk({ jwk: { ...privateJwk, alg: 'Ed25519' }, secretKey: true });
  pair.id = toVerificationMethod(did, publicKey);
  return { did, signer: pair.signer() };
}

export async function ecdsa(curve: 'P-256' | 'P-384'): Promise<TheirKey> {
  const pair = await generate({ curve });
  const publicKey = readMultikey(pair.publicKeyMultibase);
  if (publicKey === undefined) throw new Error('a key we cannot read');
  const did = toDidKey(publicKey);
  pair.id = toVerificationMethod(did, publicKey);
  return { did, signer: pair.signer() };
}

/** A badge of plain statements: their selective disclosure cannot name the members of an ordered list. */
function plainBadge(issuer: string): JsonObject {
  const { credentialSubject: _, ...badge } = unsignedBadge(issuer);
  const achievement = {
    id: 'https://badges.example/badges/app-mobilite-vecue-n1/1',
    type: ['Achievement'],
    name: 'Mobilité vécue',
    description: 'L\'élève a vécu « pour de vrai » à Łódź \\ <b> "ailleurs"',
    criteria: { narrative: 'Avoir séjourné' },
  };
  const result = [
    { type: ['Result'], resultDescription: 'https://badges.example/r/1', value: 'Transport durable' },
    { type: ['Result'], resultDescription: 'https://badges.example/r/2', value: 'Interdegré' },
  ];
  return { ...badge, credentialSubject: { type: ['AchievementSubject'], achievement, result } };
}

/** The badge as VCDM 1.1 writes it, under the contexts of its day. */
function oldBadge(issuer: string, proofContext: string): JsonObject {
  const { validFrom, validUntil, credentialStatus: _, awardedDate: __, ...badge } = plainBadge(issuer);
  return {
    ...badge,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      proofContext,
    ],
    issuanceDate: validFrom ?? null,
    expirationDate: validUntil ?? null,
  };
}

async function seal(credential: JsonObject, suite: object): Promise<JsonObject> {
  return plain(await issue({ credential: plain(credential), suite, documentLoader }));
}

export async function sealEddsa2022({ did, signer }: TheirKey): Promise<JsonObject> {
  const cryptosuite = { ...eddsaRdfc2022, name: 'eddsa-2022' };
  const suite = new DataIntegrityProof({ signer, date: created, cryptosuite, legacyContext: true });
  return seal(oldBadge(did, 'https://w3id.org/security/data-integrity/v1'), suite);
}

export async function sealEd25519Signature2020({ did, signer }: TheirKey): Promise<JsonObject> {
  const credential = oldBadge(did, 'https://w3id.org/security/suites/ed25519-2020/v1');
  return seal(credential, new Ed25519Signature2020({ signer, date: created }));
}

export async function sealEcdsaRdfc2019({ did, signer }: TheirKey): Promise<JsonObject> {
  return seal(unsignedBadge(did), new DataIntegrityProof({ signer, date: created, cryptosuite: ecdsaRdfc2019 }));
}

/** What the issuer gives the holder: all but the evidence and the results may not be left out. */
export async function sealBaseSd2023({ did, signer }: TheirKey): Promise<JsonObject> {
  const mandatoryPointers = [
    '/issuer',
    '/validFrom',
    '/validUntil',
    '/credentialStatus',
    '/credentialSubject/achievement',
  ];
  const cryptosuite = createSignCryptosuite({ mandatoryPointers });
  return seal(plainBadge(did), new DataIntegrityProof({ signer, date: created, cryptosuite }));
}

/** What the holder shows. */
export async function deriveSd2023(base: JsonObject, selectivePointers: readonly string[]): Promise<JsonObject> {
  const suite = new DataIntegrityProof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers }) });
  return plain(await derive({ verifiableCredential: plain(base), suite, documentLoader }));
}

export async function sealSd2023(key: TheirKey): Promise<JsonObject> {
  return deriveSd2023(await sealBaseSd2023(key), ['/name', '/credentialSubject/result/1', '/evidence']);
}

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
