import type { Materials } from '../materials.ts';
import type { Reason } from '../reasons.ts';
import type { CheckId, Outcome } from '../report.ts';
import type { Graph } from './graph.ts';

/**
 * The names that the 1EdTech reference validator gave to what Open Badges 2.0 asks; SIGNING_KEY_FETCHED names what it waits for. Its
 * DETECT_INPUT_TYPE and PROCESS_BAKED_RESOURCE are done by whoever read what was sent (read.ts).
 */
export type RuleName =
  | 'FETCH_HTTP_NODE'
  | 'INTAKE_JSON'
  | 'JSONLD_COMPACT_DATA'
  | 'PROCESS_JWS_INPUT'
  | 'UPGRADE_0_5_NODE'
  | 'UPGRADE_1_0_NODE'
  | 'UPGRADE_1_1_NODE'
  | 'DETECT_AND_VALIDATE_NODE_CLASS'
  | 'VALIDATE_EXPECTED_NODE_CLASS'
  | 'VALIDATE_RDF_TYPE_PROPERTY'
  | 'VALIDATE_PROPERTY'
  | 'ASSERTION_TIMESTAMP_CHECKS'
  | 'ASSERTION_VERIFICATION_CHECK'
  | 'ASSERTION_VERIFICATION_DEPENDENCIES'
  | 'CRITERIA_PROPERTY_DEPENDENCIES'
  | 'FLATTEN_EMBEDDED_RESOURCE'
  | 'IDENTITY_OBJECT_PROPERTY_DEPENDENCIES'
  | 'IMAGE_VALIDATION'
  | 'ISSUER_PROPERTY_DEPENDENCIES'
  | 'VALIDATE_EXTENSION_NODE'
  | 'VALIDATE_EXTENSION_SINGLE'
  | 'VALIDATE_REVOCATIONLIST_ENTRIES'
  | 'VERIFY_JWS'
  | 'SIGNING_KEY_FETCHED'
  | 'VERIFY_KEY_OWNERSHIP'
  | 'HOSTED_ID_IN_VERIFICATION_SCOPE'
  | 'VERIFY_RECIPIENT_IDENTIFIER'
  | 'VERIFY_SIGNED_ASSERTION_NOT_REVOKED';

/** What a rule has against a badge; nothing where it holds, or has nothing to look at, which another rule then says. */
export interface Objection<Id extends CheckId = CheckId> {
  readonly outcome: Exclude<Outcome, 'passed'>;
  readonly reason: Reason<Id>;
  readonly facts?: Readonly<Record<string, string>>;
}

export interface Rule<Id extends CheckId = CheckId> {
  readonly name: RuleName;
  /** The line of the Report that it speaks in. */
  readonly check: Id;
  readonly judge: (graph: Graph, materials: Materials) => Objection<Id> | undefined;
}

/** One line of the table, its reasons held to its check by the compiler. */
export function rule<Id extends CheckId>(name: RuleName, check: Id, judge: Rule<Id>['judge']): Rule<Id> {
  return { name, check, judge };
}

export function failed<Id extends CheckId>(
  reason: Reason<Id>,
  facts?: Readonly<Record<string, string>>,
): Objection<Id> {
  return { outcome: 'failed', reason, ...(facts === undefined ? {} : { facts }) };
}

export function unknown<Id extends CheckId>(reason: Reason<Id>): Objection<Id> {
  return { outcome: 'unknown', reason };
}
