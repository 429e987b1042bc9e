/** A refusal in words: what happened, and what to do. */
export interface ProblemWords {
  readonly title: string;
  readonly line: string;
}
