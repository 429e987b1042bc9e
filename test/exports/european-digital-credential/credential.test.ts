import { beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../../src/definitions/definition.ts';
import type { HolderAward } from '../../../src/exports/award.ts';
import { toEuropeanCredential } from '../../../src/exports/european-digital-credential/credential.ts';
import { isJsonObject, type JsonObject } from '../../../src/kernel/json.ts';
import { hasConformance } from '../../support/conformance.ts';
import { awardOf, type Changes, catalogue, legal } from '../made.ts';
import { openShapes, type Shapes } from './shapes.ts';

const { issuer } = legal;
const mandate = legal.mandates.get('0169998F');
if (issuer === undefined || mandate === undefined) throw new Error('no such parties');
const page = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const now = new Date('2026-06-15T09:30:00Z');

const whole: Changes = { stay: { projectCode: '2025-1-FR01-KA121-VET-000123456', hostOid: 'E10000000' } };
const make = (changes: Changes = whole, parts: { readonly exact?: boolean; readonly mandate?: boolean } = {}) =>
  toEuropeanCredential(awardOf(changes), {
    ...{ issuer, page, now, exact: parts.exact ?? true },
    ...(parts.mandate === true ? { mandate } : {}),
  });

/** A badge in a field of education (ISCED-F). */
function inRetail(): Changes {
  const { achievement } = awardOf();
  const field = {
    ...{ targetName: { fr: 'Commerce', en: 'Wholesale and retail sales' }, targetCode: '0416' },
    ...{ targetUrl: 'http://data.europa.eu/snb/isced-f/0416', targetFramework: 'ISCED-F 2013' },
    targetType: 'ext:ISCED-F',
  } as const;
  return { achievement: { ...achievement, alignments: [...achievement.alignments, field] } };
}

/** The value at a path of names and places, to be looked at or put in another's place. */
function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, part) => (found as Record<string | number, unknown>)[part], value);
}

