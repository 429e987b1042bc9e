import type { ProofOutcome } from '../../proof/proof-outcome.ts';
import type { Examination } from '../materials.ts';
import type { Reason } from '../reasons.ts';
import type { Check } from '../report.ts';

/** What the signature says; the key that made it, and whose it is, are checks of their own (key.ts, issuer.ts). */
const reasons: Readonly<Record<ProofOutcome['reason'], Reason<'proof'>>> = {
  signed: 'signature-valid',
  altered: 'signature-invalid',
  'no-proof': 'proof-missing',
  'malformed-proof': 'proof-malformed',
  'malformed-proof-value': 'proof-malformed',
  'wrong-purpose': 'proof-malformed',
  'previous-proof-missing': 'proof-malformed',
  'unsafe-terms': 'terms-undefined',
  'terms-disguised': 'terms-undefined',
  'claims-differ': 'claims-differ',
  'key-not-listed': 'not-reached',
  'key-unsound': 'not-reached',
  'key-revoked': 'not-reached',
  'key-expired': 'not-reached',
  'key-not-yet': 'not-reached',
  'suite-unknown': 'suite-unknown',
  'proof-underived': 'suite-unknown',
  'key-unresolved': 'key-unresolved',
  'context-unknown': 'not-reached',
  'context-inline': 'not-reached',
  'too-complex': 'not-reached',
};

export function checkProof({ proof }: Examination): Check<'proof'> {
  const reason = reasons[proof.reason];
  const cryptosuite = proof.proofs[0]?.cryptosuite;
  const outcome = reason === 'not-reached' ? 'unknown' : proof.outcome;
  return {
    id: 'proof',
    outcome,
    reason,
    source: 'document',
    ...(cryptosuite === undefined ? {} : { facts: { cryptosuite } }),
  };
}
