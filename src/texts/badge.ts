import type { Language } from '../kernel/language.ts';

export interface BadgeText {
  readonly stamp: (name: string) => string;
  readonly family: string;
  readonly kind: string;
  readonly version: string;
  readonly validity: string;
  readonly unlimited: string;
  readonly years: (count: number) => string;
  readonly older: (version: string) => string;
  readonly seeCurrent: string;
  readonly levelsHeading: string;
  readonly levelsIntro: string;
  readonly thisLevel: string;
  readonly criteriaHeading: string;
  readonly criteriaIntro: string;
  readonly evidenceHeading: string;
  readonly evidenceIntro: string;
  readonly validatorsHeading: string;
  readonly triggersHeading: string;
  readonly mentionsHeading: string;
  readonly mentionsIntro: string;
  readonly noticesHeading: string;
  readonly alignmentsHeading: string;
  readonly alignmentsIntro: string;
  readonly alignmentsCaption: string;
  readonly framework: string;
  readonly target: string;
  readonly code: string;
  readonly formatsHeading: string;
  readonly json: string;
  readonly image: string;
  readonly backToCatalogue: string;
}

export const badgeText: Readonly<Record<Language, BadgeText>> = {
  fr: {
    stamp: (name) => `Tampon du badge « ${name} »`,
    family: 'Famille',
    kind: 'Genre',
    version: 'Version',
    validity: 'Durée de validité',
    unlimited: 'Sans limite : il dit un fait passé',
    years: (count) => `${count} ans, renouvelable`,
    older: (version) => `Vous lisez la version ${version}. Elle reste valable pour les badges délivrés avec elle.`,
    seeCurrent: 'Lire la version en cours',
    levelsHeading: 'Les niveaux de ce badge',
    levelsIntro: 'Chaque niveau est un badge à part entière.',
    thisLevel: 'vous êtes ici',
    criteriaHeading: 'Ce que la personne a fait',
    criteriaIntro: 'Le badge est délivré quand chacun de ces points a été observé.',
    evidenceHeading: 'Ce qui a été examiné',
    evidenceIntro: 'Ces pièces sont vues par les personnes qui valident. Elles ne sont pas publiées.',
    validatorsHeading: 'Qui observe, qui délivre',
    triggersHeading: 'Après quelle expérience',
    mentionsHeading: 'Mentions possibles',
    mentionsIntro: 'Une mention précise les conditions de l’expérience. Elle ne change pas le badge.',
    noticesHeading: 'Bon à savoir',
    alignmentsHeading: 'Correspondances avec les cadres européens',
    alignmentsIntro:
      'Ces liens rapprochent le badge de compétences décrites ailleurs. Ils ne valent pas certification.',
    alignmentsCaption: 'Compétences rapprochées de ce badge',
    framework: 'Cadre',
    target: 'Compétence',
    code: 'Code',
    formatsHeading: 'Pour les outils',
    json: 'Ce badge au format Open Badges 3.0',
    image: 'L’image du tampon',
    backToCatalogue: 'Tous les badges',
  },
  en: {
    stamp: (name) => `Stamp of the badge “${name}”`,
    family: 'Family',
    kind: 'Kind',
    version: 'Version',
    validity: 'Valid for',
    unlimited: 'No limit: it tells a past fact',
    years: (count) => `${count} years, renewable`,
    older: (version) => `You are reading version ${version}. It still holds for the badges issued with it.`,
    seeCurrent: 'Read the current version',
    levelsHeading: 'Levels of this badge',
    levelsIntro: 'Each level is a badge in its own right.',
    thisLevel: 'you are here',
    criteriaHeading: 'What the person did',
    criteriaIntro: 'The badge is issued once each of these points has been observed.',
    evidenceHeading: 'What was examined',
    evidenceIntro: 'The people who validate see these documents. They are not published.',
    validatorsHeading: 'Who observes, who issues',
    triggersHeading: 'After which experience',
    mentionsHeading: 'Possible mentions',
    mentionsIntro: 'A mention tells the conditions of the experience. It does not change the badge.',
    noticesHeading: 'Good to know',
    alignmentsHeading: 'Links with European frameworks',
    alignmentsIntro: 'These links bring the badge close to skills described elsewhere. They are not a certification.',
    alignmentsCaption: 'Skills close to this badge',
    framework: 'Framework',
    target: 'Skill',
    code: 'Code',
    formatsHeading: 'For software',
    json: 'This badge in the Open Badges 3.0 format',
    image: 'The picture of the stamp',
    backToCatalogue: 'All badges',
  },
};