describe('a European Digital Credential', () => {
  it('is the same for the same badge, but for the moment it is issued', () => {
    expect(make()).toEqual(make());
    expect(at(make(), ['id'])).toMatch(/^urn:credential:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(at(make({ publicId: 'BBBBBBBBBBBBBBBBBBBBBB' }), ['id'])).not.toBe(at(make(), ['id']));
  });

  it('says no exact date, host or project unless the holder asks', () => {
    const [asked, usual] = [JSON.stringify(make()), JSON.stringify(make(whole, { exact: false }))];
    for (const told of ['2026-05-04', 'Talleres', 'KA121', 'E10000000', 'P19D']) {
      expect(asked).toContain(told);
      expect(usual).not.toContain(told);
    }
  });

  it('names no project of the Union where the Union did not pay', () => {
    expect(JSON.stringify(make({ ...whole, mobility: { activityType: 'OTHER', funded: false } }))).not.toMatch(
      /Erasmus\+ project|KA121/,
    );
  });

  it('says nothing of a person but the name', () => {
    const { hasClaim: _, ...person } = at(make({ holder: { email: 'zoe@example.org', turns18: '2027-01' } }), [
      'credentialSubject',
    ]) as Record<string, unknown>;
    expect(Object.keys(person).sort()).toEqual(['familyName', 'fullName', 'givenName', 'id', 'type']);
    expect(JSON.stringify(make({ holder: { email: 'zoe@example.org' } }))).not.toContain('zoe@example.org');
  });

  it('names no one who attested: the sentence of the badge says who does', () => {
    expect(JSON.stringify(make())).not.toContain('A. Roy');
  });

  it('refuses dates that the signed badge contradicts', () => {
    const corrected = { stay: { startDate: '2026-06-01', endDate: '2026-06-20' } };
    expect(() => make(corrected)).toThrow('export/changed');
    expect(() => make(corrected, { exact: false })).not.toThrow();
  });

  it('refuses a country without a code, and an issuer without a legal identifier', () => {
    expect(() => make({ mobility: { hostCountry: 'ZZ' } })).toThrow('export/country');
    const award: HolderAward = awardOf();
    for (const legalId of ['', '130000000', 'NTRZZ-1', 'PASFR-1']) {
      const parts = { issuer: { ...issuer, legalId }, page, now, exact: false };
      expect(() => toEuropeanCredential(award, parts)).toThrow('export/no-legal-id');
    }
  });

  it('claims no qualification, and so no level of one', () => {
    for (const { slug } of catalogue.achievements) {
      expect(JSON.stringify(make({ badge: slug }))).not.toMatch(/"(type":"Qualification|eqfLevel|nqfLevel)"/);
    }
  });

  it('claims what was learnt, or that someone took part, as the badge does', () => {
    const claim = (badge: string): unknown => at(make({ badge }), ['credentialSubject', 'hasClaim', 0, 'type']);
    expect(claim('app-mobilite-vecue-n2')).toBe('LearningAchievement');
    expect(claim('pro-mobilite-vecue')).toBe('LearningActivity');
    expect(claim('pro-observation-comparee')).toBe('LearningAchievement');
  });

  it('is awarded by the school that gave a mandate, and sealed by the issuer all the same', () => {
    const awarded = make(whole, { mandate: true });
    const body = ['credentialSubject', 'hasClaim', 0, 'awardedBy', 'awardingBody', 0, 'legalName', 'fr', 0];
    expect(at(awarded, body)).toBe('Lycée professionnel de Démonstration');
    expect(at(awarded, ['issuer', 'legalName', 'fr', 0])).toBe(issuer.legalName);
    expect(at(awarded, ['evidence', 0, 'evidenceStatement'])).toBe(mandate.statement);
    expect(make()).not.toHaveProperty('evidence');
    expect(at(make(), body)).toBe(issuer.legalName);
  });

  it('attaches the signed badge byte for byte', () => {
    const content = String(at(make(), ['attachment', 0, 'content']));
    expect(Buffer.from(content, 'base64').toString()).toBe(awardOf(whole).credential.bytes);
  });

  it('gives no two contents one identifier', () => {
    const seen = new Map<unknown, string>();
    for (const node of nodesOf(make(whole, { mandate: true }))) {
      const text = JSON.stringify(node);
      if (Object.keys(node).length > 2) expect(seen.get(node.id) ?? text).toBe(text);
      seen.set(node.id, text);
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});

/** Every object with an identifier, copies and all: what is used twice is written twice. */
function nodesOf(value: unknown): readonly Record<string | number, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isJsonObject(value)) return [];
  const own = value.id === undefined ? [] : [value as Record<string | number, unknown>];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}

const sound = { one: [], other: [] };

describe.skipIf(!hasConformance('elm'))(
  'the shapes of the EU, by two engines (skipped without CONFORMANCE_DIR)',
  () => {
    let shapes: Shapes;
    let mandated: Shapes;
    beforeAll(async () => {
      shapes = await openShapes();
      mandated = await openShapes('EDC-issuedByMandate.ttl');
    });

    it.each(catalogue.achievements.map(({ slug }) => slug))('accept %s', async (badge) => {
      expect(await shapes.violations(make({ ...whole, badge }))).toEqual(sound);
      const mentions = [...(catalogue.find(badge)?.mentions ?? [])];
      expect(await shapes.violations(make({ badge, mobility: { mentions } }, { exact: false }))).toEqual(sound);
    });

    it.each(activityTypes)('accept a mobility of type %s', async (activityType) => {
      for (const badge of ['app-mobilite-vecue-n2', 'pro-mobilite-vecue']) {
        const made = make({ ...whole, badge, mobility: { activityType, hostCountry: 'DE' } }, { mandate: true });
        expect(await mandated.violations(made)).toEqual(sound);
      }
    });

    it('accept the field of education that a badge has, which is nothing learnt and in no other badge', async () => {
      const found = make(inRetail());
      expect(await shapes.violations(found)).toEqual(sound);
      const specified = ['credentialSubject', 'hasClaim', 0, 'specifiedBy'];
      expect(at(found, [...specified, 'thematicArea', 0, 'id'])).toBe('http://data.europa.eu/snb/isced-f/0416');
      expect(JSON.stringify(at(found, [...specified, 'learningOutcome']))).not.toContain('Wholesale');
      expect(at(make(), specified)).not.toHaveProperty('thematicArea');
    });

    it('ask for evidence of a mandate', async () => {
      const { evidence: _, ...bare } = make(whole, { mandate: true });
      expect((await mandated.violations(bare)).one).not.toEqual([]);
      expect((await mandated.violations(bare)).other).not.toEqual([]);
    });

    const claim = ['credentialSubject', 'hasClaim', 0] as const;
    const spec = [...claim, 'specifiedBy'] as const;
    it.each<[string, readonly (string | number)[], unknown]>([
      ['an issuer without a legal identifier', ['issuer', 'eIDASIdentifier'], undefined],
      ['no moment of issue', ['issued'], undefined],
      ['a day without an hour', ['issued'], '2026-06-15'],
      ['nothing to show', ['displayParameter'], undefined],
      ['no profile', ['credentialProfiles'], undefined],
      [
        'a picture without content',
        ['displayParameter', 'individualDisplay', 0, 'displayDetail', 0, 'image', 'content'],
        undefined,
      ],
      ['an assessment without a grade', [...claim, 'provenBy', 0, 'grade'], undefined],
      ['an issuer without a place', ['issuer', 'location'], undefined],
      ['a name in two languages', ['credentialSubject', 'givenName'], { fr: ['Zoé'], en: ['Zoe'] }],
      ['two titles in one language', [...spec, 'title'], { fr: ['Un', 'Deux'] }],
      [
        'a setting of another list',
        [...spec, 'learningSetting', 'inScheme', 'id'],
        'http://data.europa.eu/snb/eqf/25831c2',
      ],
      ['weeks', [...claim, 'influencedBy', 0, 'specifiedBy', 'volumeOfLearning'], 'P4W'],
      ['one identifier for two contents', ['issuer', 'location', 0, 'address', 0, 'id'], 'urn:epass:address:2'],
    ])('refuse %s, both of them', async (_, path, value) => {
      const mutated: JsonObject = JSON.parse(JSON.stringify(make()));
      const owner = at(mutated, path.slice(0, -1)) as Record<string | number, unknown>;
      const last = path.at(-1) ?? '';
      expect(owner).toHaveProperty([last]);
      for (const copy of nodesOf(mutated).filter(({ id }) => id === owner.id)) {
        if (value === undefined) delete copy[last];
        else copy[last] = value;
      }
      if (owner.id === undefined) owner[last] = value;
      const { one, other } = await shapes.violations(mutated);
      expect(one).not.toEqual([]);
      expect(other).not.toEqual([]);
    });

    it('come after safe mode, which refuses a word that no context has', async () => {
      const misspelt = { ...make(), credentialProfile: 'x' };
      await expect(shapes.violations(misspelt)).rejects.toThrow();
    });
  },
);
