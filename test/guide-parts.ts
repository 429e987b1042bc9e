/** One part of a guide: its heading's level, what it has to be typed, and how much it lists. */
export interface Part {
  readonly level: number;
  /** Fenced code, its comments aside. */
  readonly code: readonly string[];
  /** Inline code, without the words that stand for what one types oneself. */
  readonly terms: readonly string[];
  readonly rows: number;
  readonly steps: number;
}

/** A guide, heading by heading. */
export function partsOf(guide: string): readonly Part[] {
  return guide.split(/^(?=#{1,4} (?!.*#))/m).map((text) => {
    const fences = [...text.matchAll(/^ *```.*\n([\s\S]*?)^ *```$/gm)].map(([, code = '']) => code);
    const prose = text.replace(/^ *```.*\n[\s\S]*?^ *```$/gm, '').replaceAll(/^\| `[A-Z_]+` .*$/gm, '');
    const terms = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, term = '']) => toOneTongue(term));
    return {
      level: /^#*/.exec(text)?.[0].length ?? 0,
      code: fences.map((code) =>
        toOneTongue(code.replaceAll(/\s*#(?= ).*$|^ *(?:\/\/|console\.log|.*&& console\.log).*$/gm, '').trim()),
      ),
      terms: terms.sort(),
      rows: (prose.match(/^\| /gm) ?? []).length,
      steps: (prose.match(/^(\d+\.|-) /gm) ?? []).length,
    };
  });
}

/** What one replaces by one's own is named in the reader's tongue, as the files of an example are; the table of settings is asked for in it. */
const tongues: readonly (readonly [french: string, english: string])[] = [
  ...([
    ['COMMANDE', 'COMMAND'],
    ['FICHIER', 'FILE'],
    ['COURRIEL', 'EMAIL'],
    ['VOTRE-ADRESSE', 'YOUR-ADDRESS'],
    ['ADRESSE-DE-LA-PAGE', 'PAGE-ADDRESS'],
    ['ADRESSE-DU-SITE', 'SITE-ADDRESS'],
    ['ADRESSE', 'ADDRESS'],
    ['config --lang en', 'config'],
  ] as const),
  ...([
    ['prenom.nom', 'first.last'],
    ['remise.csv', 'hand-out.csv'],
    ['attestation.pdf --', 'statement.pdf --'],
    ['--out attestation.pdf', '--out statement.pdf'],
    ['cartes.pdf', 'cards.pdf'],
    ['mobilite.pdf', 'mobility.pdf'],
    ['projet.zip', 'project.zip'],
    ['candidature.zip', 'application.zip'],
    ['etat.json', 'state.json'],
    ['liste.', 'list.'],
    ['verifier.mjs', 'verify.mjs'],
    ['papier.mjs', 'paper.mjs'],
    ['FIN', 'END'],
    ['signature : bonne – retiré : non', 'signature: good – withdrawn: no'],
  ] as const),
];

function toOneTongue(said: string): string {
  return tongues.reduce((text, [french, english]) => text.replaceAll(french, english), said);
}
