import type { Language } from '../kernel/language.ts';
import type { ProblemFacts } from '../kernel/problem.ts';

/** What a request is expected to be, said of what is wrong with it: `POST /api/exports` member by member. */
const expected = {
  fr: {
    body: 'Envoyez un corps en JSON, avec l’en-tête Content-Type à application/json.',
    encoding: 'Envoyez le corps en UTF-8, tel quel ou compressé par gzip, deflate ou br.',
    json: 'Le corps n’est pas du JSON que l’on puisse lire. Vérifiez les guillemets, les virgules et les accolades ; aucun membre n’y est deux fois.',
    members:
      'Un objet JSON est attendu, avec badges et format. Les membres person, language et exactStay sont facultatifs ; tout autre est refusé.',
    badges:
      'badges est une liste de 1 à 100 identifiants : pour chaque badge, les 22 caractères qui suivent /v/ dans l’adresse de sa page.',
    format: 'format est un identifiant (id) de la liste que donne /api/exports/formats.',
    person: 'person est true ou false, sans guillemets.',
    language: 'language est fr ou en.',
    exactStay: 'exactStay est true ou false, sans guillemets.',
  },
  en: {
    body: 'Send a body in JSON, with the header Content-Type set to application/json.',
    encoding: 'Send the body in UTF-8, as it is or compressed by gzip, deflate or br.',
    json: 'The body is no JSON that can be read. Check quotes, commas and braces; no member may be there twice.',
    members:
      'A JSON object is expected, with badges and format. The members person, language and exactStay are optional; any other is refused.',
    badges:
      'badges is a list of 1 to 100 ids: for each badge, the 22 characters that follow /v/ in the address of its page.',
    format: 'format is an id of the list that /api/exports/formats gives.',
    person: 'person is true or false, without quotes.',
    language: 'language is fr or en.',
    exactStay: 'exactStay is true or false, without quotes.',
  },
} as const;

export type ExportRequestFault = keyof (typeof expected)['fr'];

export function isExportRequestFault(word: unknown): word is ExportRequestFault {
  return Object.keys(expected.fr).some((known) => known === word);
}

const types = {
  fr: (list: string) =>
    `L’en-tête Content-Type annonce un type que cette adresse ne lit pas. Types acceptés : ${list}.`,
  en: (list: string) =>
    `The header Content-Type names a type that this address does not read. Accepted types: ${list}.`,
} as const;

/** For a refusal whose facts say what of the request is wrong: `expected`, or the types that are `accepted`; undefined for any other. */
export function sayExpected({ expected: word, accepted }: ProblemFacts, language: Language): string | undefined {
  if (typeof accepted === 'object') return types[language](accepted.join(', '));
  return isExportRequestFault(word) ? expected[language][word] : undefined;
}
