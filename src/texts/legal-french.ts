import type { Article, ArticlePublisher } from './article.ts';

export function legalFrench(publisher: ArticlePublisher): Article {
  return {
    title: 'Mentions légales',
    description: 'Qui édite ce site, qui l’héberge, et à quelles conditions son contenu peut être repris.',
    sections: [
      {
        heading: 'Éditeur',
        blocks: [
          {
            facts: [
              ['Organisme', publisher.name],
              ['Adresse', publisher.address],
              ['Directeur ou directrice de la publication', publisher.director],
              ['Contact', publisher.contactEmail],
            ],
          },
        ],
      },
      { heading: 'Hébergement', blocks: [{ facts: [['Hébergeur, adresse et téléphone', publisher.host]] }] },
      {
        heading: 'Reprise du contenu',
        blocks: [
          'Les descriptions des badges peuvent être citées et reprises librement, à condition d’en indiquer la source et la date. Les tampons ne peuvent pas être modifiés : ils servent à reconnaître les badges.',
          'Le logiciel est libre, sous licence publique de l’Union européenne (EUPL 1.2). La police de caractères Atkinson Hyperlegible Next est diffusée sous licence SIL Open Font.',
        ],
      },
      {
        heading: 'Financement européen',
        blocks: [
          'Certaines des mobilités reconnues ici sont cofinancées par l’Union européenne, dans le cadre du programme Erasmus+. La page de vérification de ces badges l’indique. L’Union européenne ne certifie pas les badges.',
        ],
      },
      {
        heading: 'Portée des badges',
        blocks: [
          'Un badge numérique atteste d’une expérience ou d’un acquis observé. Ce n’est ni un diplôme, ni un titre, ni une habilitation.',
        ],
      },
    ],
  };
}

export function cookiesFrench(): Article {
  return {
    title: 'Gestion des cookies',
    description: 'Le seul cookie de ce site retient la langue choisie.',
    sections: [
      {
        heading: 'Un seul cookie, et seulement si vous changez de langue',
        blocks: [
          'Il s’appelle « langue », retient votre choix de langue pendant six mois, et ne sert à rien d’autre. Il est strictement nécessaire à ce que vous avez demandé : la loi n’exige pas votre accord.',
          'Ce site ne mesure pas votre visite, n’affiche pas de publicité et ne charge rien depuis un autre site.',
        ],
      },
      {
        heading: 'Le supprimer',
        blocks: ['Effacez les cookies de ce site dans les réglages de votre navigateur. Tout continue de fonctionner.'],
      },
    ],
  };
}

export function accessibilityFrench(publisher: ArticlePublisher): Article {
  return {
    title: 'Accessibilité : non conforme',
    description: 'La déclaration d’accessibilité de ce site, ses limites connues et vos recours.',
    intro: `${publisher.name} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi du 11 février 2005.`,
    sections: [
      {
        heading: 'État de conformité',
        blocks: [
          'Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1), car aucun audit complet n’a encore été mené. Le taux de conformité n’est donc pas connu.',
          'Il est néanmoins conçu pour être utilisé par tous : contrastes élevés, navigation au clavier, lecture à l’écran, agrandissement jusqu’à 400 %, fonctionnement sans JavaScript. Des contrôles automatiques sont menés sur chaque page à chaque changement ; ils ne remplacent pas un audit.',
        ],
      },
      {
        heading: 'Contenus non accessibles',
        blocks: [
          'Aucune non-conformité n’a été relevée à ce jour, faute d’audit. Signalez-nous celles que vous rencontrez.',
        ],
      },
      {
        heading: 'Technologies',
        blocks: [{ list: ['HTML', 'CSS', 'SVG'] }],
      },
      {
        heading: 'Nous signaler une difficulté',
        blocks: [
          'Si un contenu ou un service vous est inaccessible, écrivez-nous : nous vous orienterons vers une autre solution ou vous l’enverrons sous une autre forme.',
          {
            facts: [
              ['Contact', publisher.contactEmail],
              ['Adresse', publisher.address],
            ],
          },
        ],
      },
      {
        heading: 'Vos recours',
        blocks: [
          'Vous avez signalé une difficulté et la réponse ne vous satisfait pas ? Vous pouvez saisir le Défenseur des droits, par son formulaire, auprès de son délégué dans votre région, ou par courrier sans affranchir : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
          { link: 'https://www.defenseurdesdroits.fr', words: 'Site du Défenseur des droits' },
        ],
      },
      {
        heading: 'Schéma pluriannuel',
        blocks: [
          {
            facts: [
              ['Schéma pluriannuel et plan d’action', undefined],
              ['Date de cette déclaration', undefined],
            ],
          },
        ],
      },
    ],
  };
}
