import type { Language } from '../kernel/language.ts';

export interface IssuerText {
  readonly title: (name: string) => string;
  readonly description: (name: string) => string;
  readonly intro: string;
  readonly identifier: string;
  readonly site: string;
  readonly keysHeading: string;
  readonly keysIntro: string;
  readonly keysCaption: string;
  readonly key: string;
  readonly algorithm: string;
  readonly period: string;
  readonly since: (day: string) => string;
  readonly between: (from: string, until: string) => string;
  readonly noKeys: string;
  readonly json: string;
}

export const issuerText: Readonly<Record<Language, IssuerText>> = {
  fr: {
    title: (name) => `Émetteur : ${name}`,
    description: (name) => `Qui est ${name}, émetteur de badges : identité, site et clés de signature.`,
    intro: 'Cet organisme délivre les badges et les signe. Voici à quoi on le reconnaît.',
    identifier: 'Identifiant',
    site: 'Site',
    keysHeading: 'Les clés de signature',
    keysIntro: 'Une clé retirée reste publiée : les badges signés pendant sa période restent vérifiables.',
    keysCaption: 'Clés et périodes d’usage',
    key: 'Clé',
    algorithm: 'Algorithme',
    period: 'Période',
    since: (day) => `Depuis le ${day}`,
    between: (from, until) => `Du ${from} au ${until}`,
    noKeys: 'Aucune clé publiée.',
    json: 'Ce profil au format Open Badges 3.0',
  },
  en: {
    title: (name) => `Issuer: ${name}`,
    description: (name) => `Who ${name} is, issuer of badges: identity, site and signing keys.`,
    intro: 'This organisation issues the badges and signs them. Here is how to recognise it.',
    identifier: 'Identifier',
    site: 'Site',
    keysHeading: 'Signing keys',
    keysIntro: 'A retired key stays published: badges signed during its period can still be checked.',
    keysCaption: 'Keys and their periods of use',
    key: 'Key',
    algorithm: 'Algorithm',
    period: 'Period',
    since: (day) => `Since ${day}`,
    between: (from, until) => `From ${from} to ${until}`,
    noKeys: 'No key published.',
    json: 'This profile in the Open Badges 3.0 format',
  },
};
