import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** OB 3.0 §B.1.1: VerifiableCredential and one of the two names of the class. */
export function checkTypes({ credential }: Examination): Check<'types'> {
  const types = Array.isArray(credential.type) ? credential.type : [credential.type];
  const isBadge = types.includes('OpenBadgeCredential') || types.includes('AchievementCredential');
  return types.includes('VerifiableCredential') && isBadge
    ? { id: 'types', outcome: 'passed', reason: 'types-fit', source: 'document' }
    : { id: 'types', outcome: 'failed', reason: 'types-missing', source: 'document' };
}
