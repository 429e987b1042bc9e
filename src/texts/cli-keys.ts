import type { Language } from '../kernel/language.ts';

export interface ApiKeyWords {
  readonly created: (id: string) => string;
  readonly once: string;
  readonly none: string;
  readonly revoked: (id: string) => string;
  readonly since: (created: string, revoked: string | undefined) => string;
  readonly misuse: Readonly<Record<'name' | 'scopes', string>>;
  readonly closed: string;
}

/** What the commands `api-keys …` and `vc-api profiles` say. */
export const apiKeyText: Readonly<Record<Language, ApiKeyWords>> = {
  fr: {
    created: (id) => `Clé ${id} créée. À remettre à son porteur :`,
    once: 'Elle ne sera plus jamais montrée.',
    none: 'Aucune clé.',
    revoked: (id) => `Clé ${id} révoquée : elle n’ouvre plus rien.`,
    since: (created, revoked) =>
      revoked === undefined ? `en service depuis le ${created}` : `du ${created} au ${revoked}, révoquée`,
    misuse: {
      name: 'Il manque --name : à qui et à quoi sert la clé.',
      scopes: 'Droits attendus, séparés par des virgules : --scopes vc:issue,vc:verify,vc:status,export',
    },
    closed: 'L’API VC est fermée : VC_API_PROFILES ne nomme aucun profil.',
  },
  en: {
    created: (id) => `Key ${id} created. To be handed to its bearer:`,
    once: 'It will never be shown again.',
    none: 'No key.',
    revoked: (id) => `Key ${id} revoked: it opens nothing more.`,
    since: (created, revoked) =>
      revoked === undefined ? `in use since ${created}` : `from ${created} to ${revoked}, revoked`,
    misuse: {
      name: '--name is missing: whose key it is, and what for.',
      scopes: 'Scopes wanted, comma separated: --scopes vc:issue,vc:verify,vc:status,export',
    },
    closed: 'The VC-API is closed: VC_API_PROFILES names no profile.',
  },
};
