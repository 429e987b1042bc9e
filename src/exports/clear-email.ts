import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import type { HolderAward } from './award.ts';
import type { HolderFormat, Making } from './format.ts';

/**
 * For a platform that cannot compare a hashed e-mail: the badge with the address in clear, made at the holder's request alone and in no archive.
 * A credential of its own, with its own id and proof; its status is the badge's own entry, so that both are withdrawn at once.
 */
export const clearEmail: HolderFormat = {
  ...{
    id: 'json-clear-email',
    mediaType: 'application/vc+ld+json',
    extension: 'json',
    audience: 'holder',
    takes: 'one',
    byHand: true,
  },
  label: {
    fr: 'Fichier signé avec l’adresse e-mail en clair (JSON), à la demande du titulaire',
    en: 'Signed file with the e-mail in clear (JSON), at the holder’s request',
  },
  use: {
    fr: 'Seulement pour une plateforme qui exige l’adresse en clair. Il tombe avec le badge ; à ne pas publier.',
    en: 'Only for a platform that requires the address in clear. It falls with the badge; not to be published.',
  },
  write: async (award, making) => {
    const signed = await making.signJson(withClearEmail(award, making));
    return new TextEncoder().encode(JSON.stringify(signed));
  },
};

/** OB 3.0 IdentityObject: not hashed, so without salt. Refuses `export/no-email`. */
function withClearEmail({ credential, holder }: HolderAward, making: Making): JsonObject {
  const { proof: _, credentialSubject: subject, ...badge } = credential.parsed;
  if (holder.email === undefined) throw new Problem('export/no-email');
  if (!isJsonObject(subject)) throw new Problem('storage/corrupt', { kind: 'credential' });
  const identifier = [
    { type: 'IdentityObject', hashed: false, identityHash: holder.email, identityType: 'emailAddress' },
  ];
  return { ...badge, id: `urn:uuid:${making.newUuid()}`, credentialSubject: { ...subject, identifier } };
}
