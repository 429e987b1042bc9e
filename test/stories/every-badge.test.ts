import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { reservedWord } from '../../src/definitions/wording-rules.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { didDocumentOf } from '../../src/issuers/documents.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { signedList } from '../../src/status/list.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { independentlyVerifies } from '../support/independent-verifier.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';

const app = await openApp(publicEnvironment);
afterAll(() => app[Symbol.asyncDispose]());
const { core } = app;

/** Everything that must stay with us, in words that no badge holds by chance. */
const person = {
  givenName: 'Maëlys-Ogygie',
  familyName: 'Quézac-Thévenoux',
  email: 'ogygie.thevenoux@example.org',
  school: '0169998F',
  localId: 'ELEVE-77431',
  turns18: '2026-11',
} as const;
const stay = {
  startDate: '2026-05-04',
  endDate: '2026-05-29',
  hostCountry: 'PT',
  hostOrganisation: 'Oficina Zambujal',
  hostOid: 'E19999042',
  projectCode: '2025-1-FR01-KA121-VET-000005041',
  activityId: '005041-MOB-00042',
  funded: true,
} as const;
const secret =
  /Ma[eë]lys|Ogygie|Qu[eé]zac|Th[eé]venoux|@example\.org|0169998F|77431|2026-05-\d\d(?!T)|2026-05-(04|29)|Zambujal|E1999|000005041|MOB-000|2026-11/iu;

const definitions = core.catalogue.achievements;
const issued = new Map<string, { readonly bytes: string; readonly credential: JsonObject }>();
for (const { slug, triggers, mentions } of definitions) {
  const [activityType = 'OTHER'] = triggers;
  const publicId = await issueOne(app, {
    person,
    mobility: { ...stay, activityType, mentions: [...mentions] },
    award: { achievement: slug },
  });
  const { bytes } = await credentialRecord(core.storage, publicId);
  issued.set(slug, { bytes, credential: JSON.parse(bytes) as JsonObject });
}
const badges = [...issued].map(([slug, badge]) => [slug, badge] as const);

const issuer = await core.keyring.issuer();
const document = didDocumentOf(issuer);
const contexts = new Map(
  await Promise.all([...core.loader.urls].map(async (url) => [url, (await core.loader.load(url)).document] as const)),
);

/** DID documents as Digital Bazaar's code asks for them: the whole, or one method with its context. */
async function theirLoader(url: string): Promise<object> {
  const method = (document.verificationMethod as readonly JsonObject[]).find(({ id }) => id === url);
  if (method !== undefined) {
    const found = { '@context': 'https://w3id.org/security/multikey/v1', ...method };
    return { contextUrl: null, documentUrl: url, document: found };
  }
  if (url === issuer.did) return { contextUrl: null, documentUrl: url, document };
  return core.loader.load(url);
}

it('the catalogue has the twenty badges, in their thirty-six levels', () => {
  expect(definitions).toHaveLength(36);
  expect(new Set(definitions.map(({ badge }) => badge)).size).toBe(20);
});

describe.each(badges)('%s, issued as the service does', (slug, { bytes, credential }) => {
  it('is valid to us, to Digital Bazaar and to a chain that shares no code with either', async () => {
    const report = await app.verify(bytes);
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current' });
    const theirs = await verifyCredential({
      credential: JSON.parse(bytes),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: theirLoader,
      checkStatus: async () => ({ verified: true }),
      now: '2026-06-15T09:30:00Z',
    });
    expect(theirs.error).toBeUndefined();
    expect(theirs.verified).toBe(true);
    expect(await independentlyVerifies(flat(bytes), contexts)).toBe(true);
  });

  it('says nothing that no context defines', async () => {
    const { proof: _, ...unsigned } = credential;
    const quads = await core.dataIntegrity.canonize(unsigned);
    expect(quads.split('\n').length).toBeGreaterThan(40);
  });

  it('names neither the person, nor a day of the stay, nor the host, nor the school', () => {
    expect(bytes).not.toMatch(secret);
  });

  it('says no word of those that tell of a criterion, a scheme or a track', () => {
    for (const text of texts(credential)) expect(reservedWord(text)?.snippet).toBeUndefined();
  });

  it('shows the month, the country and every mention asked for', () => {
    const subject = credential.credentialSubject as JsonObject;
    expect(subject.term).toBe('2026-05');
    expect(JSON.stringify(credential.evidence)).toContain('Portugal (PT)');
    const mentions = definitions.find((definition) => definition.slug === slug)?.mentions ?? [];
    expect(((subject.result ?? []) as readonly JsonObject[]).map(({ value }) => value)).toEqual(mentions);
  });
});

