import type { Article, ArticlePublisher } from './article.ts';

export function privacyFrench(publisher: ArticlePublisher): Article {
  return {
    title: 'Données personnelles',
    description:
      'Quelles données servent à délivrer un badge, pourquoi, combien de temps, et comment exercer vos droits.',
    intro:
      'Un badge appartient à la personne qui l’a reçu. Nous gardons le moins possible, et rien qui puisse la gêner.',
    sections: [
      {
        heading: 'Qui est responsable',
        blocks: [
          {
            facts: [
              ['Responsable du traitement', publisher.name],
              ['Délégué à la protection des données', publisher.dpo],
              ['Contact', publisher.contactEmail],
            ],
          },
          'Le traitement relève d’une mission d’intérêt public : reconnaître ce qui a été vécu et appris en mobilité (article 6.1.e du règlement général sur la protection des données). Publier un badge est facultatif et repose sur l’accord du titulaire. Avant 15 ans, il faut aussi celui d’un responsable légal.',
        ],
      },
      {
        heading: 'Ce que nous gardons',
        blocks: [
          {
            list: [
              'Nom, prénom et adresse électronique, pour reconnaître le titulaire ; les mois de ses 15 et 18 ans, jamais sa date de naissance.',
              'Établissement, type de mobilité, pays, dates et projet, pour fonder le badge.',
              'Nom, fonction et décision de la personne qui a validé, pour en répondre.',
              'Le badge signé et son rang dans la liste des retraits, pour que le titulaire puisse toujours prouver son badge.',
              'Les documents faits pour le titulaire (lesquels et quand, jamais ce qu’ils disent), pendant un an, pour lui en rendre compte.',
              'Des journaux techniques, sans nom ni adresse électronique, pour la sécurité du site.',
            ],
          },
          { facts: [['Durées de conservation', undefined]] },
          'Nous ne recueillons ni handicap, ni bourse, ni nationalité, ni genre, ni adresse postale, ni photographie, ni numéro d’élève. Ces colonnes sont écartées des fichiers avant tout enregistrement.',
        ],
      },
      {
        heading: 'Ce que voit le public',
        blocks: [
          'La page de vérification dit le badge, l’émetteur, le mois, le pays et le résultat de la vérification. Elle ne dit jamais le nom du titulaire, et les moteurs de recherche ne la répertorient pas.',
          'Elle permet de saisir un nom : le site répond seulement si celui-ci correspond. Ce qui est saisi n’est pas conservé.',
          'Le fichier signé n’est proposé que si le titulaire l’a publié. Il peut changer d’avis à tout moment.',
        ],
      },
      {
        heading: 'Vos droits',
        blocks: [
          'Vous pouvez consulter vos données, les faire corriger, en demander l’effacement ou la limitation, vous opposer à leur traitement et les recevoir dans un format ouvert. Nous répondons en un mois. Si vous étiez mineur au moment du badge, votre droit à l’effacement est renforcé.',
          'Effacer vos données n’annule pas votre badge : le fichier que vous avez gardé reste vérifiable.',
          { facts: [['Pour exercer vos droits', publisher.dpo ?? publisher.contactEmail]] },
          'Si notre réponse ne vous convient pas, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés (CNIL).',
          { link: 'https://www.cnil.fr', words: 'Site de la CNIL' },
        ],
      },
    ],
  };
}
