import type { Language } from '../kernel/language.ts';

export interface TrustWords {
  readonly ours: (name: string, version: number, until: string) => string;
  readonly publishedAt: (url: string) => string;
  readonly signingKey: (key: string) => string;
  readonly period: (from: string, until: string | undefined) => string;
  readonly others: string;
  readonly inForce: (version: number, until: string, issuers: number) => string;
  readonly outOfDate: (version: number, until: string) => string;
  readonly refused: string;
  readonly added: (name: string) => string;
  readonly removed: Readonly<Record<'issuer' | 'list', (id: string) => string>>;
  readonly follows: (name: string) => string;
  readonly misuse: Readonly<Record<'name' | 'id' | 'dates' | 'country' | 'key' | 'days', string>>;
}

/** What the commands `trust-list …` say. */
export const trustText: Readonly<Record<Language, TrustWords>> = {
  fr: {
    ours: (name, version, until) => `${name} : version ${version}, à lire jusqu’au ${until}.`,
    publishedAt: (url) => `Publiée à ${url}`,
    signingKey: (key) => `Clé à remettre, par un autre chemin, à qui suivra cette liste : ${key}`,
    period: (from, until) => (until === undefined ? `depuis le ${from}` : `du ${from} au ${until}`),
    others: 'Listes suivies :',
    inForce: (version, until, issuers) =>
      `en vigueur, version ${version}, à lire jusqu’au ${until}, ${issuers} émetteur${issuers > 1 ? 's' : ''}`,
    outOfDate: (version, until) => `plus à jour depuis le ${until} (version ${version}) : elle n’est pas utilisée`,
    refused: 'Listes de TRUST_LISTS refusées :',
    added: (name) => `${name} est sur la liste. La version signée suit d’elle-même.`,
    removed: {
      issuer: (id) => `${id} n’est plus sur la liste. La version signée suit d’elle-même.`,
      list: (id) => `La liste de ${id} n’est plus suivie.`,
    },
    follows: (name) => `La liste « ${name} » est suivie.`,
    misuse: {
      name: 'Il manque --name, le nom de l’émetteur.',
      id: 'Un émetteur se nomme par un DID (did:web:…) ou par une adresse en https.',
      dates: 'Dates attendues sous la forme 2026-09-01, la fin après le début.',
      country: 'Pays attendu en deux lettres majuscules, comme FR.',
      key: 'Clé attendue sous la forme z6Mk…, zDna… ou did:key:…',
      days: 'Nombre de jours attendu, de 1 à 366.',
    },
  },
  en: {
    ours: (name, version, until) => `${name}: version ${version}, to be read until ${until}.`,
    publishedAt: (url) => `Published at ${url}`,
    signingKey: (key) => `Key to be handed, by another way, to whoever is to follow this list: ${key}`,
    period: (from, until) => (until === undefined ? `since ${from}` : `from ${from} to ${until}`),
    others: 'Lists that are followed:',
    inForce: (version, until, issuers) =>
      `in force, version ${version}, to be read until ${until}, ${issuers} issuer${issuers === 1 ? '' : 's'}`,
    outOfDate: (version, until) => `out of date since ${until} (version ${version}): not used`,
    refused: 'Lists of TRUST_LISTS that are refused:',
    added: (name) => `${name} is on the list. The signed version follows by itself.`,
    removed: {
      issuer: (id) => `${id} is no longer on the list. The signed version follows by itself.`,
      list: (id) => `The list of ${id} is no longer followed.`,
    },
    follows: (name) => `The list “${name}” is followed.`,
    misuse: {
      name: '--name, the name of the issuer, is missing.',
      id: 'An issuer is named by a DID (did:web:…) or by an https address.',
      dates: 'Dates wanted as 2026-09-01, the end after the beginning.',
      country: 'Country wanted as two capital letters, such as FR.',
      key: 'Key wanted as z6Mk…, zDna… or did:key:…',
      days: 'Number of days wanted, 1 to 366.',
    },
  },
};
