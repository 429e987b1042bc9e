import { OpenBadgeCredential } from '../../openbadges/open-badge-credential.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** OB 3.0 §10.1 step 1: every property the model requires is there and of its kind. Names the first place that is not. */
export function checkSchema({ credential }: Examination): Check<'schema'> {
  const parsed = OpenBadgeCredential.safeParse(credential);
  if (parsed.success) return { id: 'schema', outcome: 'passed', reason: 'schema-fits', source: 'document' };
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { id: 'schema', outcome: 'failed', reason: 'schema-broken', source: 'document', facts: { place } };
}
