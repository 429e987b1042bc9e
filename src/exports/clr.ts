import { toDateTimeZ } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { bundleText } from '../texts/bundles.ts';
import type { HolderAward } from './award.ts';
import type { CollectedFormat, Making } from './format.ts';

/** CLR 2.0: this order, and no other context. A VC-JWT needs none of them resolved, and the CLR context is in no package. */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** All or some badges of one person in one record, signed as a whole; each badge keeps its own proof and status. */
export const clr: CollectedFormat = {
  ...{ id: 'clr', mediaType: 'text/plain', extension: 'jwt', audience: 'holder', takes: 'many-of-one' },
  label: { fr: 'Relevé signé de plusieurs badges (CLR 2.0)', en: 'Signed record of several badges (CLR 2.0)' },
  use: {
    fr: 'Les badges d’une personne en un seul fichier signé, pour une plateforme qui lit CLR 2.0. Il ne nomme personne.',
    en: 'The badges of one person in one signed file, for a platform that reads CLR 2.0. It names nobody.',
  },
  write: async (awards, making) => new TextEncoder().encode(await making.signJwt(toClr(awards, making))),
};

/**
 * The unsigned ClrCredential (CLR 2.0, ClrCredential and ClrSubject). It names nobody: the person is the subject that the badges share. No
 * status of its own: it stands as its badges stand. Issued under the name of the latest badge, whose profile is embedded as it was signed.
 */
export function toClr(awards: readonly HolderAward[], making: Making): JsonObject {
  const inOrder = awards.toSorted((a, b) => a.issuedAt.localeCompare(b.issuedAt));
  const latest = inOrder.at(-1);
  if (latest === undefined) throw new TypeError('a record of no badge');
  const words = bundleText[making.language];
  return {
    '@context': contexts,
    id: `urn:uuid:${making.newUuid()}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: words.recordName(awards.length),
    description: words.recordDescription,
    issuer: latest.credential.parsed.issuer ?? latest.issuer.did,
    validFrom: toDateTimeZ(making.now),
    partial: !making.whole,
    credentialSubject: {
      id: latest.holder.subjectId,
      type: ['ClrSubject'],
      verifiableCredential: inOrder.map(({ credential }) => credential.parsed),
    },
  };
}
