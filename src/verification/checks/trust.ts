import { issuerIdOf } from '../../proof/verify-proofs.ts';
import type { Examination, TrustList } from '../materials.ts';
import type { Check } from '../report.ts';

/** Which list names the issuer, if any. An issuer on no list is not a forger: the answer is "unknown", and never touches the verdict. */
export function checkTrust({ credential, materials }: Examination): Check<'trust'> {
  const issuer = issuerIdOf(credential);
  if (materials.trustLists.length === 0) return { id: 'trust', outcome: 'not-applicable', reason: 'no-list' };
  let outOfPeriod: Check<'trust'> | undefined;
  for (const list of materials.trustLists) {
    const entry = list.entries.find(({ did }) => did === issuer);
    if (entry === undefined) continue;
    const facts = { list: list.name, name: entry.name };
    if (isWithin(entry, validFromOf(credential))) {
      return { id: 'trust', outcome: 'passed', reason: 'on-list', facts, source: list.name };
    }
    outOfPeriod = { id: 'trust', outcome: 'unknown', reason: 'off-list-period', facts, source: list.name };
  }
  return outOfPeriod ?? { id: 'trust', outcome: 'unknown', reason: 'not-on-list' };
}

function validFromOf(credential: Examination['credential']): number {
  return typeof credential.validFrom === 'string' ? Date.parse(credential.validFrom) : Number.NaN;
}

/** The issuer was on the list when it issued. */
function isWithin(entry: TrustList['entries'][number], moment: number): boolean {
  return moment >= Date.parse(entry.from) && (entry.until === undefined || moment <= Date.parse(entry.until));
}
