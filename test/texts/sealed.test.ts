import { describe, expect, it } from 'vitest';
import { verifyText } from '../../src/cli/verify-text.ts';
import { languages, type ReaderLanguage, readerLanguages } from '../../src/kernel/language.ts';
import { readerText } from '../../src/texts/reader.ts';
import { isBadge, type Report } from '../../src/verification/report.ts';
import { toShownCheck } from '../../src/web/public/verification/checks.tsx';
import { toVerdict } from '../../src/web/public/verification/verdict.ts';
import { toShown } from '../../src/web/public/verify/shown.ts';
import { reasonsOfSealed } from '../verification/sealed-cases.ts';

/** The word for a badge, in its forms. */
const badgeWords: Readonly<Record<ReaderLanguage, RegExp>> = {
  ...{ fr: /badge/i, en: /badge/i, bg: /значк/i, cs: /odzna/i, da: /badge/i, de: /badge/i, el: /σήμα(?!νει)/i },
  ...{ es: /insignia/i, et: /märk|märg|märgi/i, fi: /merk/i, ga: /suaitheant/i, hr: /značk/i, hu: /jelvény/i },
  ...{ it: /badge/i, lt: /ženkl/i, lv: /nozīmīt/i, mt: /badge/i, nl: /badge/i, pl: /odzna/i, pt: /crach/i },
  ...{ ro: /insign/i, sk: /odzna/i, sl: /značk/i, sv: /märke/i },
};
/** Not one character has changed: in Estonian and Finnish, a character and a badge are the same word. */
const ofCharacters = 'signature-valid';

const facts = {
  name: 'DAREIC',
  stampedBy: 'X',
  stampedAt: '2026-06-15T09:30:00Z',
  until: '2027-01-01',
  from: '2026-01-01',
};
const checks = reasonsOfSealed.map(([id, reason]) => ({ id, reason, outcome: 'unknown', facts }) as const);
const reportOf = (change: Partial<Report> = {}): Report => ({
  ...{ verdict: 'valid', authenticity: 'authentic', standing: 'current', trust: null },
  ...{ requests: [], carriers: ['zip'], checkedAt: '2026-06-15T09:30:00Z', checks },
  ...change,
});
const every: readonly Partial<Report>[] = [
  {},
  { authenticity: 'altered', verdict: 'invalid' },
  { verdict: 'invalid' },
  { standing: 'expired', verdict: 'invalid' },
  { standing: 'not-yet-valid', verdict: 'invalid' },
  { verdict: 'undetermined', standing: 'unchecked' },
];

describe.each(readerLanguages)('a sealed European credential, in %s', (language) => {
  const word = badgeWords[language];
  const text = readerText(language);

  it('is called a badge by no check', () => {
    const shown = checks.map((check) => [check.reason, toShownCheck(check, language, isBadge(checks))] as const);
    const named = shown.filter(([reason, { question, sentence }]) =>
      word.test(reason === ofCharacters ? question : `${question} ${sentence}`),
    );
    expect(named).toEqual([]);
    // The same checks of a badge do name it: the words are looked for as they are written.
    expect(checks.filter((check) => word.test(toShownCheck(check, language).sentence)).length).toBeGreaterThan(3);
  });

  it('is called a badge by no verdict, nor by what stands beside it', () => {
    for (const change of every) {
      const { headline, line } = toVerdict({ report: reportOf(change) }, language);
      expect(`${headline} ${line}`).not.toMatch(word);
    }
    const judged = { report: reportOf(), badgeName: 'X', issuerId: 'NTRFR-1' };
    const [result] = toShown(
      [{ given: { kind: 'pasted', bytes: new Uint8Array() }, judged, elsewhere: false }],
      language,
    );
    expect(`${result?.takenFrom} ${result?.issuer?.note}`).not.toMatch(word);
    expect(`${text.verify.results.badge} ${text.verification.sources.document}`).not.toMatch(word);
  });

  it('is told to be unsealed, and to be no badge', () => {
    expect(text.verify.unreadable.faults['not-sealed']).not.toMatch(word);
  });
});

describe.each(languages)('the terminal, in %s', (language) => {
  it('calls a sealed European credential no badge', () => {
    const found = { source: 'a.jsonld', carriers: ['zip'], report: reportOf() } as const;
    expect(verifyText([found], language).join('\n')).not.toMatch(/badge/i);
  });
});
