import { unreadableFrench } from './unreadable-french.ts';
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
  photo: {
    label: 'Photographier le code QR',
    hint: 'Une photo JPEG ou PNG du code, sur un papier ou un écran. Un téléphone ouvre son appareil photo.',
  },
  camera: {
    open: 'Lire le code QR avec la caméra',
    looking: 'Tenez le code QR devant la caméra. L’image ne quitte pas cet appareil.',
    stop: 'Arrêter la caméra',
    refused: 'Nous n’avons pas accès à une caméra. Choisissez une photo du code, ou collez son adresse.',
  },
  recipient: {
    label: 'Nom ou adresse électronique du titulaire (facultatif)',
    hint: 'Pour savoir si le badge a bien été délivré à la personne qui vous a donné ce nom ou cette adresse.',
    wrong: 'Saisissez un nom ou une adresse électronique complète, ou laissez ce champ vide.',
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
    badge: 'Intitulé',
    issuer: 'Émetteur',
    verdict: 'Verdict',
    pasted: 'Texte collé',
    nth: (number) => `n° ${number}`,
    unnamed: 'Non affiché',
    unknownIssuer: 'Cet émetteur ne figure pas sur notre liste : nous ne savons pas qui est derrière cet identifiant.',
    issuerOnList: (list) => `Connu de la liste « ${list} ».`,
    checks: 'Voir chaque contrôle',
    ownPage: 'Ouvrir la page de ce badge',
    elsewhere: 'Ce document se trouve sur un autre site : nous donnons le verdict sans en reproduire le contenu.',
    takenFrom: (carriers) => `Tiré de : ${carriers}`,
    another: 'Vérifier autre chose',
    unread: 'Illisible',
  },
  unreadable: unreadableFrench,
};
