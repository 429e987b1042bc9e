import { withArticle } from './typography.ts';
import type { RevocationWord, VerificationText } from './verification-words.ts';

const revocationReasons: Readonly<Record<RevocationWord, { readonly word: string; readonly line: string }>> = {
  error: { word: 'erreur', line: 'Il contenait une erreur. Ne le prenez plus en compte.' },
  fraud: { word: 'fraude', line: 'Il avait été obtenu de manière irrégulière. Ne le prenez pas en compte.' },
  replaced: {
    word: 'remplacé',
    line: 'Un autre badge le remplace. Demandez-le à la personne qui vous a montré celui-ci.',
  },
  withdrawn: {
    word: 'décision de l’émetteur',
    line: 'Ne le prenez plus en compte. L’émetteur peut vous en dire plus.',
  },
};

export const verificationFrench: VerificationText = {
  title: (badge) => `Vérification : ${badge}`,
  titleWithoutBadge: 'Vérification d’un badge',
  description: 'Le résultat de la vérification d’un badge, fait à l’instant.',
  verdict: {
    valid: (issuer) => ({
      word: 'Valide',
      headline: 'Ce badge est authentique et valide.',
      line: `Délivré par ${withArticle(issuer)}, il n’a été ni modifié ni retiré.`,
    }),
    unknownIssuer: {
      word: 'Émetteur inconnu',
      headline: 'Ce badge n’a pas été modifié, mais nous ne connaissons pas son émetteur.',
      line: 'Demandez à la personne qui vous l’a montré quel organisme le lui a délivré.',
    },
    altered: {
      word: 'Modifié',
      headline: 'Ce fichier a été modifié après sa signature. Ne vous y fiez pas.',
      line: 'Demandez à la personne son fichier d’origine, ou écrivez-nous.',
    },
    invalid: {
      word: 'Non valide',
      headline: 'Ce badge n’est pas valide. Ne vous y fiez pas.',
      line: 'La liste des vérifications, plus bas, dit ce qui ne va pas.',
    },
    revoked: (reason, month) => ({
      word: 'Retiré',
      headline: `Ce badge a été retiré par son émetteur${month === undefined ? '' : ` en ${month}`}${
        reason === undefined ? '' : ` (${revocationReasons[reason].word})`
      }.`,
      line: reason === undefined ? 'Ne le prenez plus en compte.' : revocationReasons[reason].line,
    }),
    expired: (day) => ({
      word: 'Expiré',
      headline: `Ce badge n’est plus valable${day === undefined ? '' : ` depuis le ${day}`}.`,
      line: 'Il est authentique : il dit ce qui était vrai jusqu’à cette date. Il a pu être renouvelé depuis.',
    }),
    notYet: (day) => ({
      word: 'Pas encore valable',
      headline: `Ce badge n’est pas encore valable${day === undefined ? '' : ` : il le sera le ${day}`}.`,
      line: 'Il est authentique. Revenez à cette date.',
    }),
    suspended: (day) => ({
      word: 'Suspendu',
      headline: `Ce badge est suspendu par son émetteur${day === undefined ? '' : ` depuis le ${day}`}.`,
      line: 'L’émetteur vérifie un point. Revenez dans quelques jours avant de conclure.',
    }),
    undetermined: (causes) => ({
      word: 'Non vérifié',
      headline: `Nous n’avons pas pu tout vérifier : ${causes.join(', ')}.`,
      line: 'Réessayez dans quelques minutes. D’ici là, rien n’est confirmé ni démenti.',
    }),
  },
  unchecked: {
    'list-unreachable': 'la liste des retraits ne répond pas',
    'list-invalid': 'la liste des retraits n’est pas signée comme il faut',
    'status-unsupported': 'nous ne savons pas lire sa liste de retraits',
    'key-unresolved': 'la clé de l’émetteur est introuvable',
    'host-unreachable': 'l’adresse où il est conservé ne répond pas',
    'issuer-unresolved': 'l’identité de l’émetteur ne répond pas',
    'suite-unknown': 'sa signature emploie un procédé que nous ne connaissons pas',
    'context-unknown': 'son vocabulaire nous est inconnu',
    other: 'une étape n’a pas abouti',
  },
  checkedAt: (moment) => `Vérifié le ${moment}`,
  checkAgain: 'Vérifier à nouveau',
  stamp: (name) => `Tampon du badge « ${name} »`,
  didHeading: 'Ce que cette personne a fait',
  translation: 'Traduit du français, langue dans laquelle le badge est signé.',
  untranslated: 'Ce badge est rédigé en français.',
  issuer: 'Émetteur',
  issuerKnown: (list) => `Nommé ainsi par la liste « ${list} »`,
  issuerUnknown: 'Inconnu de nos listes : nous ne reprenons pas le nom qu’il se donne.',
  when: 'Quand',
  where: 'Où',
  activity: 'Expérience',
  validity: 'Validité',
  noEnd: 'Sans limite de durée',
  until: (day) => `Jusqu’au ${day}`,
  contentHidden: 'Nous ne montrons pas le contenu d’un fichier dont la signature est fausse.',
  holder: {
    heading: 'Vérifier le titulaire',
    intro:
      'Cette page ne nomme personne. Saisissez le nom ou l’adresse que la personne vous a donnés : nous disons seulement si cela correspond.',
    label: 'Nom et prénom, ou adresse électronique',
    hint: 'Par exemple : Chloé Martin, ou chloe.martin@exemple.fr. Les accents et les majuscules ne comptent pas.',
    button: 'Vérifier',
    empty: 'Saisissez un nom et un prénom, ou une adresse électronique.',
    tooLong: 'Ce texte est trop long pour être un nom. Saisissez 200 caractères au plus.',
    errorHeading: 'Il manque quelque chose',
    match: 'Oui, ce badge a bien été délivré à cette personne.',
    noMatch: 'Non, cela ne correspond pas au titulaire. Vérifiez l’orthographe avec la personne, puis recommencez.',
  },
  criteriaHeading: 'Ce qui a été observé',
  mentionsHeading: 'Mentions',
  moreAboutBadge: 'En savoir plus sur ce badge',
  checksHeading: 'Les vérifications',
  checksIntro:
    'Elles viennent d’être faites, une à une, sur le fichier signé. Ouvrez une ligne pour en lire le résultat.',
  checksCount: ({ passed, failed, unknown, total }) =>
    [
      `${passed} conformes sur ${total}`,
      ...(failed === 0 ? [] : [`${failed} non ${failed > 1 ? 'conformes' : 'conforme'}`]),
      ...(unknown === 0 ? [] : [`${unknown} non ${unknown > 1 ? 'vérifiées' : 'vérifiée'}`]),
    ].join(', '),
  source: 'Source',
  sources: { document: 'le fichier lui-même', 'trust list': 'notre liste de confiance' },
  elsewhere: {
    heading: 'Vérifier ailleurs ou sans connexion',
    published:
      'Le titulaire a choisi de publier son fichier signé. Tout outil qui lit Open Badges 3.0 peut le vérifier sans passer par nous.',
    json: 'Télécharger le fichier signé (JSON)',
    jwt: 'Télécharger le jeton signé (JWT)',
    picture: (type) => `Télécharger l’image qui porte le badge (${type})`,
    zip: 'Télécharger toutes les formes (ZIP)',
    notPublished:
      'Le titulaire n’a pas publié son fichier signé. Demandez-le-lui : tout outil qui lit Open Badges 3.0 peut le vérifier sans passer par nous.',
    tools: 'Par exemple, sur un autre site :',
    offlineHeading: 'Sans connexion',
    offline:
      'La signature se vérifie hors ligne, avec le fichier et la clé publique de l’émetteur. Seul le retrait demande d’être connecté.',
    qrHeading: 'Retrouver cette page',
    qrAlt: 'Code QR de cette page',
    qrImage: 'Image du code QR',
    address: 'Adresse de cette page',
  },
  problem: {
    heading: 'Signaler un problème',
    intro: 'Un doute, une erreur, un usage abusif ? Dites-nous ce que vous avez constaté.',
    mail: 'Écrire à l’émetteur',
    subject: (publicId) => `Signalement : badge ${publicId}`,
    noMail: 'Adressez-vous à l’organisme émetteur, en lui donnant l’adresse de cette page.',
  },
  funding: {
    statement: 'Cofinancé par l’Union européenne',
    programme: 'Programme Erasmus+',
    disclaimer:
      'Cofinancé par l’Union européenne. Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne ou de l’autorité octroyant la subvention. Ni l’Union européenne ni cette autorité ne sauraient en être tenues pour responsables.',
  },
  privacy: 'Cette page n’est pas répertoriée par les moteurs de recherche et ne contient aucun nom.',
  printedFrom: 'Page imprimée. Le résultat peut avoir changé : vérifiez-le à cette adresse.',
};
