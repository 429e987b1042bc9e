import { toDateTimeZ } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Certificate, readCertificate } from '../../proof/certificate.ts';
import { readSealed, type Seal, sealText, verifySeal } from '../../proof/jades.ts';
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

/** The sealed file. What it says is verified before it leaves: a key that is not the certificate's is `seal/wrong-key`. */
export async function sealCredential(credential: JsonObject, seal: Seal, now: Date): Promise<string> {
  const file = await sealText(JSON.stringify(credential), seal, toDateTimeZ(now));
  const sealed = readSealed(JSON.parse(file));
  const { outcome } = sealed === undefined ? { outcome: 'malformed' } : await verifySeal(sealed);
  if (outcome !== 'sealed') throw new Problem('seal/wrong-key');
  return file;
}
