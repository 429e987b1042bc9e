import type { PublicFormat } from './format.ts';

/** The signed file itself: the exact bytes, never written again. */
export const json: PublicFormat = {
  ...{ id: 'json', mediaType: 'application/vc+ld+json', extension: 'json', audience: 'public', takes: 'one' },
  page: 'json',
  label: { fr: 'Fichier signé (JSON)', en: 'Signed file (JSON)' },
  write: async ({ credential }) => new TextEncoder().encode(credential.bytes),
};

/** The other serialisation of Open Badges 3.0 (§8.2.4), under the other key. */
export const jwt: PublicFormat = {
  ...{ id: 'jwt', mediaType: 'text/plain', extension: 'jwt', audience: 'public', takes: 'one' },
  page: 'jwt',
  label: { fr: 'Jeton signé (JWT)', en: 'Signed token (JWT)' },
  write: async (award, making) => new TextEncoder().encode(await making.jwt(award)),
};
