import type { Language } from '../kernel/language.ts';
import type { ProblemFacts } from '../kernel/problem.ts';

/** What `POST /api/exports` expects, said of the member that is wrong, or of the request. */
const expected = {
  fr: {
    body: 'Envoyez un corps en JSON, avec l’en-tête Content-Type à application/json.',
    json: 'Le corps n’est pas du JSON que l’on puisse lire. Vérifiez les guillemets, les virgules et les accolades ; aucun membre n’y est deux fois.',
    members:
      'Un objet JSON est attendu, avec badges et format. Les membres person, language et exactStay sont facultatifs ; tout autre est refusé.',
    badges:
      'badges est une liste de 1 à 100 identifiants : pour chaque badge, les 22 caractères qui suivent /v/ dans l’adresse de sa page.',
    format: 'format est un identifiant (id) de la liste que donne /api/exports/formats.',
    person: 'person est true ou false, sans guillemets.',
    language: 'language est fr ou en.',
    exactStay: 'exactStay est true ou false, sans guillemets.',
  },
  en: {
    body: 'Send a body in JSON, with the header Content-Type set to application/json.',
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

/** For a refusal whose fact `expected` says what of the request is wrong; undefined for any other. */
export function sayExpected({ expected: word }: ProblemFacts, language: Language): string | undefined {
  return isExportRequestFault(word) ? expected[language][word] : undefined;
}
