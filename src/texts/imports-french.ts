import { type FactWords, fact, withFact } from './import-words.ts';

export const refusalsFrench = {
  'shifted-row': (facts) =>
    `la ligne a ${fact(facts, 'found')} cellules pour ${fact(facts, 'expected')} titres : ses valeurs ont glissé d’une colonne à l’autre. Cherchez un séparateur en trop ou en moins, ou mettez la cellule entre guillemets.`,
  'merged-cell': () =>
    'une cellule fusionnée couvre plusieurs lignes ou colonnes. Défusionnez-la et répétez la valeur dans chaque cellule.',
  formula: () =>
    'la cellule contient une formule. Elle n’est jamais calculée ici : copiez la colonne, puis collez-la avec « Collage spécial > Valeurs ».',
  'error-cell': () => 'la cellule affiche une erreur du tableur. Écrivez sa valeur à la main, ou videz-la.',
  'looks-like-formula': () =>
    'la cellule commence comme une formule (=, +, -, @ ou une tabulation). Retirez ce premier signe.',
  'looks-like-national-id': () =>
    'la cellule ressemble à un numéro INE ou de sécurité sociale, que ce service ne garde jamais. Retirez-le du fichier.',
  missing: () => 'la valeur manque. Complétez la cellule.',
  'too-long': () => 'le texte est trop long. Raccourcissez-le.',
  'bad-characters': () =>
    'la cellule contient des caractères invisibles ou abîmés. Retapez-la, puis enregistrez le fichier en « CSV UTF-8 ».',
  'bad-name': () =>
    'ce n’est pas un nom, ou il dépasse 100 lettres. Écrivez-le avec des lettres, sans chiffre ni parenthèse.',
  'bad-email': () =>
    'ce n’est pas une adresse e-mail. Écrivez-en une seule, comme prenom.nom@exemple.fr, ou laissez la cellule vide.',
  'bad-birth-date': () => 'ce n’est pas une date. Écrivez jj/mm/aaaa, ou laissez la cellule vide.',
  'bad-yes-no': () => 'la réponse n’est pas comprise. Écrivez oui ou non.',
  'bad-uai': () => 'ce n’est pas un UAI. Il compte sept chiffres et une lettre, comme 0169998F.',
  'bad-uai-letter': () =>
    'la lettre de contrôle de l’UAI ne correspond pas à ses chiffres : l’un d’eux est faux. Recopiez-le depuis l’annuaire.',
  'bad-project-code': () =>
    'ce n’est pas un code de projet Erasmus+. Il s’écrit comme 2025-1-FR01-KA121-VET-000005041.',
  'bad-oid': () => 'ce n’est pas un OID. Il s’écrit E suivi de huit chiffres, comme E10000000.',
  'bad-activity-id': () =>
    'cet identifiant de mobilité n’est pas compris. Il s’écrit comme 005041-MOB-00001 : lettres, chiffres, points et tirets, sans espace.',
  'bad-local-id': () => 'cet identifiant local n’est pas compris. Gardez au plus 30 lettres et chiffres.',
  'bad-activity-type': () =>
    'ce type de mobilité n’est pas connu. Utilisez un code du modèle (VET-SHORT, SCH-GROUP, STF-SHADOW…) ou son libellé.',
  'bad-country': () => 'ce pays n’est pas reconnu. Écrivez son code à deux lettres, comme ES, ou son nom.',
  'host-at-home': () =>
    'le pays d’accueil est la France, or cette mobilité se passe à l’étranger. Corrigez le pays ou le type.',
  'host-abroad': () =>
    'un accueil se passe en France. Laissez le pays vide : ne donnez pas celui d’où viennent les personnes accueillies.',
  'bad-mention': () =>
    'une mention n’est pas connue. Les mentions sont hybride, transport-durable, edd, interdegre et intercategoriel.',
  'bad-date': () =>
    'ce n’est pas une date du calendrier. Écrivez jj/mm/aaaa, le jour d’abord, l’année en quatre chiffres.',
  'date-out-of-range': (facts) =>
    `cette date est hors des années possibles, de ${fact(facts, 'from')} à ${fact(facts, 'to')}. Vérifiez l’année.`,
  'end-before-start': () => 'la fin vient avant le début. Vérifiez les deux dates.',
  'stay-too-long': () => 'la mobilité durerait plus de deux ans. Vérifiez les deux dates.',
  'project-needed': () =>
    'ce type de mobilité relève d’Erasmus+ et demande un code de projet. Donnez-le ; hors Erasmus+, choisissez le type OTHER.',
  'funding-contradiction': () =>
    'le type OTHER veut dire hors Erasmus+, or un code de projet est donné. Retirez le code, ou changez le type.',
  'scope-missing': () =>
    'un identifiant de mobilité n’est unique que dans un projet ou un établissement. Donnez le code du projet, ou l’UAI.',
  'identity-missing': () =>
    'rien ne distingue cette personne d’un homonyme. Donnez l’identifiant de mobilité ; sinon l’UAI et l’adresse e-mail ; sinon l’UAI et un identifiant local.',
  'unknown-badge': (facts) =>
    `le badge n° ${fact(facts, 'place')} de la cellule n’est pas au catalogue. Copiez son code depuis la page du badge et séparez les badges par une barre |.`,
  'badge-needs-level': (facts) =>
    `le badge n° ${fact(facts, 'place')} de la cellule a plusieurs niveaux. Choisissez parmi ${fact(facts, 'levels')}.`,
  'badge-not-for-activity': (facts) =>
    `le badge ${fact(facts, 'badge')} ne se gagne pas avec une mobilité ${fact(facts, 'activity')}, mais avec ${fact(facts, 'triggers')}. Corrigez le badge ou le type.`,
  'badge-twice': (facts) =>
    `le badge ${fact(facts, 'badge')} est déjà donné, ligne ${fact(facts, 'otherRow')}, avec une autre décision. Gardez-en une seule.`,
  'bad-decision': () => 'cette décision n’est pas comprise. Écrivez validé, proposé ou refusé.',
  'decision-without-badge': () =>
    'une décision ou les mots du titulaire sont donnés sans badge. Nommez le badge, ou videz ces cellules.',
  'validator-missing': () => 'il manque qui a décidé. Donnez son nom et sa fonction, ou écrivez proposé dans Décision.',
  'validation-date-missing': () => 'il manque le jour de la décision. Écrivez jj/mm/aaaa.',
  'validated-in-future': () => 'la décision est datée d’un jour à venir. Vérifiez la date.',
  'validated-before-start': () => 'la décision est datée d’avant le début de la mobilité. Vérifiez les deux dates.',
  'self-validated': () =>
    'la personne validerait son propre badge. Une autre personne doit l’observer et en décider ; nommez-la.',
  homonym: (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `même nom et même établissement que la ligne ${row}, et rien pour les distinguer. Donnez à chacune une adresse e-mail, ou à chacune un identifiant local.`,
      'une personne du même nom est déjà connue dans cet établissement, et rien ne dit si c’est elle. Si c’est elle, reprenez l’e-mail ou l’identifiant qu’elle avait au premier import. Sinon, donnez à chacune un e-mail ou un identifiant local, dans les deux fichiers.',
    ),
  'email-shared': (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `la même adresse e-mail sert à une autre personne, ligne ${row}. Donnez à chacune la sienne, ou un identifiant de mobilité.`,
      'cette adresse e-mail est déjà celle d’une personne d’un autre prénom. Donnez l’adresse propre à celle-ci, ou un identifiant de mobilité.',
    ),
  'activity-id-shared': (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `le même identifiant de mobilité sert à une autre personne, ligne ${row}. Chaque participant a le sien, même dans un groupe.`,
      'cet identifiant de mobilité est déjà celui d’une autre personne. Vérifiez-le : chaque participant a le sien.',
    ),
  'conflicting-rows': (facts) =>
    `la ligne ${fact(facts, 'otherRow')} parle de la même personne ou de la même mobilité et dit autre chose. Mettez-les d’accord : seuls les badges et leur décision peuvent différer.`,
  overlap: (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `cette mobilité chevauche celle de la ligne ${row}, de même type et de la même personne. Si c’est la même, donnez les mêmes dates ; sinon, un identifiant de mobilité à chacune.`,
      'cette mobilité en chevauche plusieurs déjà connues, de même type et de la même personne. Donnez l’identifiant de mobilité de celle que vous corrigez.',
    ),
} as const satisfies Record<string, FactWords>;

