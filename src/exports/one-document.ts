import { Problem, type ProblemCode } from '../kernel/problem.ts';
import type { PublicAward } from './award.ts';

type Code = Extract<ProblemCode, 'export/one-badge' | 'export/one-person' | 'export/one-stay'>;

/** Refused with `code` where they go into several documents, which the fact `documents` tells: of each, the public ids, apart by a space. */
export function checkOneDocument<T extends PublicAward>(
  awards: readonly T[],
  documentOf: (award: T) => string,
  code: Code,
): void {
  const documents = new Map<string, string>();
  for (const award of awards) {
    const others = documents.get(documentOf(award));
    documents.set(documentOf(award), others === undefined ? award.publicId : `${others} ${award.publicId}`);
  }
  if (documents.size > 1) throw new Problem(code, { documents: [...documents.values()] });
}