describe.skipIf(!hasConformance('ob3'))('the official Open Badges schemas', () => {
  const compile = (name: string) => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readConformance(`ob3/${name}`)));
  };
  const lenient = compile('ob_v3p0_achievementcredential_schema.json');
  const strict = compile('ob_v3p0_achievementcredential_schema.strict.json');

  it.each(badges)('accept %s, the lenient and the strict', (_, { credential }) => {
    for (const schema of [lenient, strict]) expect(schema(credential) ? [] : schema.errors).toEqual([]);
  });

  it('accept its JWT form too, claims left out', async () => {
    const { createPublicSite } = await import('../../src/wiring/public-site.ts');
    const publicId = String(badges[0]?.[1].credential.id).slice(-22);
    await app.share(publicId, 'published');
    const jwt = await createPublicSite(core).publishedJwt(publicId);
    const { iss, jti, nbf, sub, exp, ...rest } = JSON.parse(
      Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString(),
    );
    expect([iss, jti, sub, typeof nbf, exp]).toEqual([issuer.did, rest.id, rest.credentialSubject.id, 'number', exp]);
    expect(strict({ ...rest, proof: [] }) ? [] : strict.errors).toEqual([]);
  });
});

describe('nothing of what must not be known can be inferred', () => {
  it('since another person, school, host, project, length of stay and birth change nothing but what is drawn at random', async () => {
    const other = await issueOne(app, {
      person: { givenName: 'Jo', familyName: 'Ba', email: 'jo@example.org', school: '0799999P', turns15: '2025-01' },
      mobility: {
        ...{ activityType: 'VET-SHORT', hostCountry: 'PT', funded: false, mentions: [] },
        ...{ startDate: '2025-11-02', endDate: '2026-05-01', hostOrganisation: 'Elsewhere', hostOid: 'E10000001' },
      },
    });
    const one = await issueOne(app, { person, mobility: { ...stay, activityType: 'VET-SHORT', mentions: [] } });
    const [first, second] = await Promise.all(
      [one, other].map(async (publicId) => leaves(JSON.parse((await credentialRecord(core.storage, publicId)).bytes))),
    );
    const places = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])]);
    const different = [...places].filter((place) => first?.get(place) !== second?.get(place));
    expect(different.sort()).toEqual(
      [
        'credentialStatus.id',
        'credentialStatus.statusListIndex',
        'credentialSubject.id',
        'credentialSubject.identifier.0.identityHash',
        'credentialSubject.identifier.0.salt',
        'id',
        'proof.0.proofValue',
      ].sort(),
    );
  });

  it('since a person’s badges share nothing random but who the person is, and the e-mail’s hash is salted anew each time', () => {
    const salts = badges.map(([, { credential }]) => /"salt":"([0-9a-f]{32})"/.exec(JSON.stringify(credential))?.[1]);
    expect(new Set(salts).size).toBe(badges.length);
    expect(salts).not.toContain(undefined);
  });

  it('since indexes follow no order that an outsider could read', () => {
    const indexes = badges.map(([, { credential }]) =>
      Number((credential.credentialStatus as JsonObject).statusListIndex),
    );
    expect(new Set(indexes).size).toBe(badges.length);
    const steps = indexes.slice(1).map((index, at) => index - (indexes[at] ?? 0));
    expect(new Set(steps).size).toBeGreaterThan(30);
    expect(steps.some((step) => step < 0) && steps.some((step) => step > 0)).toBe(true);
  });

  it('since the signed list tells of no person, no number of badges and no date but its own', async () => {
    const [[, { credential }] = ['', { credential: {} as JsonObject }]] = badges;
    const { statusListCredential } = credential.credentialStatus as JsonObject;
    const { bytes } = await signedList(core, String(statusListCredential).split('/').at(-1) ?? '');
    const list = JSON.parse(bytes);
    expect(Object.keys(list).sort()).toEqual([
      '@context',
      'credentialSubject',
      'id',
      'issuer',
      'proof',
      'type',
      'validFrom',
    ]);
    expect(Object.keys(list.credentialSubject).sort()).toEqual(['encodedList', 'id', 'statusPurpose', 'type']);
  });
});

/** That verifier reads one proof by itself; ours is a list of one. */
function flat(bytes: string): string {
  const { proof, ...rest } = JSON.parse(bytes);
  return JSON.stringify({ ...rest, proof: proof[0] });
}

function leaves(value: unknown, place = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return found.set(place, value);
  for (const [key, inner] of Object.entries(value)) leaves(inner, place === '' ? key : `${place}.${key}`, found);
  return found;
}

function texts(value: unknown): readonly string[] {
  return [...leaves(value).values()].filter((leaf) => typeof leaf === 'string');
}
