import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import { typesOf } from '../envelope.ts';
import { listOf, toPlainTerms } from '../open-badges-2/terms.ts';

const contexts: ReadonlySet<unknown> = new Set([
  'https://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json',
  'https://w3id.org/openbadges/v1',
]);

/** An assertion of Open Badges 2.0 or 1.1, told by context and type; of 1.0 and 0.5, which had neither, by their members. */
export function isElderAssertion(value: JsonObject): boolean {
  const types = typesOf(value);
  if (types.includes('VerifiableCredential')) return false;
  const context = value['@context'];
  const written: readonly unknown[] = Array.isArray(context) ? context : [context];
  if (written.some((each) => contexts.has(each))) return isAssertion(value, types);
  const { recipient, badge, verify } = value;
  const isFirst = isJsonObject(verify) && typeof badge === 'string';
  return context === undefined && recipient !== undefined && (isFirst || isJsonObject(badge));
}

/** Under whichever of its spellings; where two stand side by side, the rules will say so. */
function isAssertion(value: JsonObject, types: readonly unknown[]): boolean {
  return types.includes('Assertion') || listOf(toPlainTerms(value)?.type).includes('Assertion');
}
