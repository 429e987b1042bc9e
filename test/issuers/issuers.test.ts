import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareJwkOf, didDocumentOf, didDocumentsOf, issuerProfile, jwksOf } from '../../src/issuers/documents.ts';
import { ensureIssuer, type IssuerSetup, rotateKeys } from '../../src/issuers/ensure-issuer.ts';
import { issuers } from '../../src/issuers/issuer.ts';
import { createKeyring } from '../../src/issuers/keyring.ts';
import { ownEntries } from '../../src/issuers/trust-list.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { unsignedBadge } from '../proof/badge.ts';
import { loadContexts } from '../support/contexts.ts';
import { clockAt, seededRandom } from '../support/world.ts';

const profile = {
  name: { fr: 'DAREIC de démonstration', en: 'Demonstration DAREIC' },
  description: { fr: 'Coopération internationale.', en: 'International cooperation.' },
  url: 'https://badges.example/',
  email: 'dareic@badges.example',
};
const web = 'did:web:badges.example';
const keySecret = 'une phrase de passe assez longue';
const dataIntegrity = createDataIntegrity(loadContexts());
const created = '2026-05-04T10:00:00Z';

let storage: Storage;
let setup: IssuerSetup;

beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
  setup = {
    storage,
    clock: clockAt('2026-05-04T10:00:00Z'),
    random: seededRandom('issuers'),
    id: 'dareic',
    profile,
    baseUrl: 'https://badges.example',
    formerBaseUrls: [],
    keySecret,
    production: true,
  };
});
afterEach(() => storage[Symbol.asyncDispose]());

const later = clockAt('2027-01-01T00:00:00Z');
const keyring = (secret = keySecret) => createKeyring({ storage, issuerId: 'dareic', keySecret: secret });

/** A badge signed by the issuer as it is now, and the answer of a stranger who has its documents. */
async function signAndVerify(did: string) {
  const signed = await dataIntegrity.addProof(unsignedBadge(did), {
    signer: await keyring().signerFor('Ed25519'),
    created,
  });
  return { signed, verify: () => verify(signed) };
}

async function verify(signed: Parameters<typeof dataIntegrity.verifyProof>[0]) {
  const didDocuments = didDocumentsOf([await keyring().issuer()]);
  return dataIntegrity.verifyProof(signed, createKeyResolver({ didDocuments }));
}

