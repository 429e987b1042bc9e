import type { VNode } from 'preact';
import type { ReaderLanguage } from '../../../kernel/language.ts';
import { reportFor } from '../../../texts/credential.ts';
import { readerText } from '../../../texts/reader.ts';
import { sayReason } from '../../../texts/report.ts';
import type { ReasonSentence } from '../../../texts/report-words.ts';
import type { Reason } from '../../../verification/reasons.ts';
import { type Check, type CheckId, isBadge } from '../../../verification/report.ts';
import { StateIcon, type Tone } from '../../icons.tsx';
import type { VerificationProps } from './props.ts';

/** Binds the sentences to the lists of verification/: a check or a reason without words does not compile. */
type SentencesOf<Id extends CheckId> = { readonly [R in Reason<Id>]: ReasonSentence };
type Sentences = {
  readonly [Id in CheckId]: { readonly question: string; readonly reasons: SentencesOf<Id> };
};

interface ShownCheck {
  readonly tone: Tone;
  readonly word: string;
  readonly question: string;
  readonly sentence: string;
  /** Bad news is open already. */
  readonly open: boolean;
}

const tones: Readonly<Record<Check['outcome'], Tone>> = {
  passed: 'good',
  failed: 'bad',
  unknown: 'caution',
  'not-applicable': 'neutral',
};

/** A check in words. An issuer that no list names is unknown, never false (it changes no verdict). */
export function toShownCheck(check: Check, language: ReaderLanguage, ofBadge = true): ShownCheck {
  const { report, credential, outcomes: words } = readerText(language);
  const sentences: Sentences = reportFor(report, credential, ofBadge);
  const text = sentences[check.id];
  const known: Readonly<Record<string, ReasonSentence>> = text.reasons;
  const unlisted = check.id === 'trust' && check.outcome !== 'passed' && check.reason !== 'not-reached';
  const sentence = known[check.reason];
  return {
    tone: unlisted ? 'caution' : tones[check.outcome],
    word: unlisted ? words.unlisted : words[check.outcome],
    question: text.question,
    sentence: sentence === undefined ? check.reason : sayReason(sentence, check.facts),
    open: check.outcome === 'failed' || check.outcome === 'unknown',
  };
}

/** Every check, in the order it was done: what was asked, what was found, why, and where it was read. */
export function Checks({ frame, verified }: VerificationProps): VNode {
  const text = readerText(frame.reader).verification;
  const { checks } = verified.report;
  return (
    <section aria-labelledby="verifications">
      <h2 id="verifications">{text.checksHeading}</h2>
      <p class="checks-count">{sayCount(checks, frame.reader)}</p>
      <p class="muted no-print">{text.checksIntro}</p>
      <CheckList checks={checks} language={frame.reader} />
    </section>
  );
}

/** How many passed, of those that could; how many did not, how many could not be done. */
export function sayCount(checks: readonly Check[], language: ReaderLanguage): string {
  const count = (outcome: Check['outcome']): number => checks.filter((check) => check.outcome === outcome).length;
  const total = checks.length - count('not-applicable');
  const counts = { passed: count('passed'), failed: count('failed'), unknown: count('unknown'), total };
  return readerText(language).verification.checksCount(counts);
}

/** Each check opens to its reason. */
export function CheckList(props: { readonly checks: readonly Check[]; readonly language: ReaderLanguage }): VNode {
  return (
    <ul class="checks">
      {props.checks.map((check) => (
        <CheckLine key={check.id} check={check} language={props.language} ofBadge={isBadge(props.checks)} />
      ))}
    </ul>
  );
}

interface CheckLineProps {
  readonly check: Check;
  readonly language: ReaderLanguage;
  readonly ofBadge: boolean;
}

function CheckLine({ check, language, ofBadge }: CheckLineProps): VNode {
  const text = readerText(language).verification;
  const shown = toShownCheck(check, language, ofBadge);
  return (
    <li>
      <details open={shown.open}>
        <summary>
          <StateIcon tone={shown.tone} size={24} />
          <span class="check-question">{shown.question}</span>
          <span class={`check-word tone-${shown.tone}`}>{shown.word}</span>
        </summary>
        <div class="check-body">
          <p>{shown.sentence}</p>
          {check.source !== undefined && (
            <p class="small muted">
              {language === 'fr' ? `${text.source} : ` : `${text.source}: `}
              <span class="source">{text.sources[check.source] ?? check.source}</span>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}
