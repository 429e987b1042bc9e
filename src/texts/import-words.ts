import type { ProblemFacts } from '../kernel/problem.ts';

/** A sentence made from a refusal's facts: our own codes, counts and row numbers. */
export type FactWords = (facts: ProblemFacts) => string;

export function fact(facts: ProblemFacts, name: string): string {
  const value = facts[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** `{one}` where the fact is there, `{other}` where it is not. */
export function withFact(facts: ProblemFacts, name: string, one: (value: string) => string, other: string): string {
  return facts[name] === undefined ? other : one(fact(facts, name));
}
