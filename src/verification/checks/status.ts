import { isJsonObject, type Json } from '../../kernel/json.ts';
import type { Examination, Materials } from '../materials.ts';
import type { Check } from '../report.ts';
import { type StatusAnswer, unsupported } from '../status/status-type.ts';
import { statusTypes } from '../status/status-types.ts';

/** OB 3.0 has one status, VCDM 2.0 §4.10 several; more than this is no honest badge. */
const mostEntries = 8;

/**
 * What has become of the credential since it was issued, asked of every list it names. The graver news is the one to tell: revocation,
 * then suspension (which the issuer may also know of by itself), then what could not be learnt; never a doubt read as a yes.
 */
export async function checkStatus(examination: Examination): Promise<Check<'status'>> {
  const { credential, materials } = examination;
  const entries = entriesOf(credential.credentialStatus);
  const answers: StatusAnswer[] = entries.length > mostEntries ? [unsupported] : [];
  for (const entry of entries.slice(0, mostEntries)) answers.push(await readEntry(entry, examination));
  return (
    tell(answers, ['revoked'], 'failed') ??
    tell(answers, ['suspended'], 'failed') ??
    suspended(materials) ??
    tell(answers, ['status-unsupported', 'list-invalid', 'list-unreachable'], 'unknown') ??
    cleared(answers)
  );
}

function entriesOf(written: Json | undefined): readonly Json[] {
  if (written === undefined) return [];
  return Array.isArray(written) ? written : [written];
}

async function readEntry(entry: Json, examination: Examination): Promise<StatusAnswer> {
  const types = isJsonObject(entry) ? [entry.type].flat() : [];
  const known = types.flatMap((type) => (typeof type === 'string' ? (statusTypes.get(type) ?? []) : []));
  const [type] = known;
  return type === undefined || !isJsonObject(entry) ? unsupported : type.read(entry, examination);
}

type Said = StatusAnswer['said'] & Check<'status'>['reason'];

function tell(
  answers: readonly StatusAnswer[],
  wanted: readonly Said[],
  outcome: Check['outcome'],
): Check<'status'> | undefined {
  for (const reason of wanted) {
    const found = answers.find(({ said }) => said === reason);
    if (found === undefined) continue;
    const { source, facts } = found;
    return { id: 'status', outcome, reason, ...(facts && { facts }), ...(source !== undefined && { source }) };
  }
  return undefined;
}

function suspended({ suspendedSince }: Materials): Check<'status'> | undefined {
  if (suspendedSince === undefined) return undefined;
  return { id: 'status', outcome: 'failed', reason: 'suspended', facts: { since: suspendedSince } };
}

/** A list of messages alone says nothing of withdrawals. */
function cleared(answers: readonly StatusAnswer[]): Check<'status'> {
  const facts = answers.find(({ said }) => said === 'apart')?.facts;
  const source = answers.find(({ said }) => said === 'clear')?.source;
  const beside = facts && { facts };
  if (source === undefined) return { id: 'status', outcome: 'not-applicable', reason: 'no-status', ...beside };
  return { id: 'status', outcome: 'passed', reason: 'not-revoked', source, ...beside };
}
