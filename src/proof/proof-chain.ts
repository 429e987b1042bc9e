import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/**
 * The document as it was when that proof was made (VC Data Integrity 1.0 §4.5): without proofs, or with those that it names in
 * `previousProof`. Nothing when it names one that is not there, or one of two of the same name.
 */
export function documentBefore(document: JsonObject, proof: JsonObject): JsonObject | undefined {
  const { proof: written = [], ...unsecured } = document;
  const { previousProof } = proof;
  if (previousProof === undefined) return unsecured;
  const all: readonly Json[] = Array.isArray(written) ? written : [written];
  const names: readonly Json[] = Array.isArray(previousProof) ? previousProof : [previousProof];
  if (names.length === 0 || new Set(names).size !== names.length) return undefined;
  const previous = names.map((name) => all.filter((one) => isJsonObject(one) && one.id === name));
  if (names.some((name) => typeof name !== 'string') || previous.some(({ length }) => length !== 1)) return undefined;
  return { ...unsecured, proof: previous.flat() };
}
