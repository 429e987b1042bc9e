import type { Language } from '../../../kernel/language.ts';
import { verifyText } from '../../../texts/verify.ts';
import type { Check } from '../../../verification/report.ts';
import type { Tone } from '../../icons.tsx';
import { toVerdict } from '../verification/verdict.ts';
import type { Result } from './results.ts';

/** One result in words. */
export interface ShownResult {
  readonly given: string;
  readonly tone: Exclude<Tone, 'neutral'>;
  readonly word: string;
  readonly headline: string;
  readonly line?: string;
  /** As the file says it, where it is vouched for. */
  readonly badge?: string;
  readonly issuer?: { readonly name: string; readonly note: string; readonly known: boolean };
  readonly elsewhere: boolean;
  readonly ownPage?: string;
  readonly checks: readonly Check[];
}

export function toShown(results: readonly Result[], language: Language): readonly ShownResult[] {
  return results.map((result, index) => {
    const given = sayGiven(result, index, results.length, language);
    return 'unreadable' in result
      ? showUnread(result.unreadable, given, language)
      : showJudged(result, given, language);
  });
}

function sayGiven({ given }: Result, index: number, count: number, language: Language): string {
  const text = verifyText[language].results;
  if (given.kind !== 'pasted' && given.label !== '') return given.label;
  return count === 1 ? text.pasted : `${text.pasted} ${text.nth(index + 1)}`;
}

function showUnread(
  why: Extract<Result, { unreadable: unknown }>['unreadable'],
  given: string,
  language: Language,
): ShownResult {
  const text = verifyText[language];
  const headline = text.unreadable[why];
  return { given, tone: 'caution', word: text.results.unread, headline, elsewhere: false, checks: [] };
}

function showJudged(result: Extract<Result, { judged: unknown }>, given: string, language: Language): ShownResult {
  const { judged, elsewhere } = result;
  const { tone, word, headline, line, contentTrusted } = toVerdict(judged, language);
  const issuer = contentTrusted ? showIssuer(result, language) : undefined;
  const name = contentTrusted ? judged.badgeName : undefined;
  return {
    ...{ given, tone, word, headline, line, elsewhere, checks: judged.report.checks },
    ...(name === undefined ? {} : { badge: name }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(judged.publicId === undefined ? {} : { ownPage: `/v/${judged.publicId}` }),
  };
}

/** By the name the trust list gives, or by the identifier in the file. */
function showIssuer(
  { judged }: Extract<Result, { judged: unknown }>,
  language: Language,
): ShownResult['issuer'] | undefined {
  const text = verifyText[language].results;
  const { trust } = judged.report;
  if (trust !== null) return { name: trust.name, note: text.issuerOnList(trust.list), known: true };
  return judged.issuerId === undefined ? undefined : { name: judged.issuerId, note: text.unknownIssuer, known: false };
}
