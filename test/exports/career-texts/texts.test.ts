import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../../src/definitions/definition.ts';
import {
  coverLetter,
  emailSignature,
  iProf,
  parcoursup,
  schoolReport,
} from '../../../src/exports/career-texts/texts.ts';
import type { PublicFormat } from '../../../src/exports/format.ts';
import { languages } from '../../../src/kernel/language.ts';
import { careerSentences } from '../../../src/texts/career-sentences.ts';
import { awardOf, type Changes, catalogue, making } from '../made.ts';

const texts = [iProf, parcoursup, schoolReport, coverLetter, emailSignature] as const;
const limits = new Map([
  ['i-prof', 500],
  ['parcoursup', 500],
  ['school-report', 500],
  ['cover-letter', 700],
  ['email-signature', 400],
]);
const write = async (format: PublicFormat, changes: Changes = {}, language: 'fr' | 'en' = 'fr'): Promise<string> =>
  Buffer.from(await format.write(awardOf(changes), making({ language }))).toString();
const staff = {
  badge: 'pro-observation-comparee',
  mobility: { activityType: 'STF-SHADOW', hostCountry: 'PT', month: '2026-03' },
} as const;

describe('the text for i-Prof', () => {
  it('follows its pattern: month, badge, kind of mobility and country, what I can do, where to check', async () => {
    const url = awardOf().pageUrl;
    expect(await write(iProf, staff)).toBe(
      `Mars 2026 – Regard croisé – Observation en situation de travail, Portugal – J’observe une pratique à l’étranger, je l’analyse et je la transpose dans mon contexte – vérification\u00a0: ${url}`,
    );
    expect(await write(iProf, staff, 'en')).toBe(
      `March 2026 – Comparative practice – Job shadowing, Portugal – I observe a practice abroad, analyse it and adapt it to my own context – to check: ${url}`,
    );
  });

  it('tells the level of a badge that has several', async () => {
    expect(await write(iProf, { ...staff, badge: 'pro-essaimage-n2' })).toContain(
      'Mars 2026 – Essaimer – formateur, niveau 2 sur 3 – ',
    );
  });
});

describe('every text to paste', () => {
  it('stays within its limit for each badge, kind of mobility and language, and ends with the address to check', async () => {
    for (const format of texts) {
      for (const { slug: badge, family } of catalogue.achievements) {
        if (format.family !== undefined && format.family !== family) continue;
        for (const [index, activityType] of activityTypes.entries()) {
          const language = languages[index % languages.length] ?? 'fr';
          const text = await write(format, { badge, mobility: { activityType } }, language);
          expect(text.length).toBeLessThanOrEqual(limits.get(format.id) ?? 0);
          expect(text.endsWith(awardOf().pageUrl)).toBe(true);
          expect(text).not.toMatch(/undefined|…|\.\.|[“«] |\p{Extended_Pictographic}/u);
        }
      }
    }
  });

  it('is cut after a word where names are too long, and never in its address', async () => {
    const long = 'Délégation académique très longuement nommée '.repeat(12).trim();
    const achievement = catalogue.achievements.find(({ slug }) => slug === 'pro-observation-comparee');
    if (achievement === undefined) throw new Error('no such badge');
    const name = { fr: 'Un nom de badge '.repeat(30).trim(), en: 'A name '.repeat(60).trim() };
    const { pageUrl } = awardOf();
    for (const format of texts) {
      const changes: Changes = {
        ...{ ...staff, achievement: { ...achievement, fullName: name } },
        issuer: { did: 'did:web:x', name: long, url: 'https://x.example' },
      };
      const text = await write(format, changes);
      expect(text.length).toBeLessThanOrEqual(limits.get(format.id) ?? 0);
      expect(text.endsWith(pageUrl)).toBe(true);
      expect(text).toMatch(/[\p{L}]…/u);
    }
  });

  it('bears no name, no day and no host', async () => {
    for (const format of texts) {
      const text = await write(format, { holder: { givenName: 'Zoé', familyName: 'Lefèvre' } });
      expect(text).not.toMatch(/Zoé|Lefèvre|Martínez|22 mai|urn:uuid/);
    }
  });

  it('speaks in the first person of each badge of the catalogue, and quotes the description of any other', async () => {
    expect([...careerSentences.keys()].sort()).toEqual(catalogue.badges.map(({ slug }) => slug).sort());
    const achievement = { ...awardOf().achievement, badge: 'app-autre' };
    expect(await write(coverLetter, { achievement })).toMatch(
      /^Un badge numérique le dit de moi\u00a0: «\u00a0A préparé/,
    );
  });
});

describe('each text', () => {
  it('is written as one would say it', async () => {
    const { pageUrl, issuer } = awardOf();
    expect(await write(coverLetter)).toContain('\u00a0: un stage professionnel en Espagne, en mai 2026.');
    const online: Changes = { badge: 'app-projet-a-distance', mobility: { activityType: 'ETW', hostCountry: 'FR' } };
    expect(await write(coverLetter, online)).toContain('\u00a0: un projet européen à distance, en mai 2026.');
    expect(await write(coverLetter, staff, 'en')).toContain(': a period of job shadowing in Portugal, in March 2026.');
    expect(await write(schoolReport)).toContain(`(${issuer.name}, juin 2026)`);
    expect(await write(parcoursup)).toBe(
      `J’ai préparé, vécu et raconté une période d’apprentissage dans un autre pays. Stage professionnel à l’étranger, Espagne, mai 2026. Badge numérique «\u00a0Mobilité vécue – individuelle, niveau 2 sur 3\u00a0» délivré par la ${issuer.name} en juin 2026. Pour le vérifier\u00a0: ${pageUrl}`,
    );
    expect(await write(schoolReport)).toContain('\u00a0: a préparé, vécu et raconté');
    expect(await write(coverLetter, {}, 'en')).toMatch(
      /^I prepared, lived and shared a learning period in another country\. The digital badge “Mobility experienced – individual, level 2 of 3”, which .+ awarded me in June 2026, is proof of it\./,
    );
    expect((await write(emailSignature)).split('\n')).toHaveLength(2);
  });
});
