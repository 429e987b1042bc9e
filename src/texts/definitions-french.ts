/** Facts of a fault: where in the document, what is there, what would do. */
export interface FaultFacts {
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

export type FaultWords = (facts: FaultFacts) => readonly [what: string, cure: string];

/** What is wrong in a definition, and the cure. */
export const definitionsFrench = {
  'folder-missing': ({ expected }) => [
    `Le dossier ${expected} manque ou est vide.`,
    'Créez-le et placez-y au moins une définition.',
  ],
  'file-misplaced': ({ expected }) => [
    'Ce fichier est hors des dossiers de familles.',
    `Déplacez-le dans l’un d’eux : ${expected}.`,
  ],
  'file-extension': ({ expected }) => [
    'Ce fichier n’est pas une définition.',
    `Donnez-lui l’extension ${expected}, ou retirez-le du dossier.`,
  ],
  'file-too-large': ({ expected }) => ['Ce fichier est trop gros pour une définition.', `Restez sous ${expected}.`],
  'file-not-utf8': () => [
    'Ce fichier n’est pas du texte UTF-8.',
    'Enregistrez-le de nouveau en choisissant l’encodage UTF-8.',
  ],
  'yaml-syntax': ({ value }) => [
    `Le YAML ne se lit pas à cet endroit (${value}).`,
    'Vérifiez les retraits, les tirets et les guillemets de cette ligne ; un texte qui contient « : » se met entre guillemets.',
  ],
  'yaml-duplicate-key': ({ value }) => [`La clé « ${value} » est écrite deux fois.`, 'Gardez-en une seule.'],
  'yaml-alias': ({ value }) => [
    `Une ancre ou un renvoi YAML (« ${value} ») est employé.`,
    'Écrivez le texte en entier, là où il se lit.',
  ],
  'yaml-tag': ({ value }) => [
    `Une étiquette YAML (« ${value} ») est employée.`,
    'Retirez-la ; au besoin, mettez la valeur entre guillemets.',
  ],
  'yaml-not-a-mapping': () => [
    'Le fichier n’est pas une suite de clés et de valeurs.',
    'Partez d’une définition existante et adaptez-la.',
  ],
  missing: ({ path }) => [`La clé « ${path} » manque.`, 'Ajoutez-la ; definition.schema.json dit ce qu’elle contient.'],
  'unknown-key': ({ value }) => [
    `La clé « ${value} » n’existe pas à cet endroit.`,
    'Corrigez son nom ou retirez-la ; les clés permises sont dans definition.schema.json.',
  ],
  'wrong-type': ({ path, value, expected }) => [
    `La valeur de « ${path} » n’est pas du bon type : ${value}`,
    `Type attendu : ${expected}. Un nombre ou une date pris pour un texte se met entre guillemets.`,
  ],
  'not-in-list': ({ path, value, expected }) => [
    `« ${value} » ne convient pas pour « ${path} ».`,
    `Choisissez parmi : ${expected}.`,
  ],
  'wrong-form': ({ path, value, expected }) => [
    `« ${value} » n’a pas la forme voulue pour « ${path} ».`,
    `Un exemple juste : ${expected}`,
  ],
  empty: ({ path, expected }) => [`« ${path} » est vide ou trop court.`, `Il en faut au moins ${expected}.`],
  'out-of-range': ({ path, value, expected }) => [
    `La valeur de « ${path} » est hors limites : ${value}`,
    `Valeur attendue : ${expected}.`,
  ],
  'slug-file': ({ value, expected }) => [
    `L’identifiant « ${value} » n’est pas le nom du fichier.`,
    `Renommez le fichier en ${expected}, ou corrigez l’identifiant.`,
  ],
  'slug-prefix': ({ value, expected }) => [
    `L’identifiant « ${value} » n’a pas le préfixe de sa famille.`,
    `Faites-le commencer par « ${expected} ».`,
  ],
  'slug-taken': ({ value, expected }) => [
    `L’identifiant « ${value} » est déjà pris par ${expected}.`,
    'Choisissez-en un autre.',
  ],
  'family-folder': ({ value, expected }) => [
    `La famille « ${value} » n’est pas celle du dossier.`,
    `Écrivez « ${expected} », ou déplacez le fichier.`,
  ],
  'glyph-family': ({ value, expected }) => [
    `Le pictogramme « ${value} » n’est pas de la famille.`,
    `Prenez-en un qui commence par ${expected}.`,
  ],
  'glyph-taken': ({ value, expected }) => [
    `Le pictogramme « ${value} » est déjà celui de ${expected}.`,
    'Choisissez-en un autre : un tampon, un badge.',
  ],
  'levels-order': ({ value, expected }) => [
    `Le niveau « ${value} » n’est pas à sa place.`,
    `Ici vient ${expected} : les niveaux se suivent à partir de n1.`,
  ],
  'level-triggers': ({ value, expected }) => [
    `« ${value} » ne figure pas parmi les activités du badge.`,
    `Ajoutez-le aux « triggers » du badge, ou choisissez parmi : ${expected}.`,
  ],
  'level-unknown': ({ value, expected }) => [
    `Le niveau « ${value} » n’existe pas dans ce badge.`,
    `Choisissez parmi les niveaux du badge (${expected}), ou retirez « levels ».`,
  ],
  'criteria-none': () => [
    'Rien à observer : aucun critère ici ni dans le badge.',
    'Écrivez au moins un critère que quelqu’un puisse constater.',
  ],
  twice: ({ value }) => [`« ${value} » est cité deux fois.`, 'Retirez la seconde mention.'],
  'mention-unfit': ({ value }) => [
    `La mention « ${value} » ne convient pas à ce badge.`,
    'Retirez-la : « intercategoriel » vaut pour les professionnels, « transport-durable » suppose une activité avec voyage.',
  ],
  'framework-unknown': ({ value, expected }) => [
    `Le référentiel « ${value} » est inconnu.`,
    `Choisissez parmi : ${expected}.`,
  ],
  'alignment-host': ({ value, expected }) => [
    `L’adresse ${value} n’est pas celle du référentiel.`,
    `Prenez une adresse officielle, sur : ${expected}.`,
  ],
  'alignment-esco': ({ value }) => [
    `L’adresse ${value} n’est pas celle d’une compétence ESCO.`,
    'Copiez l’URI depuis le site ESCO ; elle finit par un identifiant de 36 caractères.',
  ],
  'alignment-code': ({ value, expected }) => [
    `Le code « ${value} » ne va pas avec ce référentiel.`,
    `Un exemple de code juste : ${expected}`,
  ],
  'alignment-no-code': ({ value }) => [
    'Ce référentiel n’a pas de codes.',
    `Retirez « targetCode » : « ${value} » n’y désigne rien.`,
  ],
  'alignment-type': ({ value, expected }) => [
    `Le type « ${value} » ne va pas avec ce référentiel.`,
    `Écrivez ${expected}.`,
  ],
  'reserved-word': ({ value }) => [
    `« ${value} » révélerait la situation ou le parcours de qui porte le badge.`,
    'Dites la même chose sans ce mot : un badge ne nomme ni dispositif, ni public prioritaire, ni filière.',
  ],
  'diploma-word': ({ value }) => [
    `« ${value} » promet plus qu’un badge numérique.`,
    'Dites « badge », ou déplacez la phrase dans « notices » si elle dit ce que le badge n’est pas.',
  ],
  typography: ({ value }) => [
    `La typographie est à reprendre : « ${value} ».`,
    'Espace insécable (U+00A0) avant : ; ? ! et à l’intérieur des guillemets « » ; pas de guillemets droits.',
  ],
  'schema-stale': () => [
    'Le schéma publié n’est plus celui des définitions.',
    'Refaites-le : npm run -s cli -- definitions schema',
  ],
} as const satisfies Readonly<Record<string, FaultWords>>;

export type DefinitionFaultCode = keyof typeof definitionsFrench;
