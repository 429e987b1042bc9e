import { describe, expect, it } from 'vitest';
import { formats } from '../../src/exports/formats.ts';
import { articleNames, articleText } from '../../src/texts/articles.ts';
import { attestationText } from '../../src/texts/attestation.ts';
import { badgeText } from '../../src/texts/badge.ts';
import { bundleText } from '../../src/texts/bundles.ts';
import { catalogueText } from '../../src/texts/catalogue.ts';
import { cliTexts } from '../../src/texts/cli.ts';
import { credentialText } from '../../src/texts/credential.ts';
import { europassCvText } from '../../src/texts/europass-cv.ts';
import {
  areaLabels,
  blockTitles,
  fieldLabels,
  knownValues,
  mobilitySentences,
  mobilityWords,
  signatories,
} from '../../src/texts/europass-mobility.ts';
import { europeanCredentialText } from '../../src/texts/european-credential.ts';
import { homeText } from '../../src/texts/home.ts';
import { issuerText } from '../../src/texts/issuer.ts';
import { errorPageText, problemText } from '../../src/texts/problems.ts';
import { outcomeText, reportText } from '../../src/texts/report.ts';
import { siteText } from '../../src/texts/site.ts';
import { capital, holdDash, withArticle } from '../../src/texts/typography.ts';
import { unreadableText } from '../../src/texts/unreadable.ts';
import { verificationText } from '../../src/texts/verification.ts';
import { verifyText } from '../../src/texts/verify.ts';
import { visitText } from '../../src/texts/visit.ts';
import { wordsText } from '../../src/texts/words.ts';

type Language = 'fr' | 'en';

/** Every sentence of a text, those of functions called with a plain word included. */
function sentences(text: unknown): readonly string[] {
  if (typeof text === 'string') return [text];
  if (typeof text === 'function') return sentences(call((...given) => Reflect.apply(text, undefined, given)));
  if (typeof text !== 'object' || text === null) return [];
  return Object.values(text).flatMap(sentences);
}

function call(write: (...given: unknown[]) => unknown): unknown {
  try {
    return write('error', 'X', 0);
  } catch {
    return write(['X']);
  }
}

const publisher = { name: 'Académie de Démonstration' };
const all = [
  badgeText,
  catalogueText,
  credentialText,
  homeText,
  issuerText,
  problemText,
  errorPageText,
  reportText,
  outcomeText,
  siteText,
  unreadableText,
  verificationText,
  verifyText,
  visitText,
  wordsText,
];
/** What the documents, the terminal and the programs' door say. */
const exported = [
  attestationText,
  bundleText,

  europassCvText,
  europeanCredentialText,
  mobilitySentences,
];
const inTwo = [mobilityWords, blockTitles, fieldLabels, areaLabels, signatories, knownValues].flatMap((each) =>
  Object.values(each),
);
const everyExported = (language: Language): readonly string[] => [
  ...exported.flatMap((text) => sentences(text[language])),
  ...sentences({ ...cliTexts[language], exports: { ...cliTexts[language].exports, made: undefined } }),
  ...inTwo.map((text) => text[language]),
  ...formats.flatMap(({ label, use, notice }) => [label, use, notice].flatMap((text) => text?.[language] ?? [])),
];

const everySentence = (language: Language): readonly string[] => [
  ...all.flatMap((text) => sentences(text[language])),
  ...articleNames.flatMap((name) => sentences(articleText[language][name](publisher))),
];

describe('what people read', () => {
  it('is read whole by these tests', () => {
    expect(everySentence('fr').length).toBeGreaterThan(400);
    expect(everySentence('en')).toHaveLength(everySentence('fr').length);
  });

  it('puts a non-breaking space before high punctuation and inside French quotation marks', () => {
    const wrong = everySentence('fr').filter((sentence) =>
      / [:;?!»]|« |[^\u00A0\u202F:/]\?$|«[^\u00A0]/u.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  it('begs nobody, shouts at nobody, and keeps straight apostrophes out', () => {
    const wrong = everySentence('fr').filter((sentence) => /veuillez|!|'/i.test(sentence));
    expect(wrong).toEqual([]);
  });

  it('never calls a badge a diploma, a certification or an authorisation, but to say that it is none', () => {
    const named = everySentence('fr').filter((sentence) => /diplôme|certification|habilitation/i.test(sentence));
    expect(named.filter((sentence) => !/pas|ni|ne /.test(sentence))).toEqual([]);
  });

  it('says in English no sentence that is still French, but the switch back to it', () => {
    const wrong = everySentence('en').filter((sentence) => /\b(les|une|vous|cette|avec|badge est)\b/i.test(sentence));
    expect(wrong).toEqual(['Lire cette page en français']);
  });

  it('says what the operator left out rather than inventing it', () => {
    const contact = articleText.fr.legal({ name: 'X' }).sections.flatMap(({ blocks }) => blocks);
    const values = contact.flatMap((block) => (typeof block === 'object' && 'facts' in block ? block.facts : []));
    expect(values.filter(([, value]) => value !== undefined)).toEqual([['Organisme', 'X']]);
  });
});

describe('what the documents and the terminal say', () => {
  it('puts a non-breaking space before high punctuation and inside French quotation marks', () => {
    const wrong = everyExported('fr').filter((said) => /[^\n] [:;?!»](?!\/)|« |«[^\u00A0]/u.test(said));
    expect(wrong).toEqual([]);
  });

  it('keeps straight apostrophes and English quotation marks out, and three dots in one', () => {
    for (const language of ['fr', 'en'] as const)
      expect(everyExported(language).filter((said) => /\p{L}'\p{L}|"|\.\.\./u.test(said))).toEqual([]);
    expect(everyExported('fr').filter((said) => /[“”]/u.test(said))).toEqual([]);
    expect(everyExported('en').filter((said) => /[«»]/u.test(said))).toEqual([]);
  });

  it('is spelled as in the United Kingdom, and says no sentence that is still French', () => {
    const american = /\b(organiz|recogniz|center\b|color\b|program\b(?= of)|enrollment|fulfill\b)/i;
    expect(everyExported('en').filter((said) => american.test(said))).toEqual([]);
    expect(everyExported('en').filter((said) => /\b(vous|cette|avec|dans|pour|qui)\b/i.test(said))).toEqual([]);
  });
});

describe('small marks', () => {
  it('never lets an en dash begin a line', () => {
    expect(holdDash('Mobilité vécue – en groupe')).toBe('Mobilité vécue\u00A0– en groupe');
    expect(holdDash('sans tiret')).toBe('sans tiret');
  });

  it('capitalises a first letter, an accented one too, and leaves nothing as it is', () => {
    expect(capital('écouter')).toBe('Écouter');
    expect(capital('')).toBe('');
  });

  it('puts before an organisation the article that French wants, and none where it does not know', () => {
    expect(withArticle('DAREIC de l’académie de Poitiers')).toBe('la DAREIC de l’académie de Poitiers');
    expect(withArticle('Académie de Poitiers')).toBe('l’académie de Poitiers');
    expect(withArticle('GIP FCIP')).toBe('le GIP FCIP');
    expect(withArticle('Erasmus France')).toBe('Erasmus France');
    expect(withArticle('Gipuzkoa')).toBe('Gipuzkoa');
  });
});
