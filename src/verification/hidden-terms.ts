import type { JsonObject } from '../kernel/json.ts';
import { asList } from '../openbadges/credential-rules.ts';

const vocabulary = 'https://www.w3.org/2018/credentials#';

/** What a reader looks for at the top of a credential, under these names and no other. */
const names = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialStatus'] as const;

/**
 * A document that brings terms of its own can say `validUntil` by another word: the signature covers it all the same, and whoever looks
 * for the word sees no end. So the statements of the canonical N-Quads are counted: never more of them than the document shows. The
 * first name that is said elsewhere, or nothing.
 */
export function findHiddenTerm(document: JsonObject, canonical: string): string | undefined {
  return names.find((name) => statementsOf(canonical, name) > asList(document[name]).length);
}

function statementsOf(canonical: string, name: string): number {
  const predicate = new RegExp(`^(?:<[^>]*>|_:\\S+) <${vocabulary}${name}> `);
  return canonical.split('\n').filter((line) => predicate.test(line)).length;
}
