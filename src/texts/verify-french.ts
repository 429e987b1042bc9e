import type { VerifyText } from './verify-words.ts';

export const verifyFrench: VerifyText = {
  title: 'Vérifier un badge',
  description: 'Déposez les badges que l’on vous a remis : chacun reçoit un verdict clair, sans être conservé.',
  intro: 'Déposez ce que l’on vous a remis, un badge ou plusieurs. Chacun reçoit son verdict.',
  paste: {
    label: 'Coller un badge ou son adresse',
    hint: 'Une adresse (celle du code QR convient), le texte d’un fichier JSON ou un jeton JWT. Plusieurs adresses : une par ligne.',
  },
  files: {
    label: 'Choisir ou déposer des fichiers',
    hint: (count, megabytes) =>
      `Fichier signé (JSON, JWT), image PNG ou SVG du badge, PDF ou archive ZIP qui le contient. Jusqu’à ${count} à la fois, ${megabytes} Mo chacun.`,
  },
  recipient: {
    label: 'Adresse électronique du titulaire (facultatif)',
    hint: 'Pour savoir si le badge a bien été délivré à la personne qui vous a donné cette adresse.',
    wrong: 'Saisissez une adresse électronique complète, ou laissez ce champ vide.',
  },
  button: 'Vérifier',
  privacy: 'Rien n’est conservé : ni les fichiers, ni ce que vous saisissez, ni le résultat.',
  errorHeading: 'Il y a quelque chose à corriger',
  nothing: 'Collez un badge ou son adresse, ou choisissez un fichier.',
  tooMany: (count) => `Envoyez au plus ${count} badges à la fois.`,
  results: {
    title: (count) => (count === 1 ? 'Résultat de la vérification' : `Résultat pour ${count} éléments`),
    checkedAt: (moment) => `Vérifié le ${moment}.`,
    print: 'Pour en garder une trace, imprimez cette page : elle n’est enregistrée nulle part.',
    caption: 'En résumé',
    given: 'Reçu',
    badge: 'Badge',
    issuer: 'Émetteur',
    verdict: 'Verdict',
    pasted: 'Texte collé',
    address: 'Adresse saisie',
    nth: (number) => `n° ${number}`,
    unnamed: 'Non affiché',
    unknownIssuer: 'Cet émetteur ne figure pas sur notre liste : nous ne savons pas qui est derrière cet identifiant.',
    issuerOnList: (list) => `Connu de la liste « ${list} ».`,
    checks: 'Voir chaque contrôle',
    ownPage: 'Ouvrir la page de ce badge',
    elsewhere: 'Ce document se trouve sur un autre site : nous donnons le verdict sans en reproduire le contenu.',
    another: 'Vérifier autre chose',
    unread: 'Illisible',
  },
  unreadable: {
    empty: 'Ce fichier est vide.',
    'too-large': 'Ce texte est bien plus long qu’un badge. Demandez le fichier signé d’origine.',
    'not-text': 'Ce fichier n’est pas du texte lisible. Demandez le fichier signé du badge, au format JSON ou JWT.',
    'not-a-badge':
      'Nous n’y trouvons pas de badge. Il faut le texte entier du fichier JSON, le jeton JWT ou l’adresse complète.',
    image:
      'Cette image ne porte pas de badge signé. Demandez l’image d’origine ou le fichier JSON, ou scannez le code QR.',
    pdf: 'Ce PDF ne contient pas de badge signé. Demandez le fichier JSON du badge, ou scannez le code QR qu’il porte.',
    archive: 'Cette archive ne peut pas être lue. Ouvrez-la et envoyez ses fichiers un à un.',
    elder:
      'C’est un badge Open Badges 2.0 ou plus ancien, que nous ne savons pas encore vérifier. Demandez à l’émetteur une version 3.0.',
    'address-refused': 'Cette adresse n’est pas acceptée : il faut une adresse publique, en https.',
    'address-unknown':
      'Aucun badge de ce site n’a cette adresse. Elle est peut-être incomplète : scannez à nouveau le code QR.',
    'address-failed':
      'Le site indiqué ne répond pas comme attendu. Réessayez dans quelques minutes, ou demandez le fichier du badge.',
    'address-not-a-badge':
      'Cette adresse ne mène pas à un badge que nous sachions lire. Demandez le fichier JSON du badge.',
  },
};