export const notesFrench = {
  'namesake-known': () => 'une autre personne du même nom est connue dans cet établissement ; elle reste à part.',
  'stay-corrected': () => 'les dates d’une mobilité déjà connue sont corrigées.',
  'changed-after-issue': () =>
    'un badge est déjà délivré pour cette mobilité : il garde ce qui a été signé. Remplacez-le si la correction doit y paraître.',
  'already-issued': (facts) =>
    `le badge ${fact(facts, 'badge')} est déjà délivré : la nouvelle décision est sans effet.`,
  'decision-kept': (facts) => `le badge ${fact(facts, 'badge')} garde sa décision, plus forte ou plus récente.`,
  'badge-not-in-file': (facts) =>
    `le badge ${fact(facts, 'badge')}, donné auparavant, n’est plus dans le fichier : il reste. Pour l’écarter avant délivrance, écrivez refusé.`,
} as const satisfies Record<string, FactWords>;

export const importProblemsFrench = {
  'import/unreadable': (facts) =>
    withFact(
      facts,
      'line',
      (line) =>
        `Des guillemets ne sont pas refermés vers la ligne ${line}. Refermez-les, ou enregistrez de nouveau le fichier depuis le tableur.`,
      'Le fichier est abîmé. Ouvrez-le dans un tableur, enregistrez-le en « CSV UTF-8 » ou en XLSX, puis recommencez.',
    ),
  'import/too-large': (facts) =>
    `Le fichier est trop gros. Un import prend au plus ${fact(facts, 'limit')} lignes : faites un fichier par projet.`,
  'import/too-many-rows': (facts) =>
    `Le fichier a plus de ${fact(facts, 'limit')} lignes. Faites un fichier par projet.`,
  'import/wrong-type': (facts) =>
    withFact(
      facts,
      'type',
      (type) => wrongTypesFrench[type] ?? 'Ce n’est pas un tableau. Enregistrez-le en CSV ou en XLSX.',
      'Ce n’est pas un tableau. Enregistrez-le en CSV ou en XLSX.',
    ),
  'import/unsafe-archive': () =>
    'Une fois ouvert, ce fichier XLSX ne serait pas ce qu’il annonce. Ouvrez-le dans un tableur, enregistrez-le de nouveau, sans mot de passe, puis recommencez.',
  'import/empty': () => 'Le fichier n’a aucune ligne de participant.',
  'import/no-header': () =>
    'Aucun titre de colonne n’est reconnu dans les premières lignes. Partez du modèle, ou gardez les titres du Beneficiary Module.',
  'import/merged-header': () =>
    'Des titres de colonnes sont fusionnés. Défusionnez-les : un titre par colonne, sur une seule ligne.',
  'import/missing-columns': (facts) => `Il manque des colonnes : ${fact(facts, 'columns')}. Ajoutez-les, même vides.`,
  'import/duplicate-column': (facts) =>
    `Deux colonnes disent la même chose : ${fact(facts, 'column')}. Gardez-en une seule.`,
  'import/changed-since': () =>
    'Depuis l’essai, le fichier ou les données enregistrées ont changé. Rien de plus n’a été enregistré : refaites l’essai.',
} as const satisfies Record<string, FactWords>;

