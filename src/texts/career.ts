import type { Language } from '../kernel/language.ts';
import { capital } from './typography.ts';

/** What a text to paste is put together from. `sentence` is whole, with its full stop; `name` is the badge's, level included. */
export interface CareerParts {
  readonly name: string;
  readonly issuer: string;
  /** The same inside a sentence: « la DAREIC ». */
  readonly issuedBy: string;
  readonly awarded: string;
  readonly stay: string;
  readonly activity: string;
  /** The same inside a sentence, with where it was: « un stage professionnel en Espagne ». */
  readonly experience: string;
  readonly country: string;
  readonly sentence: string;
  /** In the third person, as the badge describes it, without its full stop and small-lettered. */
  readonly described: string;
  readonly url: string;
}

export interface CareerText {
  /** The sentence of a badge that has none in the first person. */
  readonly quoted: (description: string) => string;
  /** Month – badge – kind of mobility, country – what I can do – where to check. */
  readonly iProf: (parts: CareerParts) => string;
  readonly parcoursup: (parts: CareerParts) => string;
  readonly schoolReport: (parts: CareerParts) => string;
  readonly coverLetter: (parts: CareerParts) => string;
  readonly emailSignature: (parts: CareerParts) => string;
  readonly interview: InterviewText;
}

/** The page to bring to a career interview. */
export interface InterviewText {
  readonly title: (badge: string) => string;
  readonly kicker: string;
  readonly description: (issuer: string) => string;
  readonly didHeading: string;
  readonly skillsHeading: string;
  readonly ownHeading: string;
  /** Said where the holder has not written yet. */
  readonly ownMissing: string;
  /** What to write about, each followed by empty lines. */
  readonly prompts: readonly string[];
  readonly askHeading: string;
  readonly askHint: string;
  readonly verify: string;
  readonly attached: string;
}

export const careerText: Readonly<Record<Language, CareerText>> = {
  fr: {
    quoted: (description) => `Un badge numérique le dit de moi : « ${description} »`,
    iProf: ({ stay, name, activity, country, sentence, url }) =>
      `${capital(stay)} – ${name} – ${activity}, ${country} – ${sentence.replace(/\.$/, '')} – vérification : ${url}`,
    parcoursup: ({ sentence, name, issuedBy, awarded, activity, country, stay, url }) =>
      `${sentence} ${activity}, ${country}, ${stay}. Badge numérique « ${name} » délivré par ${issuedBy} en ${awarded}. Pour le vérifier : ${url}`,
    schoolReport: ({ name, issuer, awarded, described, activity, country, stay, url }) =>
      `Badge numérique « ${name} » (${issuer}, ${awarded}) : ${described}. ${activity}, ${country}, ${stay}. Vérification : ${url}`,
    coverLetter: ({ sentence, name, issuedBy, awarded, experience, stay, url }) =>
      `${sentence} Le badge numérique « ${name} », que m’a remis ${issuedBy} en ${awarded}, en apporte la preuve. Je le dois à une expérience précise : ${experience}, en ${stay}. Vous pouvez le vérifier en ligne : ${url}`,
    emailSignature: ({ name, issuer, awarded, url }) =>
      `Badge numérique « ${name} » · ${issuer}, ${awarded}\nPour le vérifier : ${url}`,
    interview: {
      title: (badge) => `Préparer l’entretien de carrière – ${badge}`,
      kicker: 'Pour l’entretien de carrière',
      description: (issuer) =>
        `Résumé d’un badge numérique délivré par ${issuer}, à apporter à un entretien de carrière.`,
      didHeading: 'Ce que le badge atteste',
      skillsHeading: 'Compétences reliées',
      ownHeading: 'Avec mes mots',
      ownMissing: 'À vous d’écrire : quelques phrases suffisent, datées et précises.',
      prompts: [
        'Ce que j’ai observé ou fait, et qui m’a fait réfléchir',
        'Ce que j’ai essayé ensuite, et ce que cela a donné',
        'Ce que j’ai partagé, et avec qui',
      ],
      askHeading: 'Ce que je voudrais faire ensuite',
      askHint: 'Un projet, une formation, une responsabilité : à dire pendant l’entretien.',
      verify: 'Vérifier ce badge',
      attached: 'Le badge signé est joint à ce PDF.',
    },
  },
  en: {
    quoted: (description) => `A digital badge says of me: “${description}”`,
    iProf: ({ stay, name, activity, country, sentence, url }) =>
      `${stay} – ${name} – ${activity}, ${country} – ${sentence.replace(/\.$/, '')} – to check: ${url}`,
    parcoursup: ({ sentence, name, issuedBy, awarded, activity, country, stay, url }) =>
      `${sentence} ${activity}, ${country}, ${stay}. Digital badge “${name}” issued by ${issuedBy} in ${awarded}. To check it: ${url}`,
    schoolReport: ({ name, issuer, awarded, described, activity, country, stay, url }) =>
      `Digital badge “${name}” (${issuer}, ${awarded}): ${described}. ${activity}, ${country}, ${stay}. To check: ${url}`,
    coverLetter: ({ sentence, name, issuedBy, awarded, experience, stay, url }) =>
      `${sentence} The digital badge “${name}”, which ${issuedBy} awarded me in ${awarded}, is proof of it. I earned it through one experience: ${experience}, in ${stay}. You can check it online: ${url}`,
    emailSignature: ({ name, issuer, awarded, url }) =>
      `Digital badge “${name}” · ${issuer}, ${awarded}\nTo check it: ${url}`,
    interview: {
      title: (badge) => `Preparing a career interview – ${badge}`,
      kicker: 'For a career interview',
      description: (issuer) => `Summary of a digital badge issued by ${issuer}, to bring to a career interview.`,
      didHeading: 'What the badge attests',
      skillsHeading: 'Related skills',
      ownHeading: 'In my own words',
      ownMissing: 'Over to you: a few sentences will do, dated and precise.',
      prompts: [
        'What I observed or did that made me think',
        'What I tried afterwards, and what came of it',
        'What I passed on, and to whom',
      ],
      askHeading: 'What I would like to do next',
      askHint: 'A project, a course, a responsibility: something to raise at the interview.',
      verify: 'Check this badge',
      attached: 'The signed badge is attached to this PDF.',
    },
  },
};
