import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { achievementId, criteriaNarrative, mentionId, toAchievement } from '../../src/definitions/achievement.ts';
import { createCatalogue } from '../../src/definitions/catalogue.ts';
import type { Achievement } from '../../src/definitions/definition.ts';
import { readDefinitions } from '../../src/definitions/files.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { languages } from '../../src/kernel/language.ts';
import { OpenBadgeCredential } from '../../src/openbadges/open-badge-credential.ts';
import { createCanonize } from '../../src/proof/canonize.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { loadContexts } from '../support/contexts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const baseUrl = 'https://badges.example.org';
const creator = { id: 'did:web:badges.example.org', type: ['Profile'], name: 'DAREIC' };
const obContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const vcContext = 'https://www.w3.org/ns/credentials/v2';

const { definitions } = await readDefinitions(`${root}/badge-definitions`);
const catalogue = createCatalogue(definitions);
const editions = catalogue.achievements.flatMap((achievement) =>
  languages.map((language) => ({ name: `${achievement.slug} in ${language}`, achievement, language })),
);

function find(slug: string): Achievement {
  const achievement = catalogue.find(slug);
  if (achievement === undefined) throw new Error(slug);
  return achievement;
}

function credentialOf(achievement: JsonObject, results: readonly JsonObject[] = []): JsonObject {
  return {
    '@context': [vcContext, obContext],
    id: 'urn:uuid:5d9b1f0e-64a2-4c1b-9d8f-2a9e8f6c0b11',
    type: ['VerifiableCredential', 'AchievementCredential'],
    issuer: creator,
    validFrom: '2026-05-04T10:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341',
      type: ['AchievementSubject'],
      achievement,
      ...(results.length === 0 ? {} : { result: results }),
    },
  };
}

describe.skipIf(!hasConformance('ob3'))('the official schemas accept (skipped without CONFORMANCE_DIR)', () => {
  const read = (name: string): object =>
    JSON.parse(readConformance(`ob3/ob_v3p0_achievementcredential_schema${name}.json`));
  const compile = (name: string) => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(read(name));
  };
  const schemas = [
    { schema: 'the strict schema', name: '.strict' },
    { schema: 'the lenient schema', name: '' },
  ];

  describe.each(schemas)('$schema', ({ name }) => {
    const validate = compile(name);

    it.each(editions)('$name', ({ achievement, language }) => {
      validate(credentialOf(toAchievement(achievement, { baseUrl, creator, language })));
      expect(validate.errors ?? []).toEqual([]);
    });

    it('a Result for each mention, and one for a language used', () => {
      const achievement = find('app-langues-en-action-n1');
      const json = toAchievement(achievement, { baseUrl, creator, language: 'fr' });
      const id = achievementId(achievement, baseUrl, 'fr');
      const results = [
        { type: ['Result'], resultDescription: mentionId(id, 'hybride'), value: 'hybride' },
        { type: ['Result'], resultDescription: `${id}#languages`, achievedLevel: `${id}#language-es` },
      ];
      validate(credentialOf(json, results));
      expect(validate.errors ?? []).toEqual([]);
    });

    it('and refuses one without criteria, so that the acceptance means something', () => {
      const { criteria: _, ...rest } = toAchievement(find('pro-eraei'), { baseUrl, creator, language: 'fr' });
      expect(validate(credentialOf(rest))).toBe(false);
    });
  });
});

describe('JSON-LD in safe mode', () => {
  const canonize = createCanonize(loadContexts());

  it.each(editions)('keeps every term of $name', async ({ achievement, language }) => {
    const json = toAchievement(achievement, { baseUrl, creator, language });
    const nquads = await canonize(credentialOf(json));
    for (const { targetUrl } of achievement.alignments) expect(nquads).toContain(targetUrl);
    expect(nquads).toContain(`"${achievement.fullName[language]}"`);
  });

  it('would notice a term of our own', async () => {
    const json = toAchievement(find('pro-eraei'), { baseUrl, creator, language: 'fr' });
    await expect(canonize(credentialOf({ ...json, famille: 'P' }))).rejects.toThrow('proof/unsafe');
  });
});

describe('an Achievement', () => {
  it.each(editions)('is read by our own reader of Open Badges: $name', ({ achievement, language }) => {
    const read = OpenBadgeCredential.safeParse(
      credentialOf(toAchievement(achievement, { baseUrl, creator, language })),
    );
    expect(read.error?.issues ?? []).toEqual([]);
  });

  const french = toAchievement(find('app-mobilite-vecue-n2'), { baseUrl, creator, language: 'fr' });
  const english = toAchievement(find('app-mobilite-vecue-n2'), { baseUrl, creator, language: 'en' });

  it('is French at its canonical address and English beside it, each naming the other', () => {
    expect(french.id).toBe(`${baseUrl}/badges/app-mobilite-vecue-n2/1`);
    expect(english.id).toBe(`${french.id}/en`);
    expect(french.related).toEqual([{ id: english.id, type: ['Related'], inLanguage: 'en', version: '1' }]);
    expect(english.related).toEqual([{ id: french.id, type: ['Related'], inLanguage: 'fr', version: '1' }]);
  });

  it('says of itself, in English, that it is a translation', () => {
    expect(english.description).toContain('translation of the French badge “Mobilité vécue – individuelle”');
    expect(french.description).not.toContain('translation');
  });

  it('shares one stamp between its two languages, with a caption in each', () => {
    expect(french.image).toMatchObject({ id: `${french.id}/image.png`, type: 'Image' });
    expect(english.image).toMatchObject({
      id: `${french.id}/image.png`,
      caption: expect.stringContaining('individual'),
    });
    const elsewhere = toAchievement(find('pro-eraei'), {
      baseUrl,
      creator,
      language: 'fr',
      imageUrl: 'data:image/png,x',
    });
    expect(elsewhere.image).toMatchObject({ id: 'data:image/png,x' });
  });

  it.each(editions)('holds nothing null and nothing empty: $name', ({ achievement, language }) => {
    const text = JSON.stringify(toAchievement(achievement, { baseUrl, creator, language }));
    expect(text).not.toMatch(/null|\[\]|\{\}|""|undefined/);
  });

  it('has no tag, result or notice where its definition has none', () => {
    const bare = { ...find('pro-eraei'), mentions: [], tags: [], notices: [] };
    const json = toAchievement(bare, { baseUrl, creator, language: 'fr' });
    expect(Object.keys(json)).not.toContain('tag');
    expect(Object.keys(json)).not.toContain('resultDescription');
    expect(criteriaNarrative(bare, 'fr')).not.toContain('À savoir');
  });

  it('carries its compulsory notice inside the criteria, in both languages', () => {
    for (const slug of ['app-pro-europe-n1', 'app-pro-europe-n2', 'app-adaptation-autonomie-n1'])
      expect(criteriaNarrative(find(slug), 'fr')).toContain('ne remplace ni l’UFM ni MobilitéPro');
    expect(criteriaNarrative(find('pro-enseigner-langues-autrement-n1'), 'fr')).toContain(
      'n’est pas la certification DNL',
    );
    expect(criteriaNarrative(find('pro-enseigner-langues-autrement-n2'), 'en')).toContain(
      'is not the French certification',
    );
  });

  it('never claims a language for everyone: language skills are levels of a result, not alignments', () => {
    const json = JSON.stringify(
      toAchievement(find('app-langues-en-action-n2'), { baseUrl, creator, language: 'en' }).alignment,
    );
    expect(json).not.toContain('interact verbally');
  });
});
