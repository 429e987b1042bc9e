import type { PublicFormat } from './format.ts';

/** The signed file itself: the exact bytes, never written again. */
export const json: PublicFormat = {
  ...{ id: 'json', mediaType: 'application/vc+ld+json', extension: 'json', audience: 'public', takes: 'one' },
  page: 'json',
  label: { fr: 'Fichier signé (JSON)', en: 'Signed file (JSON)' },
  use: {
    fr: 'Le badge lui-même, celui qui fait foi : à garder, à faire vérifier, à importer dans une plateforme de badges.',
    en: 'The badge itself, the one that counts: to keep, to have checked, to import into a badge platform.',
  },
  write: async ({ credential }) => new TextEncoder().encode(credential.bytes),
};

/** The other serialisation of Open Badges 3.0 (§8.2.4), under the other key. */
export const jwt: PublicFormat = {
  ...{ id: 'jwt', mediaType: 'text/plain', extension: 'jwt', audience: 'public', takes: 'one' },
  page: 'jwt',
  label: { fr: 'Jeton signé (JWT)', en: 'Signed token (JWT)' },
  use: {
    fr: 'Le badge sous son autre forme signée : seulement si l’on vous demande un jeton ou un JWT.',
    en: 'The badge in its other signed form: only where you are asked for a token or a JWT.',
  },
  write: async (award, making) => new TextEncoder().encode(await making.jwt(award)),
};
