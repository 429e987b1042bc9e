import type { ProofOutcome } from '../../proof/proof-outcome.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** May that key sign credentials, and might it when it did? Read from the document of whoever answers for the key. */
export function checkKey({ proof }: Examination): Check<'key'> {
  const { outcome, reason } = keyAnswer(proof);
  const source = proof.proofs[0]?.verificationMethod;
  return { id: 'key', outcome, reason, ...(source === undefined ? {} : { source }) };
}

function keyAnswer({ outcome, reason }: ProofOutcome): Pick<Check<'key'>, 'outcome' | 'reason'> {
  switch (reason) {
    case 'key-not-listed':
    case 'key-unsound':
      return { outcome: 'failed', reason: 'key-not-authorised' };
    case 'key-revoked':
    case 'key-expired':
    case 'key-not-yet':
      return { outcome: 'failed', reason: 'key-out-of-period' };
    case 'key-unresolved':
      return { outcome: 'unknown', reason: 'key-unresolved' };
    default:
      return outcome === 'passed'
        ? { outcome: 'passed', reason: 'key-authorised' }
        : { outcome: 'unknown', reason: 'not-reached' };
  }
}
