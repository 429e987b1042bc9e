import type { Language } from '../kernel/language.ts';

/** What can be wrong with a setting or the file of a secret. */
export type ConfigFaultCode =
  | 'missing'
  | 'one-of'
  | 'only-one-of'
  | 'not-origin'
  | 'not-https'
  | 'not-port'
  | 'not-database'
  | 'not-count'
  | 'not-choice'
  | 'not-url'
  | 'not-email'
  | 'too-short'
  | 'blank'
  | 'not-keyed-file'
  | 'not-profile'
  | 'both-of'
  | 'not-legal-id'
  | 'not-mandates'
  | 'open-to-others'
  | 'unreadable';

/** `subject`: the name of a setting (or of two), or the path of a file; never a value. `about`: what the setting is for. */
type FaultWords = (subject: string, about: string) => string;

export const configFaultText: Readonly<Record<Language, Readonly<Record<ConfigFaultCode, FaultWords>>>> = {
  fr: {
    missing: (name, about) => `${name} manque. ${about}`,
    'one-of': (names, about) => `Il faut ${names.replace(' ', ' ou ')}. ${about}`,
    'only-one-of': (names) => `${names.replace(' ', ' et ')} disent la même chose : gardez l’un des deux.`,
    'not-origin': (name) =>
      `${name} : écrivez une adresse en https et sans chemin, comme https://badges.example.org (http pour localhost seulement).`,
    'not-https': (name) => `${name} : en production, l’adresse est en https.`,
    'not-port': (name) => `${name} : écrivez un numéro de port, de 0 à 65535.`,
    'not-database': (name) => `${name} : écrivez une adresse qui commence par mongodb:// (ou retirez-la pour SQLite).`,
    'not-count': (name) => `${name} : écrivez un nombre, de 0 à 10.`,
    'not-choice': (name, about) => `${name} : cette valeur n’est pas connue. ${about}`,
    'not-url': (name) => `${name} : écrivez une adresse entière, comme https://www.example.org.`,
    'not-email': (name) => `${name} : écrivez une adresse e-mail.`,
    'too-short': (name) => `${name} : trop court, il faut 16 caractères au moins.`,
    'not-profile': (name, about) => `${name} : ce n’est pas une suite de profils. ${about}`,
    'both-of': (names) => `${names.replace(' ', ' et ')} vont ensemble : donnez les deux, ou aucun.`,
    'not-legal-id': (name) => `${name} : écrivez NTRFR- et le SIREN, ou VATFR- et le numéro de TVA, sans espace.`,
    'not-mandates': (name, about) => `${name} : ce fichier est absent, ou n’est pas une liste de mandats. ${about}`,
    'not-keyed-file': (name) => `${name} : écrivez chemin#clé, comme /etc/creanciale/limoges.jwt#z6Mk….`,
    blank: (name) => `${name} : il n’y a que des espaces.`,
    'open-to-others': (path) => `${path} : d’autres comptes peuvent lire ce secret. Faites : chmod 600 ${path}`,
    unreadable: (path) => `${path} : ce fichier de secret est absent ou illisible pour le service.`,
  },
  en: {
    missing: (name, about) => `${name} is missing. ${about}`,
    'one-of': (names, about) => `${names.replace(' ', ' or ')} is needed. ${about}`,
    'only-one-of': (names) => `${names.replace(' ', ' and ')} say the same thing: keep one of the two.`,
    'not-origin': (name) =>
      `${name}: write an https address without a path, such as https://badges.example.org (http for localhost only).`,
    'not-https': (name) => `${name}: in production the address is an https one.`,
    'not-port': (name) => `${name}: write a port number, 0 to 65535.`,
    'not-database': (name) => `${name}: write an address that begins with mongodb:// (or take it away for SQLite).`,
    'not-count': (name) => `${name}: write a number, 0 to 10.`,
    'not-choice': (name, about) => `${name}: this value is not known. ${about}`,
    'not-url': (name) => `${name}: write a whole address, such as https://www.example.org.`,
    'not-email': (name) => `${name}: write an e-mail address.`,
    'too-short': (name) => `${name}: too short, 16 characters at least are needed.`,
    'not-profile': (name, about) => `${name}: this is no list of profiles. ${about}`,
    'both-of': (names) => `${names.replace(' ', ' and ')} go together: give both, or neither.`,
    'not-legal-id': (name) => `${name}: write NTRFR- and the SIREN, or VATFR- and the VAT number, without a space.`,
    'not-mandates': (name, about) => `${name}: this file is absent, or is no list of mandates. ${about}`,
    'not-keyed-file': (name) => `${name}: write path#key, such as /etc/creanciale/limoges.jwt#z6Mk….`,
    blank: (name) => `${name}: there are only spaces.`,
    'open-to-others': (path) => `${path}: other accounts can read this secret. Do: chmod 600 ${path}`,
    unreadable: (path) => `${path}: this secret file is absent, or the service cannot read it.`,
  },
};

/** A fault as the fact of a `config/invalid`: its code, a space, its subject. */
export function configFault(code: ConfigFaultCode, subject: string): string {
  return `${code} ${subject}`;
}
