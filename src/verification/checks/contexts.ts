import type { Json } from '../../kernel/json.ts';
import { expected, firstContexts } from '../expected.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** OB 3.0 §B.1.1: the W3C context first, Open Badges second; each must be one we hold, since we never ask the network for a meaning. */
export function checkContexts({ envelope, credential, materials }: Examination): Check<'contexts'> {
  const written = credential['@context'];
  const contexts = Array.isArray(written) ? written : [];
  const [first, second] = contexts;
  const isFirst = first === firstContexts.current || first === firstContexts.elder;
  const placed = isFirst && typeof second === 'string' && expected[envelope.contents].second.test(second);
  if (!placed) return { id: 'contexts', outcome: 'failed', reason: 'contexts-misplaced', source: 'document' };
  const known = contexts.every(
    (context) => isSpelt(context, envelope) || (typeof context === 'string' && materials.knownContexts.has(context)),
  );
  if (!known) return { id: 'contexts', outcome: 'unknown', reason: 'context-unknown', source: 'document' };
  return { id: 'contexts', outcome: 'passed', reason: 'contexts-known', source: 'document' };
}

/**
 * A token is read as plain JSON, of which the standard itself says every property; no context is ever resolved for it. An embedded proof is
 * made over what the contexts mean, so there the context must be held.
 */
function isSpelt(context: Json, { contents, form }: Examination['envelope']): boolean {
  return form === 'vc-jwt' && expected[contents].spelt === context;
}
