import type { LocalText } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { attestationPage } from '../attestation.ts';
import type { HolderAward } from '../award.ts';
import type { HolderFormat, Making } from '../format.ts';
import { type CredentialParts, toEuropeanCredential } from './credential.ts';
import { checkSeal, sealCredential } from './sealed.ts';

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
  use: {
    fr: 'À déposer par l’émetteur dans l’outil d’émission d’Europass, qui le scelle. Tel quel, il ne prouve rien.',
    en: 'For the issuer to upload to the issuing tool of Europass, which seals it. As it is, it proves nothing.',
  },
  notice: unsealedNotice,
  async write(award, making) {
    const credential = toEuropeanCredential(award, await partsOf(award, making));
    return new TextEncoder().encode(JSON.stringify({ credential, deliveryDetails: {} }));
  },
};

/** Sealed here: JAdES, level B, or B-T where a time-stamp service is configured. Refuses `seal/none` where no seal is configured, and as `checkSeal` and `sealCredential` do. */
export const credentialSealed: HolderFormat = {
  ...{ id: 'europass-credential', mediaType: 'application/jose+json', extension: 'jsonld' },
  ...{ audience: 'holder', takes: 'one' },
  label: {
    fr: 'Document numérique européen scellé, pour Europass (JSON-LD)',
    en: 'European Digital Credential, sealed, for Europass (JSON-LD)',
  },
  use: {
    fr: 'À importer par le titulaire dans son espace Europass, où le cachet se vérifie.',
    en: 'For the holder to import into their Europass library, where the seal is checked.',
  },
  notice: {
    fr: 'Europass n’accepte que le cachet d’un certificat qualifié : que le vôtre le soit n’a pas été vérifié ici.',
    en: 'Europass accepts the seal of a qualified certificate only: that yours is one was not checked here.',
  },
  async write(award, making) {
    const { issuer } = making.legal;
    if (issuer === undefined) throw new Problem('export/no-legal-id');
    if (making.openSeal === undefined) throw new Problem('seal/none');
    const seal = await making.openSeal();
    const { commonName } = checkSeal(seal, issuer, making.now).subject;
    const parts = await partsOf(award, making);
    const named = commonName === undefined ? parts : { ...parts, certificateName: commonName };
    return new TextEncoder().encode(
      await sealCredential(toEuropeanCredential(award, named), { seal, stamp: making.stamp, now: making.now }),
    );
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
