import type { ProblemCode } from '../kernel/problem.ts';
import { exportProblems } from './export-problems.ts';
import type { ProblemWords } from './problem-words.ts';
import { sealProblems } from './seal-problems.ts';

const ours = 'Ce réglage relève de l’exploitant du site : signalez-le-lui.';
const again = 'Réessayez dans quelques minutes.';

export const problemsFrench: Readonly<Record<ProblemCode, ProblemWords>> = {
  'config/invalid': { title: 'Le site est mal réglé', line: ours },
  'demo/in-production': { title: 'Des données de démonstration sont en place', line: ours },
  'demo/real-store': { title: 'La démonstration a trouvé des données réelles', line: ours },
  'storage/duplicate': { title: 'Cet enregistrement existe déjà', line: 'Rien n’a été ajouté une seconde fois.' },
  'storage/conflict': {
    title: 'Quelqu’un d’autre vient de modifier la même chose',
    line: 'Rechargez la page, puis recommencez.',
  },
  'storage/unavailable': { title: 'Les données ne sont pas accessibles pour le moment', line: again },
  'storage/corrupt': { title: 'Une donnée enregistrée ne peut pas être lue', line: ours },
  'request/invalid': {
    title: 'Votre demande est incomplète ou mal formée',
    line: 'Revenez en arrière, corrigez-la, puis envoyez-la de nouveau.',
  },
  'request/too-large': {
    title: 'Ce que vous avez envoyé est trop volumineux',
    line: 'Envoyez moins de données à la fois.',
  },
  'request/wrong-type': {
    title: 'Nous ne lisons pas ce type de fichier',
    line: 'Envoyez le fichier signé du badge, au format JSON ou JWT.',
  },
  'request/wrong-method': {
    title: 'Cette adresse ne s’utilise pas ainsi',
    line: 'Repartez de l’accueil. Un programme trouve dans l’en-tête Allow et dans /openapi.json ce qu’elle attend.',
  },
  'request/too-many': {
    title: 'Trop d’essais en peu de temps',
    line: 'Patientez une minute, puis recommencez. Cette limite protège les titulaires des badges.',
  },
  'page/unknown': {
    title: 'Cette page n’existe pas',
    line: 'L’adresse est peut-être incomplète. Vérifiez-la, ou repartez de l’accueil.',
  },
  'credential/unknown': {
    title: 'Aucun badge à cette adresse',
    line: 'L’adresse ou l’identifiant est peut-être incomplet : scannez de nouveau le code QR, ou demandez l’adresse à la personne.',
  },
  'credential/not-published': {
    title: 'Le titulaire n’a pas publié ce fichier',
    line: 'Demandez-lui son fichier signé. La page de vérification reste à votre disposition.',
  },
  'credential/revoked': { title: 'Ce badge a déjà été retiré', line: 'Il n’y a rien d’autre à faire.' },
  'definition/unknown': {
    title: 'Ce badge n’est pas au catalogue',
    line: 'L’adresse est peut-être incomplète. Cherchez-le parmi tous les badges.',
  },
  'definition/invalid': { title: 'La définition de ce badge est incorrecte', line: ours },
  'definition/changed': {
    title: 'Un badge déjà délivré ne se modifie pas',
    line: 'Publiez-en une nouvelle version.',
  },
  'issuer/unknown': {
    title: 'Cet émetteur n’est pas connu ici',
    line: 'L’adresse est peut-être incomplète. Repartez d’un badge qu’il a délivré.',
  },
  'issuer/base-url-changed': { title: 'L’adresse du site a changé', line: ours },
  'key/unknown': { title: 'Cette clé n’est pas connue ici', line: 'L’adresse est peut-être incomplète.' },
  'identity/changed': { title: 'Le secret des identités n’est plus le même', line: ours },
  'key/locked': { title: 'Les clés de signature sont fermées', line: ours },
  'key/published-test-key': { title: 'Une clé d’essai est en place', line: ours },
  'proof/unsupported': {
    title: 'Cette signature emploie un procédé que nous ne savons pas lire',
    line: 'Demandez à l’émetteur un badge au format Open Badges 3.0.',
  },
  'proof/context-unknown': {
    title: 'Ce fichier renvoie à un vocabulaire que nous ne connaissons pas',
    line: 'Nous ne pouvons ni le confirmer ni le démentir.',
  },
  'proof/unsafe': {
    title: 'Ce fichier contient des mots que la signature ne couvre pas',
    line: 'Ne vous y fiez pas.',
  },
  'proof/too-complex': {
    title: 'Ce fichier est trop complexe pour être vérifié',
    line: 'Un badge ordinaire se vérifie sans peine. Demandez à l’émetteur un fichier plus simple.',
  },
  'proof/context-drift': { title: 'Un vocabulaire du site a été altéré', line: ours },
  'status/list-unknown': {
    title: 'Cette liste de retraits n’existe pas',
    line: 'L’adresse est peut-être incomplète.',
  },
  'api-key/missing': {
    title: 'Il faut une clé d’accès',
    line: 'Demandez-en une à l’exploitant du site, puis envoyez-la dans l’en-tête Authorization, après le mot Bearer. Une clé fausse ou révoquée ne compte pas.',
  },
  'api-key/scope': {
    title: 'Cette clé d’accès ne permet pas cela',
    line: 'Demandez à l’exploitant du site une clé qui le permet.',
  },
  'api-key/unknown': { title: 'Cette clé d’accès n’existe pas', line: 'Vérifiez son identifiant.' },
  'vc-api/refused': {
    title: 'Ce document ne respecte pas une règle de la norme',
    line: 'La réponse nomme la règle et l’endroit.',
  },
  'vc-api/not-verified': {
    title: 'Ce document n’a pas pu être confirmé',
    line: 'La réponse dit ce qui a été vérifié, et ce qui manque.',
  },
  'trust-list/unreadable': {
    title: 'Ce fichier n’est pas une liste de confiance',
    line: 'Demandez à l’autorité qui la publie le fichier qu’elle a signé.',
  },
  'trust-list/altered': {
    title: 'Cette liste de confiance n’est pas signée par la clé attendue',
    line: 'Elle a été modifiée, ou signée par quelqu’un d’autre. Elle n’a pas été prise en compte.',
  },
  'trust-list/out-of-date': {
    title: 'Cette liste de confiance n’est pas en vigueur',
    line: 'Demandez-en une version récente à l’autorité qui la publie.',
  },
  'trust-list/key-missing': {
    title: 'La clé de cette liste de confiance n’est pas connue',
    line: 'Demandez à l’autorité sa clé publique, par un autre chemin que la liste.',
  },
  'trust-list/older': {
    title: 'Une version plus récente de cette liste est déjà en place',
    line: 'Une liste plus ancienne ne la remplace pas.',
  },
  'trust-list/duplicate': {
    title: 'Cet émetteur est déjà sur la liste',
    line: 'Retirez-le avant de l’inscrire autrement.',
  },
  'trust-list/unknown': {
    title: 'Rien de ce nom sur la liste de confiance',
    line: 'Vérifiez l’identifiant de l’émetteur ou de la liste.',
  },
  'import/unreadable': {
    title: 'Ce fichier ne peut pas être lu',
    line: 'Enregistrez-le au format CSV ou XLSX, puis recommencez.',
  },
  'import/too-large': { title: 'Ce fichier est trop volumineux', line: 'Partagez-le en plusieurs fichiers.' },
  'import/no-header': {
    title: 'Les titres des colonnes manquent',
    line: 'La première ligne doit porter le nom des colonnes. Partez de notre modèle.',
  },
  'import/changed-since': {
    title: 'Le fichier a changé depuis l’essai',
    line: 'Refaites l’essai, relisez-le, puis confirmez.',
  },
  internal: {
    title: 'Un incident de notre côté',
    line: 'La page n’a pas pu être préparée. Réessayez dans quelques minutes.',
  },
  'key/not-rotatable': {
    title: 'Cette clé ne peut pas être remplacée',
    line: 'Avec un émetteur désigné par sa clé, changer de clé, c’est changer d’émetteur.',
  },
  'import/wrong-type': { title: 'Ce fichier n’est pas un tableau', line: 'Envoyez un fichier CSV ou XLSX.' },
  'import/unsafe-archive': {
    title: 'Ce fichier XLSX n’est pas sûr',
    line: 'Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis recommencez.',
  },
  'import/too-many-rows': { title: 'Ce fichier compte trop de lignes', line: 'Partagez-le en plusieurs fichiers.' },
  'import/empty': {
    title: 'Ce fichier ne contient aucun participant',
    line: 'Ajoutez une ligne par personne sous les titres des colonnes.',
  },
  'import/merged-header': {
    title: 'Des cellules sont fusionnées dans les titres',
    line: 'Défusionnez-les : chaque colonne doit porter son propre titre.',
  },
  'import/missing-columns': {
    title: 'Il manque des colonnes',
    line: 'Partez de notre modèle et gardez tous ses titres.',
  },
  'import/duplicate-column': { title: 'Une colonne est présente deux fois', line: 'Supprimez celle qui est de trop.' },
  'award/unknown': { title: 'Cette attribution n’existe pas', line: 'Elle a peut-être été retirée.' },
  'award/not-ready': {
    title: 'Cette attribution n’est pas encore validée',
    line: 'Faites-la valider avant de délivrer le badge.',
  },
  ...exportProblems.fr,
  ...sealProblems.fr,
  'fetch/refused': { title: 'Cette adresse n’est pas autorisée', line: 'Donnez une adresse publique, en https.' },
  'fetch/failed': { title: 'Le site demandé ne répond pas', line: again },
  'fetch/too-large': { title: 'La réponse du site demandé est trop volumineuse', line: 'Nous ne l’avons pas lue.' },
  'fetch/too-slow': { title: 'Le site demandé met trop de temps à répondre', line: again },
  'file/unreadable': {
    title: 'Ce fichier ne peut pas être lu',
    line: 'Donnez le fichier signé du badge, au format JSON ou JWT.',
  },
  'file/unwritable': {
    title: 'Ce fichier ne peut pas être écrit',
    line: 'Nommez un fichier qui n’existe pas encore, dans un dossier où vous pouvez écrire et où il reste de la place.',
  },
  'file/exists': {
    title: 'Ce fichier existe déjà',
    line: 'Nommez-en un autre, ou ajoutez --force pour le remplacer.',
  },
};
