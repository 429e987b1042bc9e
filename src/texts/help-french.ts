import type { Article, ArticlePublisher } from './article.ts';

export function helpFrench(publisher: ArticlePublisher): Article {
  return {
    title: 'Aide',
    description: 'Ce qu’est un badge, comment le vérifier, quoi en faire quand on l’a reçu, et à qui écrire.',
    sections: [
      {
        anchor: 'badge',
        heading: 'Qu’est-ce qu’un badge ?',
        blocks: [
          'Un badge numérique est un petit fichier signé. Il dit ce qu’une personne a vécu, appris ou transmis pendant une mobilité, qui l’a observé et qui l’a délivré. Ce n’est pas un diplôme.',
          'La signature permet à chacun de s’assurer que rien n’a été changé, sans devoir nous croire sur parole.',
        ],
      },
      {
        anchor: 'recu',
        heading: 'Vous avez reçu un badge',
        blocks: [
          'Il est à vous, et il est privé : vous seul décidez à qui le montrer.',
          {
            list: [
              'Pour le montrer, donnez l’adresse de sa page ou son code QR. La page ne dit pas votre nom.',
              'Pour que l’on sache qu’il est à vous, donnez aussi votre nom : la page dira s’il correspond.',
              'Pour garder votre fichier signé ou le publier, adressez-vous à votre établissement ou écrivez-nous.',
              'Votre nom a été mal écrit ? Le badge sera remplacé. Écrivez-nous.',
            ],
          },
        ],
      },
      {
        anchor: 'verifier',
        heading: 'Vous vérifiez un badge',
        blocks: [
          {
            list: [
              'Scannez le code QR, ou saisissez l’adresse de la page.',
              'Lisez le bandeau en haut de la page : il donne le résultat, calculé à l’instant.',
              'Pour savoir si le badge est bien celui de la personne, saisissez son nom dans « Vérifier le titulaire ».',
              '« Non vérifié » n’est ni un oui ni un non : une étape n’a pas pu être menée. Réessayez un peu plus tard.',
            ],
          },
          { link: '/verify', words: 'Vérifier un badge' },
        ],
      },
      {
        anchor: 'contact',
        heading: 'Nous écrire',
        blocks: [
          {
            facts: [
              ['Organisme', publisher.name],
              ['Adresse électronique', publisher.contactEmail],
              ['Adresse', publisher.address],
            ],
          },
        ],
      },
    ],
  };
}