describe('an issuer', () => {
  it('is did:web under a public base URL, with a key for each kind of signature', async () => {
    const issuer = await ensureIssuer(setup);
    expect(issuer.did).toBe(web);
    expect(issuer.keys.map(({ algorithm }) => algorithm)).toEqual(['Ed25519', 'P-256']);
    expect(await (await signAndVerify(web)).verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('is did:key where there is no public base URL, and has no ES256 key then', async () => {
    const { baseUrl: _, ...demonstration } = setup;
    const issuer = await ensureIssuer({ ...demonstration, production: false });
    expect(issuer.did).toMatch(/^did:key:z6Mk/);
    expect(issuerProfile(issuer, 'fr')).toMatchObject({ id: issuer.did, url: profile.url });
    expect(await (await signAndVerify(issuer.did)).verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
    await expect(keyring().signerFor('P-256')).rejects.toMatchObject({ code: 'key/unknown' });
    await expect(rotateKeys({ ...setup, id: 'dareic' })).rejects.toMatchObject({ code: 'key/not-rotatable' });
  });

  it('is the same at every start, even for several starts at once', async () => {
    const first = await Promise.all([ensureIssuer(setup), ensureIssuer(setup), ensureIssuer(setup)]);
    const again = await ensureIssuer({ ...setup, clock: later });
    for (const issuer of first) expect(issuer).toEqual(again);
    expect(await storage.count(issuers)).toBe(1);
  });

  it('takes a corrected profile without a new identity', async () => {
    const before = await ensureIssuer(setup);
    const after = await ensureIssuer({ ...setup, profile: { ...profile, email: 'badges@badges.example' } });
    expect(after).toEqual({ ...before, profile: { ...profile, email: 'badges@badges.example' } });
  });

  it('presents itself as an Open Badges Profile in one language', async () => {
    expect(issuerProfile(await ensureIssuer(setup), 'en')).toEqual({
      id: web,
      type: ['Profile'],
      name: 'Demonstration DAREIC',
      description: 'International cooperation.',
      url: 'https://badges.example/',
      email: 'dareic@badges.example',
    });
  });
});

describe('keys at rest', () => {
  it('hold no private member in the clear', async () => {
    const text = JSON.stringify(await ensureIssuer(setup));
    expect(text).not.toContain('"d":');
    const { locked } = (await ensureIssuer(setup)).keys[0] ?? {};
    expect(locked).toMatchObject({ kdf: 'scrypt', cipher: 'aes-256-gcm' });
  });

  it('stay locked under another passphrase', async () => {
    await ensureIssuer(setup);
    await expect(keyring('une autre phrase').signerFor('Ed25519')).rejects.toMatchObject({ code: 'key/locked' });
  });

  it('stay locked when moved to another issuer, exchanged, or altered', async () => {
    const issuer = await ensureIssuer(setup);
    const [first, second] = issuer.keys;
    if (first === undefined || second === undefined) throw new Error('two keys expected');
    const swapped = { ...issuer, keys: [{ ...first, locked: second.locked }, second] };
    await storage.replace(issuers, swapped, 1);
    await expect(keyring().signerFor('Ed25519')).rejects.toMatchObject({ code: 'key/locked' });
    await storage.replace(
      issuers,
      { ...issuer, keys: [{ ...first, locked: { ...first.locked, tag: 'AAAA' } }, second] },
      2,
    );
    await expect(keyring().signerFor('Ed25519')).rejects.toMatchObject({ code: 'key/locked' });
    await storage.insert(issuers, { ...issuer, id: 'intrus', did: 'did:web:intrus.example' });
    const stolen = createKeyring({ storage, issuerId: 'intrus', keySecret });
    await expect(stolen.signerFor('P-256')).rejects.toMatchObject({ code: 'key/locked' });
  });

  it('are refused in production when their private half is published', async () => {
    const issuer = await ensureIssuer(setup);
    const [first] = issuer.keys;
    if (first === undefined) throw new Error('a key expected');
    const published = {
      ...first,
      kid: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
      until: '2026-06-01T00:00:00Z',
    };
    await storage.replace(issuers, { ...issuer, keys: [...issuer.keys, published] }, 1);
    await expect(ensureIssuer(setup)).rejects.toMatchObject({ code: 'key/published-test-key' });
    await expect(ensureIssuer({ ...setup, production: false })).resolves.toMatchObject({ did: web });
  });
});

describe('rotation', () => {
  it('adds keys, dates the end of the former ones, and leaves what they signed valid', async () => {
    const before = await ensureIssuer(setup);
    const old = await signAndVerify(web);
    const after = await rotateKeys({ ...setup, clock: later });
    expect(after.keys).toHaveLength(4);
    expect(after.keys.slice(0, 2)).toEqual(before.keys.map((key) => ({ ...key, until: '2027-01-01T00:00:00Z' })));
    expect(await old.verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
    const renewed = await signAndVerify(web);
    expect(JSON.stringify(renewed.signed.proof)).toContain(after.keys[2]?.kid);
    expect(await renewed.verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('is seen by a keyring that was already open', async () => {
    await ensureIssuer(setup);
    const open = keyring();
    const first = await open.signerFor('Ed25519');
    await rotateKeys({ ...setup, clock: later });
    expect((await open.signerFor('Ed25519')).verificationMethod).not.toBe(first.verificationMethod);
  });

  it('keeps retired keys in every published document', async () => {
    await ensureIssuer(setup);
    const issuer = await rotateKeys({ ...setup, clock: later });
    expect(didDocumentOf(issuer).assertionMethod).toHaveLength(4);
    expect(jwksOf(issuer).keys).toHaveLength(4);
    for (const { kid } of issuer.keys) expect(bareJwkOf(issuer, kid)).toMatchObject({ kid: `${web}#${kid}`, iss: web });
    expect(bareJwkOf(issuer, 'z6Mkunknown')).toBeUndefined();
  });

  it('ends no retired key where others read it: what it signed stays verifiable', async () => {
    await ensureIssuer(setup);
    const issuer = await rotateKeys({ ...setup, clock: later });
    expect(issuer.keys.filter(({ until }) => until !== undefined)).toHaveLength(2);
    const bare = issuer.keys.map(({ kid }) => bareJwkOf(issuer, kid));
    const published = JSON.stringify([didDocumentOf(issuer), jwksOf(issuer), bare]);
    for (const name of ['expires', 'revoked', 'exp', 'nbf', 'iat']) expect(published).not.toContain(`"${name}"`);
  });
});

describe('a changed base URL', () => {
  const moved = 'https://badges.academie.example';

  it('is refused unless the old one is named as former', async () => {
    await ensureIssuer(setup);
    await expect(ensureIssuer({ ...setup, baseUrl: moved })).rejects.toMatchObject({ code: 'issuer/base-url-changed' });
    const wrong = { ...setup, baseUrl: moved, formerBaseUrls: ['https://other.example'] };
    await expect(ensureIssuer(wrong)).rejects.toMatchObject({ code: 'issuer/base-url-changed' });
  });

  it('is refused when it would turn a did:web into a did:key or back', async () => {
    await ensureIssuer(setup);
    const { baseUrl: _, ...none } = setup;
    await expect(ensureIssuer(none)).rejects.toMatchObject({ code: 'issuer/base-url-changed' });
    await ensureIssuer({ ...none, id: 'demo' });
    await expect(ensureIssuer({ ...setup, id: 'demo' })).rejects.toMatchObject({ code: 'issuer/base-url-changed' });
  });

  it('gives a new DID with the same keys, and leaves the old one readable', async () => {
    const before = await ensureIssuer(setup);
    const old = await signAndVerify(web);
    const after = await ensureIssuer({
      ...setup,
      clock: later,
      baseUrl: moved,
      formerBaseUrls: ['https://badges.example'],
    });
    expect(after.did).toBe('did:web:badges.academie.example');
    expect(after.keys).toEqual(before.keys);
    expect(await old.verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
    expect(await (await signAndVerify(after.did)).verify()).toMatchObject({ outcome: 'passed', isIssuer: true });
  });
});

describe('the trust list', () => {
  it('names our issuer under each DID for its own period', async () => {
    await ensureIssuer(setup);
    const moved = { ...setup, clock: later, baseUrl: 'https://b.example', formerBaseUrls: ['https://badges.example'] };
    expect(ownEntries([await ensureIssuer(moved)])).toEqual([
      { id: 'did:web:b.example', name: profile.name, from: '2027-01-01T00:00:00Z' },
      { id: web, name: profile.name, from: created, until: '2027-01-01T00:00:00Z' },
    ]);
  });

  it('opens the period again for a DID the issuer came back to', async () => {
    await ensureIssuer(setup);
    const away = { ...setup, clock: later, baseUrl: 'https://b.example', formerBaseUrls: ['https://badges.example'] };
    await ensureIssuer(away);
    const back = await ensureIssuer({
      ...setup,
      clock: clockAt('2028-01-01T00:00:00Z'),
      formerBaseUrls: ['https://b.example'],
    });
    expect(ownEntries([back])[0]).toEqual({ id: web, name: profile.name, from: created });
  });
});
