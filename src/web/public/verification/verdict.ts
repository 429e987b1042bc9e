import type { ReaderLanguage } from '../../../kernel/language.ts';
import { writeDay, writeMonth } from '../../../texts/dates.ts';
import { readerText } from '../../../texts/reader.ts';
import { sayReason } from '../../../texts/report.ts';
import type { ReportFacts } from '../../../texts/report-words.ts';
import type { VerdictWords, VerificationText } from '../../../texts/verification-words.ts';
import { type Check, isBadge, type Report } from '../../../verification/report.ts';
import type { Tone } from '../../icons.tsx';
import type { VerifiedCredential } from '../../site.ts';

export interface ShownVerdict extends VerdictWords {
  readonly tone: Exclude<Tone, 'neutral'>;
  /** False hides what the file says: nobody vouches for it. */
  readonly contentTrusted: boolean;
}

/** A report, with what our own records add where the badge is ours. */
type Judged = Pick<VerifiedCredential, 'report' | 'revocation' | 'suspension'>;

/** Reasons for which the signed text itself was touched. */
const touched: readonly string[] = ['signature-invalid', 'claims-differ', 'terms-undefined'];

/** The report in words. The graver news is the one to tell; our own record of a withdrawal or suspension adds to it, never takes away. */
export function toVerdict(verified: Judged, language: ReaderLanguage): ShownVerdict {
  const { report, revocation } = verified;
  const text = wordsFor(report, language);
  if (report.authenticity === 'altered') {
    const proof = report.checks.find(({ id }) => id === 'proof')?.reason ?? '';
    // What is hosted was never signed: the headline of an altered signature would not be true of it.
    const hosted = proof === 'hosted-differs' ? { ...text.invalid, word: text.altered.word } : text.invalid;
    return { ...(touched.includes(proof) ? text.altered : hosted), tone: 'bad', contentTrusted: false };
  }
  if (revocation !== undefined || report.standing === 'revoked' || report.standing === 'replaced') {
    const words = text.revoked(revocation?.reason, revocation && writeMonth(revocation.on, language));
    return { ...words, tone: 'bad', contentTrusted: true };
  }
  const standing = standingVerdict(verified, language);
  if (standing !== undefined) return { ...standing, tone: 'caution', contentTrusted: true };
  if (report.verdict === 'undetermined') {
    return { ...text.undetermined(causes(report, language)), tone: 'caution', contentTrusted: true };
  }
  if (report.verdict === 'invalid') return { ...text.invalid, tone: 'bad', contentTrusted: true };
  return report.trust === null
    ? { ...text.unknownIssuer, tone: 'caution', contentTrusted: true }
    : { ...text.valid(report.trust.name), tone: 'good', contentTrusted: true };
}

/** A credential that is no badge is not called one. */
function wordsFor({ checks }: Report, language: ReaderLanguage): VerificationText['verdict'] {
  const { verification, credential } = readerText(language);
  const words = verification.verdict;
  if (isBadge(checks)) return words;
  const { reasons } = credential.dates;
  const facts = factsOfDates(checks);
  return {
    ...words,
    unknownIssuer: { ...words.unknownIssuer, headline: credential.unknownIssuer },
    invalid: { ...words.invalid, headline: credential.invalid },
    expired: (day) => ({ ...words.expired(day), headline: sayReason(reasons.expired, facts) }),
    notYet: (day) => ({ ...words.notYet(day), headline: sayReason(reasons['not-yet'], facts) }),
  };
}

function factsOfDates(checks: readonly Check[]): ReportFacts {
  return checks.find(({ id }) => id === 'dates')?.facts ?? {};
}

function standingVerdict({ report, suspension }: Judged, language: ReaderLanguage): VerdictWords | undefined {
  const text = wordsFor(report, language);
  const facts = factsOfDates(report.checks);
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : writeDay(iso, language);
  if (suspension !== undefined || report.standing === 'suspended') return text.suspended(day(suspension?.since));
  if (report.standing === 'expired') return text.expired(day(facts.until));
  if (report.standing === 'not-yet-valid') return text.notYet(day(facts.from));
  return undefined;
}

/** What was not done, once each, the steps that merely followed left out. */
function causes(report: Report, language: ReaderLanguage): readonly string[] {
  const { unchecked } = readerText(language).verification;
  const needed = (check: Check): boolean => check.outcome === 'unknown' && !['trust', 'recipient'].includes(check.id);
  const reasons = report.checks.filter(needed).map(({ reason }) => reason);
  const said = new Set(reasons.flatMap((reason) => unchecked[reason] ?? []));
  return said.size === 0 ? [unchecked.other] : [...said];
}
