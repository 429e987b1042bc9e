import type { Language } from '../kernel/language.ts';
import { cliTexts } from '../texts/cli.ts';
import { outcomeText, reportText, sayReason } from '../texts/report.ts';
import type { ReasonSentence } from '../texts/report-words.ts';
import type { Check, Report } from '../verification/report.ts';

/** A report for a terminal: the verdict, the three answers, then every check with its reason. */
export function verifyText(report: Report, language: Language): readonly string[] {
  const texts = cliTexts[language].verify;
  return [
    texts.verdict[report.verdict],
    `  ${texts.authenticity}${texts.authenticityOf[report.authenticity]}`,
    `  ${texts.standing}${texts.standingOf[report.standing]}`,
    `  ${texts.trust}${report.trust === null ? texts.noTrust : `${report.trust.name} (${report.trust.list})`}`,
    '',
    ...report.checks.map((check) => checkLine(check, language)),
  ];
}

function checkLine(check: Check, language: Language): string {
  const { question, reasons } = reportText[language][check.id];
  const known: Readonly<Record<string, ReasonSentence>> = reasons;
  const sentence = known[check.reason];
  const said = sentence === undefined ? check.reason : sayReason(sentence, check.facts);
  return `  [${outcomeText[language][check.outcome]}] ${question} ${said}`;
}
