import { typesOf } from '../envelope.ts';
import { expected } from '../expected.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** OB 3.0 §B.1.1: VerifiableCredential and one of the two names of the class; an endorsement and a CLR have theirs. */
export function checkTypes({ envelope, credential }: Examination): Check<'types'> {
  const types = typesOf(credential);
  const isKnown = expected[envelope.contents].types.some((name) => types.includes(name));
  return types.includes('VerifiableCredential') && isKnown
    ? { id: 'types', outcome: 'passed', reason: 'types-fit', source: 'document' }
    : { id: 'types', outcome: 'failed', reason: 'types-missing', source: 'document' };
}
