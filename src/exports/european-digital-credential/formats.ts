import type { LocalText } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { attestationPage } from '../attestation.ts';
import type { HolderAward } from '../award.ts';
import type { HolderFormat, Making } from '../format.ts';
import { type CredentialParts, toEuropeanCredential } from './credential.ts';

const unsealedNotice: LocalText = {
  fr: 'Ce fichier n’est pas scellé : il ne prouve rien tel quel. Déposez-le dans l’outil d’émission d’Europass, qui le scellera. Gardez « unsealed » dans son nom.',
  en: 'This file is not sealed: it proves nothing as it is. Upload it to the issuing tool of Europass, which will seal it. Keep “unsealed” in its name.',
};

/** What the EU's issuing tool takes: the credential without a seal, and how it is to be delivered, which the tool asks for itself. */
export const credentialUnsealed: HolderFormat = {
  ...{
    id: 'europass-credential-unsealed',
    mediaType: 'application/json',
    extension: 'json',
    audience: 'holder',
    takes: 'one',
  },
  label: {
    fr: 'Document numérique européen non scellé, pour l’outil d’émission européen (JSON)',
    en: 'European Digital Credential not sealed, for the EU’s issuing tool (JSON)',
  },
  notice: unsealedNotice,
  async write(award, making) {
    const credential = toEuropeanCredential(award, await partsOf(award, making));
    return new TextEncoder().encode(JSON.stringify({ credential, deliveryDetails: {} }));
  },
};

/** Refuses `export/no-legal-id` where the issuer's legal identifier was not set. */
async function partsOf(award: HolderAward, making: Making): Promise<CredentialParts> {
  const { issuer, mandates } = making.legal;
  if (issuer === undefined) throw new Problem('export/no-legal-id');
  const mandate = mandates.get(award.holder.school ?? '');
  return {
    issuer,
    ...(mandate === undefined ? {} : { mandate }),
    page: await attestationPage(award, making),
    ...{ exact: making.exactStay, now: making.now },
  };
}
