import { DateTimeStamp } from '../../openbadges/data-integrity-proof.ts';
import { periodOf } from '../expected.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

interface Dated extends Pick<Examination, 'credential' | 'materials'> {
  readonly proof: Pick<Examination['proof'], 'proofs'>;
}

/** OB 3.0 §10.1: not before `validFrom`, not after `validUntil`; a proof may end earlier (`expires`, VC Data Integrity §2.1). */
export function checkDates({ credential, proof, materials }: Dated): Check<'dates'> {
  const period = periodOf(credential);
  const from = DateTimeStamp.safeParse(period.from);
  const ends = [period.until, ...proof.proofs.map(({ expires }) => expires)].filter((end) => end !== undefined);
  const untils = ends.map((end) => DateTimeStamp.safeParse(end));
  if (!from.success || untils.some(({ success }) => !success)) {
    return { id: 'dates', outcome: 'unknown', reason: 'not-reached', source: 'document' };
  }
  const now = materials.now.getTime();
  const until = untils.flatMap(({ data }) => data ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const facts = { from: from.data, ...(until === undefined ? {} : { until }) };
  if (until !== undefined && now > Date.parse(until)) {
    return { id: 'dates', outcome: 'failed', reason: 'expired', facts, source: 'document' };
  }
  if (now < Date.parse(from.data))
    return { id: 'dates', outcome: 'failed', reason: 'not-yet', facts, source: 'document' };
  return {
    id: 'dates',
    outcome: 'passed',
    reason: until === undefined ? 'no-end' : 'in-force',
    facts,
    source: 'document',
  };
}
