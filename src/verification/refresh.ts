import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import { readEnvelope } from './envelope.ts';
import { examine, isAuthentic } from './examine.ts';
import { periodOf } from './expected.ts';
import type { Examination } from './materials.ts';
import { textOf } from './read-reached.ts';
import type { Check } from './report.ts';

export interface Refreshed {
  /** Of the more recent copy, or of the one that was given. */
  readonly examination: Examination;
  readonly check: Check<'refresh'>;
}

const accepted = 'application/vc, application/vc+ld+json, application/ld+json, application/json, text/plain';

/**
 * OB 3.0 §10.1 step 3: once the proof holds, the issuer is asked for its most recent copy, once. It takes the place of the one given
 * where it is the same credential of the same issuer, no older, and authentic from the start; else the one given is judged, and that is said.
 */
export async function refreshOnce(given: Examination): Promise<Refreshed> {
  const url = serviceOf(given.credential);
  if (url === undefined) return toRefreshed(given, 'not-applicable', 'no-refresh');
  if (given.proof.outcome !== 'passed') return toRefreshed(given, 'unknown', 'not-reached');
  const envelope = readEnvelope(textOf(await given.materials.reach(url, accepted)) ?? '');
  if (envelope.form === 'none' || !isLater(envelope.credential, given.credential)) {
    return toRefreshed(given, 'unknown', 'refresh-failed', url);
  }
  const fresh = await examine({ ...envelope, carriers: given.envelope.carriers }, given.materials);
  return (await isAuthentic(fresh))
    ? toRefreshed(fresh, 'passed', 'refreshed', url)
    : toRefreshed(given, 'unknown', 'refresh-failed', url);
}

function toRefreshed(
  examination: Examination,
  outcome: Check['outcome'],
  reason: Check<'refresh'>['reason'],
  source?: string,
): Refreshed {
  return { examination, check: { id: 'refresh', outcome, reason, ...(source !== undefined && { source }) } };
}

function serviceOf({ refreshService }: JsonObject): string | undefined {
  const services = [refreshService ?? []].flat().filter(isJsonObject);
  const service = services.find(({ type }) => [type].flat().includes('1EdTechCredentialRefresh'));
  return typeof service?.id === 'string' ? service.id : undefined;
}

/** Ids are compared to the letter, as everywhere; an older copy of the same credential replaces nothing. */
function isLater(fresh: JsonObject, given: JsonObject): boolean {
  if (typeof given.id !== 'string' || fresh.id !== given.id) return false;
  if (issuerIdOf(fresh) === undefined || issuerIdOf(fresh) !== issuerIdOf(given)) return false;
  return startOf(fresh) >= startOf(given);
}

function startOf(credential: JsonObject): number {
  const { from } = periodOf(credential);
  return typeof from === 'string' ? Date.parse(from) : Number.NaN;
}
