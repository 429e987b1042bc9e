import type { Language } from '../kernel/language.ts';

/** Why something given to the command line holds no badge that can be verified, exactly. */
export type UnreadCode =
  | 'empty'
  | 'truncated'
  | 'checksum'
  | 'malformed-image'
  | 'not-utf-8'
  | 'no-credential'
  | 'two-credentials'
  | 'document-type'
  | 'too-large'
  | 'unknown-file'
  | 'not-json'
  | 'too-deep'
  | 'too-many-values'
  | 'duplicate-key'
  | 'prototype-key'
  | 'number-too-large'
  | 'not-unicode'
  | 'malformed-jwt'
  | 'not-a-credential'
  | 'password'
  | 'too-many-files'
  | 'damaged'
  | 'elder'
  | 'address-within';

export const unreadText: Readonly<Record<Language, Readonly<Record<UnreadCode, string>>>> = {
  fr: {
    empty: 'C’est vide.',
    truncated: 'Le fichier est coupé : il en manque la fin. Demandez-le à nouveau.',
    checksum: 'Une somme de contrôle de l’image est fausse : elle a été abîmée en chemin. Demandez-la à nouveau.',
    'malformed-image': 'L’image n’est pas faite comme elle le devrait. Demandez celle d’origine.',
    'not-utf-8': 'Le texte n’est pas en UTF-8. Demandez le fichier signé d’origine.',
    'no-credential': 'On n’y trouve aucun badge signé.',
    'two-credentials': 'L’image porte deux badges, alors qu’elle ne peut en porter qu’un : elle a été fabriquée.',
    'document-type': 'Le fichier SVG contient un type de document ou des entités, que nous ne lisons pas.',
    'too-large': 'C’est plus gros qu’un badge ne l’est jamais.',
    'unknown-file': 'Ce n’est pas un fichier que nous sachions lire.',
    'not-json': 'Ce n’est ni du JSON, ni un jeton JWT, ni une adresse.',
    'too-deep': 'Trop de choses y sont emboîtées les unes dans les autres.',
    'too-many-values': 'On y trouve plus de valeurs que n’en a jamais un badge.',
    'duplicate-key': 'Un même nom y est écrit deux fois : deux lecteurs y liraient deux badges différents.',
    'prototype-key': 'On y trouve un nom réservé au langage JavaScript.',
    'number-too-large': 'On y trouve un nombre qu’aucun ordinateur ne garde tel quel.',
    'not-unicode': 'On y trouve la moitié d’un caractère.',
    'malformed-jwt': 'Ce jeton JWT n’est pas fait comme il le devrait.',
    'not-a-credential': 'C’est lisible, mais ce n’est pas un badge.',
    password: 'Le fichier est protégé par un mot de passe.',
    'too-many-files': 'Il y a trop de fichiers ou de badges à la fois.',
    damaged: 'Le fichier est abîmé : il ne s’ouvre pas. Demandez-le à nouveau.',
    elder: 'C’est un badge Open Badges 2.0 ou plus ancien, que nous ne savons pas encore vérifier.',
    'address-within': 'Cette adresse ne mène qu’à une autre adresse. Donnez celle du badge lui-même.',
  },
  en: {
    empty: 'There is nothing in it.',
    truncated: 'The file is cut short: its end is missing. Ask for it again.',
    checksum: 'A checksum of the picture is wrong: it was damaged on its way. Ask for it again.',
    'malformed-image': 'The picture is not made as it should be. Ask for the original one.',
    'not-utf-8': 'The text is not UTF-8. Ask for the original signed file.',
    'no-credential': 'There is no signed badge in it.',
    'two-credentials': 'The picture carries two badges where it can carry only one: somebody made it so.',
    'document-type': 'The SVG file has a document type or entities, which we do not read.',
    'too-large': 'It is larger than a badge ever is.',
    'unknown-file': 'It is not a file that we can read.',
    'not-json': 'It is neither JSON, nor a JWT, nor an address.',
    'too-deep': 'Too many things are nested in it.',
    'too-many-values': 'It holds more values than a badge ever does.',
    'duplicate-key': 'One name is written twice in it: two readers would read two different badges.',
    'prototype-key': 'It holds a name that belongs to the language JavaScript.',
    'number-too-large': 'It holds a number that no computer keeps as it is written.',
    'not-unicode': 'It holds half of a character.',
    'malformed-jwt': 'This JWT is not made as it should be.',
    'not-a-credential': 'It can be read, but it is not a badge.',
    password: 'The file is protected by a password.',
    'too-many-files': 'There are too many files or badges at once.',
    damaged: 'The file is damaged: it does not open. Ask for it again.',
    elder: 'It is a badge of Open Badges 2.0 or earlier, which we cannot verify yet.',
    'address-within': 'This address leads only to another address. Give that of the badge itself.',
  },
};
