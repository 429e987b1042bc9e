import { toDateTimeZ } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Certificate, readCertificate } from '../../proof/certificate.ts';
import { readSealed, type Seal, type SealOutcome, sealText, type TimeStamper, verifySeal } from '../../proof/jades.ts';
import { countryOf, type LegalBody } from './parties.ts';

/**
 * The certificate of a seal, once it may seal for that body: in force now, and naming it exactly as the credential does.
 * @throws Problem `seal/expired`, `seal/not-yet`, `seal/other-issuer` (fact `field`), `seal/unreadable`.
 */
export function checkSeal({ certificateChain: [leaf] }: Seal, body: LegalBody, now: Date): Certificate {
  const certificate = leaf === undefined ? undefined : readCertificate(leaf);
  if (certificate === undefined) throw new Problem('seal/unreadable');
  if (now.getTime() > Date.parse(certificate.notAfter)) throw new Problem('seal/expired');
  if (now.getTime() < Date.parse(certificate.notBefore)) throw new Problem('seal/not-yet');
  const { organisation, organisationIdentifier, country, commonName } = certificate.subject;
  const named = { O: organisation, organizationIdentifier: organisationIdentifier, C: country, CN: commonName };
  const expected = {
    ...{ O: body.legalName, organizationIdentifier: body.legalId, C: countryOf(body.legalId) },
    // Any name will do, but there must be one: Europass shows it.
    CN: commonName === '' ? undefined : commonName,
  };
  for (const field of ['O', 'organizationIdentifier', 'C', 'CN'] as const) {
    if (named[field] === undefined || named[field] !== expected[field])
      throw new Problem('seal/other-issuer', { field });
  }
  return certificate;
}

export interface Sealing {
  readonly seal: Seal;
  readonly stamp?: TimeStamper | undefined;
  readonly now: Date;
}

/**
 * The sealed file. What it says is verified before it leaves: a key that is not the certificate's is `seal/wrong-key`; a time-stamp that does
 * not hold, or of another moment than ours, `seal/wrong-stamp`; and as the time-stamp service refuses.
 */
export async function sealCredential(credential: JsonObject, { seal, stamp, now }: Sealing): Promise<string> {
  const file = await sealText(JSON.stringify(credential), seal, toDateTimeZ(now), stamp);
  const sealed = readSealed(JSON.parse(file));
  const found: SealOutcome = sealed === undefined ? { outcome: 'malformed' } : await verifySeal(sealed);
  if (found.outcome !== 'sealed') throw new Problem('seal/wrong-key');
  if (stamp !== undefined && !isStampedAt(found, now)) throw new Problem('seal/wrong-stamp');
  return file;
}

/** Milliseconds by which two clocks may differ: a seal of tomorrow, stamped today, is one that nobody believes. */
const drift = 300_000;

function isStampedAt({ stamp }: Extract<SealOutcome, { outcome: 'sealed' }>, now: Date): boolean {
  return stamp?.outcome === 'stamped' && Math.abs(Date.parse(stamp.at) - now.getTime()) <= drift;
}
