import { issuerIdOf } from '../../proof/verify-proofs.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** OB 3.0 §8.5.1: the key's controller is the issuer, compared to the letter. */
export function checkIssuer({ credential, proof }: Examination): Check<'issuer'> {
  const source = issuerIdOf(credential);
  const read = source === undefined ? {} : { source };
  if (proof.outcome === 'unknown' && proof.reason === 'key-unresolved') {
    return { id: 'issuer', outcome: 'unknown', reason: 'issuer-unresolved', ...read };
  }
  if (proof.outcome !== 'passed') return { id: 'issuer', outcome: 'unknown', reason: 'not-reached', ...read };
  return proof.isIssuer
    ? { id: 'issuer', outcome: 'passed', reason: 'issuer-controls-key', ...read }
    : { id: 'issuer', outcome: 'failed', reason: 'issuer-differs', ...read };
}
