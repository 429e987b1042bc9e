import type { LocalText } from '../kernel/language.ts';
import type { Mention } from './definition.ts';

/** Words that a published Achievement carries beside its definition's own. They are part of what is signed. */

/** What each mention is called. */
export const mentionNames: Readonly<Record<Mention, LocalText>> = {
  hybride: { fr: 'Mobilité hybride', en: 'Blended mobility' },
  'transport-durable': { fr: 'Voyage en transport durable', en: 'Green travel' },
  edd: { fr: 'Éducation au développement durable', en: 'Education for sustainable development' },
  interdegre: { fr: 'Projet entre premier et second degrés', en: 'Primary and secondary schools together' },
  intercategoriel: { fr: 'Projet entre plusieurs métiers', en: 'Several professions together' },
};

export const criteriaHeading: LocalText = { fr: 'Critères', en: 'Criteria' };
export const noticesHeading: LocalText = { fr: 'À savoir', en: 'Please note' };
export const languagesName: LocalText = { fr: 'Langue utilisée', en: 'Language used' };

/** In place of the texts of a badge, where there is room for none. */
export const onItsPage: { readonly description: LocalText; readonly criteria: LocalText } = {
  description: { fr: 'Badge de mobilité', en: 'Mobility badge' },
  criteria: { fr: 'Voir sa page.', en: 'See its page.' },
};

export function stampCaption(fullName: LocalText): LocalText {
  return { fr: `Tampon du badge « ${fullName.fr} »`, en: `Stamp of the badge “${fullName.en}”` };
}

/** Ends the English description: the French Achievement is the canonical one. */
export function translationNotice(fullName: LocalText): string {
  return `This is a translation of the French badge “${fullName.fr}”; the French text prevails.`;
}
