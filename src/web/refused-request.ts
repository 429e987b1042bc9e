import type { Response } from 'express';
import { isProblem, Problem, type ProblemFacts } from '../kernel/problem.ts';

/** express and its body readers say what they refuse by a `status`. */
export function toProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return new Problem('request/too-large', {}, { cause: error });
  // Of the types that are read, none is unknown to the readers: what they refuse is an encoding, of bytes or of letters.
  if (status === 415) return new Problem('request/wrong-type', { expected: 'encoding' }, { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem('request/invalid', {}, { cause: error });
  return new Problem('internal', {}, { cause: error });
}

/** RFC 9110: a refusal of a method says which there are (§15.5.6), of a type which are read (§15.5.16). */
export function sayAllowed(response: Response, { allow, accepted }: ProblemFacts): void {
  if (typeof allow === 'object') response.set('Allow', allow.join(', '));
  if (typeof accepted === 'object') response.set('Accept', accepted.join(', '));
}
