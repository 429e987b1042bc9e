import type { Language } from '../kernel/language.ts';

/** One word per thing: what families, kinds and pieces of evidence are called. Keys are the codes of a definition. */
export interface WordsText {
  readonly families: Readonly<Record<'learners' | 'professionals', { readonly name: string; readonly series: string }>>;
  readonly kinds: Readonly<
    Record<'vecu' | 'acquis' | 'engagement', { readonly name: string; readonly meaning: string }>
  >;
  readonly evidence: Readonly<Record<'EV1' | 'EV2' | 'EV3' | 'EV4' | 'EV5' | 'EV6' | 'EV7', string>>;
  readonly levelOf: (number: number, count: number) => string;
  readonly level: (number: number) => string;
}

export const wordsText: Readonly<Record<Language, WordsText>> = {
  fr: {
    families: {
      learners: { name: 'Apprenants', series: 'Cap Europe et monde' },
      professionals: { name: 'Professionnels', series: 'Passeurs d’Europe' },
    },
    kinds: {
      vecu: { name: 'Vécu', meaning: 'j’y étais' },
      acquis: { name: 'Acquis', meaning: 'je sais faire' },
      engagement: { name: 'Engagement', meaning: 'je transmets' },
    },
    evidence: {
      EV1: 'Le contrat pédagogique ou le programme du groupe',
      EV2: 'L’attestation de l’organisme d’accueil ou l’Europass Mobilité',
      EV3: 'La grille remplie par le tuteur d’accueil',
      EV4: 'Le récit ou le compte rendu du titulaire',
      EV5: 'Une production : document, enregistrement ou lien',
      EV6: 'L’attestation de l’enseignant référent ou du chef d’établissement',
      EV7: 'La lettre de mission ou la convocation',
    },
    levelOf: (number, count) => `Niveau ${number} sur ${count}`,
    level: (number) => `Niveau ${number}`,
  },
  en: {
    families: {
      learners: { name: 'Learners', series: 'Bound for Europe and the world' },
      professionals: { name: 'Professionals', series: 'Bridging Europe' },
    },
    kinds: {
      vecu: { name: 'Experience', meaning: 'I was there' },
      acquis: { name: 'Skill', meaning: 'I can do it' },
      engagement: { name: 'Commitment', meaning: 'I pass it on' },
    },
    evidence: {
      EV1: 'The learning agreement or the group’s programme',
      EV2: 'A statement from the host organisation, or the Europass Mobility',
      EV3: 'The grid filled in by the host tutor',
      EV4: 'The holder’s own account or report',
      EV5: 'Something made: a document, a recording or a link',
      EV6: 'A statement from the school’s European lead or head',
      EV7: 'A letter of appointment or an official invitation',
    },
    levelOf: (number, count) => `Level ${number} of ${count}`,
    level: (number) => `Level ${number}`,
  },
};
