import type { ReaderLanguage } from '../../../kernel/language.ts';
import { sayCarriers } from '../../../texts/carriers.ts';
import { readerText } from '../../../texts/reader.ts';
import { explainUnreadable, type UnreadableWord } from '../../../texts/unreadable-words.ts';
import type { Check, Report } from '../../../verification/report.ts';
import type { Tone } from '../../icons.tsx';
import { toShownCheck } from '../verification/checks.tsx';
import { toVerdict } from '../verification/verdict.ts';
import type { Result } from './results.ts';

/** One result in words. */
export interface ShownResult {
  readonly given: string;
  /** Where it stands on the page: the summary leads there. */
  readonly anchor: string;
  readonly tone: Exclude<Tone, 'neutral'>;
  readonly word: string;
  readonly headline: string;
  readonly line?: string;
  /** As the file says it, where it is vouched for. */
  readonly badge?: string;
  readonly issuer?: { readonly name: string; readonly note: string; readonly known: boolean };
  /** Whether the e-mail that was given fits. */
  readonly recipient?: { readonly fits: boolean; readonly sentence: string } | undefined;
  readonly elsewhere: boolean;
  /** Why nothing could be read. */
  readonly unread?: UnreadableWord;
  /** What the badge was taken out of, in a sentence. */
  readonly takenFrom?: string;
  readonly ownPage?: string;
  readonly checks: readonly Check[];
  /** What was asked of others; of a document that we fetched ourselves, nothing that is written in it. */
  readonly requests?: Report['requests'];
}

type Place = Pick<ShownResult, 'given' | 'anchor'>;

export function toShown(results: readonly Result[], language: ReaderLanguage): readonly ShownResult[] {
  const apart = tellTogether(results);
  return apart.map(({ result, names }, index) => {
    const given = [sayGiven(result, index, apart.length, language), ...sayNames(names)].join(' › ');
    const place = { given, anchor: `resultat-${index + 1}` };
    return 'unreadable' in result
      ? showUnread(result.unreadable, place, language)
      : showJudged(result, place, language);
  });
}

interface Told {
  readonly result: Result;
  /** Of files within an archive. */
  readonly names: readonly string[];
}

/**
 * Beside a badge, an archive holds texts and documents that are none: those that cannot be read for one same reason are told together, all
 * of them named, after its badges. Where it holds no badge, each is told by itself.
 */
function tellTogether(results: readonly Result[]): readonly Told[] {
  const told: Told[] = [];
  for (const given of new Set(results.map((result) => result.given))) {
    const own = results.filter((result) => result.given === given);
    const hasBadge = own.some((result) => 'judged' in result);
    const beside = hasBadge ? own.filter((result) => result.name !== undefined && 'unreadable' in result) : [];
    for (const result of own) if (!beside.includes(result)) told.push({ result, names: namesOf([result]) });
    const reasons = new Map(beside.map((result) => [reasonOf(result), result]));
    for (const [reason, result] of reasons)
      told.push({ result, names: namesOf(beside.filter((each) => reasonOf(each) === reason)) });
  }
  return told;
}

function reasonOf(result: Result): string | undefined {
  return 'unreadable' in result ? result.unreadable : undefined;
}

function namesOf(results: readonly Result[]): readonly string[] {
  return [...new Set(results.flatMap(({ name }) => name ?? []))];
}

/** An archive names its files as it likes: nothing that turns letters round, and no more than a page holds. */
function sayNames(names: readonly string[]): readonly string[] {
  const safe = names.map((name) => name.replace(/\p{C}/gu, '\ufffd').slice(0, longestName));
  return safe.length === 0 ? [] : [safe.join(', ')];
}

const longestName = 200;

function sayGiven({ given }: Result, index: number, count: number, language: ReaderLanguage): string {
  const text = readerText(language).verify.results;
  if (given.kind !== 'pasted' && given.label !== '') return given.label;
  return count === 1 ? text.pasted : `${text.pasted} ${text.nth(index + 1)}`;
}

function showUnread(
  why: Extract<Result, { unreadable: unknown }>['unreadable'],
  place: Place,
  language: ReaderLanguage,
): ShownResult {
  const text = readerText(language).verify;
  const { what, remedy } = explainUnreadable(text.unreadable, why);
  const said = { headline: what, ...(remedy === undefined ? {} : { line: remedy }) };
  return { ...place, ...said, unread: why, tone: 'caution', word: text.results.unread, elsewhere: false, checks: [] };
}

/** Beside the verdict, nothing of a file whose signature nobody vouches for: not its name, nor whom it fits, nor a link to the page it claims. */
function showJudged(result: Extract<Result, { judged: unknown }>, place: Place, language: ReaderLanguage): ShownResult {
  const { judged, elsewhere } = result;
  const { tone, word, headline, line, contentTrusted } = toVerdict(judged, language);
  const { authenticity, checks, requests } = judged.report;
  const carriers = sayCarriers(judged.report.carriers);
  const bare = {
    ...{ ...place, tone, word, headline, line, elsewhere, checks, requests },
    ...(carriers === undefined ? {} : { takenFrom: readerText(language).verify.results.takenFrom(carriers) }),
  };
  if (!contentTrusted || authenticity !== 'authentic') return bare;
  const issuer = showIssuer(result, language);
  const recipient = showRecipient(checks, language);
  return {
    ...bare,
    ...(judged.badgeName === undefined ? {} : { badge: judged.badgeName }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(judged.publicId === undefined ? {} : { ownPage: `/v/${judged.publicId}` }),
  };
}

function showRecipient(checks: readonly Check[], language: ReaderLanguage): ShownResult['recipient'] {
  const check = checks.find(({ id, reason }) => id === 'recipient' && reason !== 'not-asked');
  if (check === undefined) return undefined;
  return { fits: check.outcome === 'passed', sentence: toShownCheck(check, language).sentence };
}

/** By the name the trust list gives, or by the identifier in the file. */
function showIssuer(
  { judged }: Extract<Result, { judged: unknown }>,
  language: ReaderLanguage,
): ShownResult['issuer'] | undefined {
  const text = readerText(language).verify.results;
  const { trust } = judged.report;
  if (trust !== null) return { name: trust.name, note: text.issuerOnList(trust.list), known: true };
  return judged.issuerId === undefined ? undefined : { name: judged.issuerId, note: text.unknownIssuer, known: false };
}
