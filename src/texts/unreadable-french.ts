import type { UnreadableText } from './unreadable-words.ts';

export const unreadableFrench: UnreadableText = {
  faults: {
    truncated: 'La fin de ce fichier manque.',
    checksum: 'Cette image s’est abîmée en chemin.',
    'malformed-image': 'Cette image n’est pas construite comme il faut.',
    'not-utf-8': 'Les caractères de ce texte ne sont pas codés en UTF-8.',
    'no-credential': 'Aucun badge signé ne s’y trouve ; une capture d’écran ou une impression le perd.',
    'two-credentials': 'Cette image porte deux badges, et rien ne dit lequel compte.',
    'document-type': 'Ce dessin (SVG) contient des déclarations qu’un badge n’a pas à contenir.',
    'too-large': 'C’est bien plus volumineux qu’un badge.',
    empty: 'Ce fichier est vide.',
    'unknown-file': 'Nous ne lisons pas ce type de fichier.',
    'not-json': 'Ce texte n’est ni un badge ni une adresse.',
    'too-deep': 'Trop de choses y sont enfermées les unes dans les autres.',
    'too-many-values': 'Il contient bien plus de choses qu’un badge n’en demande.',
    'duplicate-key': 'Le même champ y figure deux fois : deux logiciels y liraient deux badges différents.',
    'prototype-key': 'Un de ses champs porte un nom qui pourrait tromper un logiciel.',
    'number-too-large': 'Il contient un nombre trop grand pour être lu exactement.',
    'not-unicode': 'Un de ses caractères est abîmé.',
    'malformed-jwt': 'Ce jeton (JWT) est incomplet ou mal formé.',
    'not-a-credential': 'Nous savons le lire, mais ce n’est pas un badge.',
    'no-code': 'Cette image ne porte ni badge signé, ni code QR lisible.',
    'code-elsewhere': 'Ce code QR mène ailleurs : il ne contient ni badge, ni adresse de badge.',
    'picture-too-heavy': 'Cette image est trop lourde pour que nous y cherchions un code QR.',
    password: 'Ce fichier est protégé par un mot de passe.',
    'too-many-files': 'Il contient trop de fichiers ou de badges à la fois.',
    damaged: 'Ce fichier est abîmé.',
  },
  remedies: {
    original: 'Demandez à la personne le fichier d’origine.',
    issuer: 'Seul l’émetteur peut y remédier : demandez-lui un nouveau fichier.',
    whole: 'Copiez-le de nouveau, du premier au dernier caractère.',
    apart: 'Envoyez chaque badge séparément.',
    kinds: 'Nous lisons les fichiers signés (JSON, JWT), les images PNG, JPEG et SVG, les PDF et les ZIP.',
    closer: 'Photographiez le code QR seul, de près et bien à plat, ou demandez le fichier d’origine.',
    unlock: 'Retirez le mot de passe, puis renvoyez-le.',
  },
  others: {
    'address-in-file': 'Ce fichier ne contient qu’une adresse. Collez-la dans le champ de texte.',
    'address-refused': 'Cette adresse n’est pas acceptée : il faut une adresse publique, en https.',
    'address-unknown':
      'Aucun badge de ce site n’a cette adresse. Elle est peut-être incomplète : scannez à nouveau le code QR.',
    'address-failed':
      'Le site indiqué ne répond pas comme attendu. Réessayez dans quelques minutes, ou demandez le fichier du badge.',
    'address-not-a-badge': 'Cette adresse ne mène pas à un badge que nous sachions lire. Demandez le fichier du badge.',
  },
};
