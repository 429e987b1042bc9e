import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

const first = 'https://www.w3.org/ns/credentials/v2';
const second = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;

/** OB 3.0 §B.1.1: the W3C context first, Open Badges second; each must be one we hold, since we never ask the network for a meaning. */
export function checkContexts({ credential, materials }: Examination): Check<'contexts'> {
  const written = credential['@context'];
  const contexts = Array.isArray(written) ? written : [];
  const placed = contexts[0] === first && typeof contexts[1] === 'string' && second.test(contexts[1]);
  if (!placed) return { id: 'contexts', outcome: 'failed', reason: 'contexts-misplaced', source: 'document' };
  const known = contexts.every((context) => typeof context === 'string' && materials.knownContexts.has(context));
  if (!known) return { id: 'contexts', outcome: 'unknown', reason: 'context-unknown', source: 'document' };
  return { id: 'contexts', outcome: 'passed', reason: 'contexts-known', source: 'document' };
}
