import type { Language } from '../kernel/language.ts';

/** What a European Digital Credential says beside the badge's own words, in each of its languages. */
export interface EuropeanCredentialText {
  readonly stayTitle: (activity: string, country: string, month: string) => string;
  readonly assessment: string;
  /** The grade of whoever has a badge: there is no other. */
  readonly grade: string;
  readonly criteria: string;
  readonly page: string;
  readonly signedBadge: string;
  readonly mention: (name: string) => string;
  readonly framework: (name: string, code: string | undefined) => string;
  readonly title: (badge: string) => string;
}

export const europeanCredentialText: Readonly<Record<Language, EuropeanCredentialText>> = {
  fr: {
    stayTitle: (activity, country, month) => `${activity} : ${country}, ${month}`,
    assessment: 'Examen des critères du badge',
    grade: 'Critères remplis',
    criteria: 'Ce que la personne a fait :',
    page: 'Page de vérification du badge',
    signedBadge: 'Le badge signé, au format Open Badges 3.0',
    mention: (name) => `Mention : ${name}`,
    framework: (name, code) => (code === undefined ? name : `${name}, ${code}`),
    title: (badge) => `Badge « ${badge} »`,
  },
  en: {
    stayTitle: (activity, country, month) => `${activity}: ${country}, ${month}`,
    assessment: 'Review of the badge’s criteria',
    grade: 'Criteria met',
    criteria: 'What this person did:',
    page: 'Verification page of the badge',
    signedBadge: 'The signed badge, in the Open Badges 3.0 format',
    mention: (name) => `Mention: ${name}`,
    framework: (name, code) => (code === undefined ? name : `${name}, ${code}`),
    title: (badge) => `Badge “${badge}”`,
  },
};