const wrongTypesFrench: Readonly<Record<string, string>> = {
  pdf: 'C’est un PDF. Retrouvez le tableau d’origine et enregistrez-le en CSV ou en XLSX.',
  image: 'C’est une image. Retrouvez le tableau d’origine et enregistrez-le en CSV ou en XLSX.',
  xls: 'C’est un ancien fichier Excel (.xls) ou un fichier protégé par un mot de passe. Ouvrez-le et enregistrez-le en .xlsx, sans mot de passe.',
  xlsb: 'C’est un classeur Excel binaire (.xlsb). Ouvrez-le et enregistrez-le en .xlsx.',
  opendocument: 'C’est un fichier LibreOffice (.ods). Ouvrez-le et enregistrez-le en .xlsx ou en CSV.',
  word: 'C’est un document Word. Copiez son tableau dans un tableur et enregistrez-le en .xlsx.',
  html: 'C’est une page web. Exportez le tableau en CSV ou en XLSX depuis le site d’où il vient.',
  archive: 'C’est une archive. Ouvrez-la et envoyez le tableau qu’elle contient.',
};

export const outcomesFrench = { new: 'nouvelle', same: 'inchangée', changed: 'modifiée', refused: 'refusée' } as const;

export function placeFrench(row: number, column?: string): string {
  return column === undefined ? `Ligne ${row}` : `Ligne ${row}, colonne «\u00a0${column}\u00a0»`;
}
