/** What fills the blanks of a sentence: dates, names of lists. A sentence stands without them too. */
export type ReportFacts = Readonly<Record<string, string>>;
export type ReasonSentence = string | ((facts: ReportFacts) => string);

export interface CheckText {
  /** What is checked, as a question. */
  readonly question: string;
  readonly reasons: Readonly<Record<string, ReasonSentence>>;
}

/** How an outcome is said; `unknown` is never said as a success. */
export interface OutcomeText {
  readonly passed: string;
  readonly failed: string;
  readonly unknown: string;
  readonly 'not-applicable': string;
  /** An issuer that no list names is unknown, not false. */
  readonly unlisted: string;
}

/** How what was asked of others is told: a heading, and what came of each request. */
export interface RequestText {
  readonly heading: string;
  readonly answers: Readonly<
    Record<'fetched' | 'cached' | 'gone' | 'unreachable' | 'refused' | 'over-budget' | 'out-of-time', string>
  >;
}
