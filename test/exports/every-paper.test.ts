import { beforeAll, describe, expect, it } from 'vitest';
import { activityLabels, countryName } from '../../src/definitions/activity-types.ts';
import { activityTypes } from '../../src/definitions/definition.ts';
import { cards } from '../../src/exports/cards.ts';
import { findFormat } from '../../src/exports/formats.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { languages } from '../../src/kernel/language.ts';
import { judge, type Opinion } from './foreign-folder.ts';
import { tools } from './foreign-pdf.ts';
import { catalogue, making } from './made.ts';
import { makingOf, type Pair, pairs, slugOf } from './pairs.ts';

const kinds = ['attestation', 'europass-mobility', 'europass-cv-pdf', 'career-interview'] as const;
const fits = (kind: (typeof kinds)[number], { award }: Pair): boolean =>
  kind !== 'career-interview' || award.achievement.family === 'professionals';
const write = (id: string, pair: Pair): Promise<Uint8Array> => {
  const format = findFormat(id);
  if (format === undefined) throw new Error('no such format');
  return writeForHolder(format, [pair.award], makingOf(pair));
};
/** Of the documents in two languages, and of one. */
const notices = { fr: 'Cofinancé par l’Union européenne', en: 'Co-funded by the European Union' };

/** Where lines end is the paper's business. */
const tight = (words: string): string => words.normalize('NFC').replaceAll(/[\s-]/gu, '');

describe.runIf(tools.poppler && tools.qpdf)('every paper of every badge and kind of mobility (poppler, qpdf)', () => {
  let opinions: ReadonlyMap<string, Opinion>;
  const opinion = (kind: string, pair: Pair): Opinion => {
    const found = opinions.get(`${kind} ${slugOf(pair)}`);
    if (found === undefined) throw new Error('not made');
    return found;
  };
  beforeAll(async () => {
    const made = new Map<string, Uint8Array>();
    for (const pair of pairs) {
      for (const kind of kinds) if (fits(kind, pair)) made.set(`${kind} ${slugOf(pair)}`, await write(kind, pair));
    }
    made.set(
      'cards',
      await cards.write(
        pairs.map(({ award }) => award),
        making(),
      ),
    );
    opinions = judge(made);
  });

  it('is made of each once at least', () => {
    expect(pairs.map(slugOf)).toEqual(catalogue.achievements.map(({ slug }) => slug));
    expect(new Set(pairs.map(({ award }) => award.mobility.activityType))).toEqual(new Set(activityTypes));
  });

  it('has no fault, is tagged, and says nothing that a program says by mistake', () => {
    for (const [name, { qpdf, info, text }] of opinions) {
      expect([name, qpdf]).toEqual([name, expect.stringContaining('No syntax or stream encoding errors found')]);
      expect([name, info.get('Tagged')]).toEqual([name, 'yes']);
      expect([name, text.match(/undefined|\bnull\b|NaN|\[object|\ufffd|Invalid Date/gu)]).toEqual([name, null]);
    }
  });

  it.each(kinds)('holds what is attached byte for byte: %s', async (kind) => {
    for (const pair of pairs.filter((each) => fits(kind, each))) {
      const wanted = kind === 'europass-cv-pdf' ? await write('europass-cv', pair) : pair.award.credential.bytes;
      expect([slugOf(pair), opinion(kind, pair).attached]).toEqual([slugOf(pair), [Buffer.from(wanted)]]);
    }
  });

  it('holds on the sheets of cards every badge', () => {
    const found = opinions.get('cards')?.attached.map((bytes) => bytes.toString());
    expect(found?.toSorted()).toEqual(pairs.map(({ award }) => award.credential.bytes).toSorted());
    expect(opinions.get('cards')?.info.get('Pages')).toBe(String(2 * Math.ceil(pairs.length / 10)));
  });

  it('is one page where it is to be one, whatever the name, the words and the badge', () => {
    for (const kind of ['attestation', 'career-interview'] as const) {
      for (const pair of pairs.filter((each) => fits(kind, each)))
        expect([kind, slugOf(pair), opinion(kind, pair).info.get('Pages')]).toEqual([kind, slugOf(pair), '1']);
    }
  });

  it('carries the notice of the Union where it paid, and only there', () => {
    for (const pair of pairs) {
      const { funded } = pair.award.mobility;
      const said = (kind: (typeof kinds)[number], language: 'fr' | 'en'): boolean =>
        opinion(kind, pair).text.includes(notices[language]);
      const both = (['attestation', 'europass-mobility'] as const).flatMap((kind) => [
        said(kind, 'fr'),
        said(kind, 'en'),
      ]);
      expect([slugOf(pair), ...both]).toEqual([slugOf(pair), funded, funded, funded, funded]);
      if (fits('career-interview', pair)) expect(said('career-interview', pair.language)).toBe(funded);
    }
  });

  it.each(['attestation', 'europass-mobility'] as const)(
    'tells badge, criteria and kind of mobility in both languages: %s',
    (kind) => {
      for (const pair of pairs) {
        const { achievement, mobility } = pair.award;
        const text = tight(opinion(kind, pair).text);
        const told = [achievement.fullName, ...achievement.criteria, activityLabels[mobility.activityType]];
        const described = kind === 'attestation' ? [achievement.description] : [];
        for (const language of languages) {
          const said = [...told, ...described].map((words) => tight(words[language]));
          expect([slugOf(pair), said.filter((words) => !text.includes(words))]).toEqual([slugOf(pair), []]);
          expect(text).toContain(tight(countryName(mobility.hostCountry, language)));
        }
      }
    },
  );

  it('gives each name back to who copies it, in any of our scripts', () => {
    const namesOf = ({ award: { holder } }: Pair): readonly string[] =>
      [holder.givenName, holder.familyName].map(tight);
    for (const pair of pairs) {
      for (const kind of kinds.filter((each) => fits(each, pair))) {
        const text = tight(opinion(kind, pair).text);
        expect([kind, namesOf(pair).filter((name) => !text.includes(name))]).toEqual([kind, []]);
      }
    }
    const onCards = tight(opinions.get('cards')?.text ?? '');
    expect(pairs.flatMap(namesOf).filter((name) => !onCards.includes(name))).toEqual([]);
  });

  it('tells the host and the days where the holder asks, and a host that is not known nowhere', () => {
    for (const pair of pairs) {
      const host = pair.award.stay.hostOrganisation;
      const asked = opinion('attestation', pair).text;
      expect([slugOf(pair), /\b4 (au 22 )?mai 2026/.test(asked)]).toEqual([slugOf(pair), pair.exactStay]);
      expect(asked.includes('Talleres <Martínez> & Ćo')).toBe(pair.exactStay && host !== undefined);
      expect(opinion('europass-mobility', pair).text.includes('Talleres <Martínez> & Ćo')).toBe(host !== undefined);
    }
  });
});
