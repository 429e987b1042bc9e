import type { Language } from '../kernel/language.ts';
import { sayCarriers } from '../texts/carriers.ts';
import { cliTexts } from '../texts/cli.ts';
import { credentialText, reportFor } from '../texts/credential.ts';
import { outcomeText, reportText, requestText, sayReason } from '../texts/report.ts';
import type { CheckText } from '../texts/report-words.ts';
import { unreadableText } from '../texts/unreadable.ts';
import { isUnreadableWord, sayUnreadable } from '../texts/unreadable-words.ts';
import { verifyText as pageText } from '../texts/verify.ts';
import { type Check, isBadge, type Report } from '../verification/report.ts';
import { explainFailure } from './failure.ts';
import type { Found } from './judge-source.ts';

/** For a terminal: each badge with its verdict; where there are several, the place of each above it and their number at the end. */
export function verifyText(found: readonly Found[], language: Language): readonly string[] {
  const [only] = found;
  if (only === undefined) return [];
  if (found.length === 1) return foundLines(only, language);
  const { summary, verdict, unread } = cliTexts[language].verify;
  const words = found.map((each) => ('report' in each ? verdict[each.report.verdict] : unread));
  const counts = [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} ${word}`);
  return [
    ...found.flatMap((each) => [placeOf(each), ...foundLines(each, language), '']),
    `${summary(found.length)} ${counts.join(', ')}`,
  ];
}

/** `cv.zip › badge.png`, without what a terminal would obey: an archive names its files as it likes. */
function placeOf({ source, name, address }: Found): string {
  const steps = [source, name, address].flatMap((step) => step ?? []);
  return steps.map((step) => step.replace(/\p{C}/gu, '\ufffd')).join(' › ');
}

function foundLines(found: Found, language: Language): readonly string[] {
  const { unread, addressWithin } = cliTexts[language].verify;
  if ('report' in found) return reportLines(found.report, language);
  if ('unreadable' in found) {
    const why = found.unreadable;
    return [unread, `  ${why === 'address-within' ? addressWithin : sayUnreadable(unreadableText[language], why)}`];
  }
  const lines = explainFailure(found.problem, language);
  return [unread, ...lines.map((line) => `  ${line}`)];
}

type Sentences = Readonly<Record<Check['id'], CheckText>>;

/** The verdict, the three answers, then every check with its reason. */
function reportLines(report: Report, language: Language): readonly string[] {
  const texts = cliTexts[language].verify;
  const sentences: Sentences = reportFor(reportText[language], credentialText[language], isBadge(report.checks));
  return [
    texts.verdict[report.verdict],
    `  ${texts.authenticity}${texts.authenticityOf[report.authenticity]}`,
    `  ${texts.standing}${texts.standingOf[report.standing]}`,
    `  ${texts.trust}${report.trust === null ? texts.noTrust : `${report.trust.name} (${report.trust.list})`}`,
    ...carrierLines(report, language),
    '',
    ...report.checks.map((check) => checkLine(check, sentences[check.id], language)),
    ...requestLines(report, language),
  ];
}

function carrierLines(report: Report, language: Language): readonly string[] {
  const carriers = sayCarriers(report.carriers);
  return carriers === undefined ? [] : [`  ${pageText[language].results.takenFrom(carriers)}`];
}

function requestLines({ requests }: Report, language: Language): readonly string[] {
  const { heading, answers } = requestText[language];
  if (requests.length === 0) return [];
  return [
    '',
    `  ${heading}`,
    ...requests.map(({ url, answer }) => `  [${answers[answer]}] ${url.replace(/\p{C}/gu, '\ufffd')}`),
  ];
}

function checkLine(check: Check, { question, reasons: known }: CheckText, language: Language): string {
  const why = check.id === 'format' ? check.facts?.rule : undefined;
  const sentence = known[check.reason];
  const reason = sentence === undefined ? check.reason : sayReason(sentence, check.facts);
  const said = isUnreadableWord(why) ? sayUnreadable(unreadableText[language], why) : reason;
  return `  [${outcomeText[language][check.outcome]}] ${question} ${said}`;
}
