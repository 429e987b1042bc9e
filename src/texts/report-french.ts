import { writeDay } from './dates.ts';
import type { CheckText, ReportFacts } from './report-words.ts';

const day = (facts: ReportFacts, name: string, before: string): string =>
  facts[name] === undefined ? '' : ` ${before} ${writeDay(facts[name], 'fr')}`;

/** How many endorsements hold, of how many, and whose they are. */
const told = (facts: ReportFacts, count: (held: string, all: string) => string): string => {
  const { held, count: all, by } = facts;
  return `${held === undefined || all === undefined ? '' : count(held, all)}${by === undefined ? '' : ` (${by})`}`;
};

/** Who stamped the seal, and when it was there at the latest. */
const stamped = ({ stampedBy: by, stampedAt }: ReportFacts): string =>
  by === undefined || stampedAt === undefined
    ? ''
    : ` Un horodatage de ${by} atteste qu’il existait le ${writeDay(stampedAt, 'fr')}.`;

const leftToEurope = 'Les outils de l’Union européenne le vérifient ; nous ne l’avons pas fait.';
const european = 'Le fichier est un document numérique européen (European Digital Credential), scellé.';
const notReached = 'Une étape précédente a échoué : celle-ci n’a pas pu être menée.';

export const reportFrench = {
  format: {
    question: 'Le fichier est-il lisible ?',
    reasons: {
      readable: (facts) =>
        facts.version === undefined
          ? 'Le fichier est un badge au format Open Badges.'
          : `Le fichier est un badge au format Open Badges ${facts.version}.`,
      'european-credential': european,
      'not-readable': 'Le fichier ne peut pas être lu comme un badge.',
      'too-large': 'Le fichier est trop gros pour être un badge.',
    },
  },
  contexts: {
    question: 'Le vocabulaire employé est-il connu ?',
    reasons: {
      'contexts-known': 'Le badge n’emploie que des vocabulaires officiels, dont nous gardons une copie contrôlée.',
      'contexts-misplaced': 'Les vocabulaires ne sont pas déclarés là où la norme le demande.',
      'context-unknown': 'Le badge renvoie à un vocabulaire que nous ne connaissons pas.',
      'left-to-europe': leftToEurope,
      'not-reached': notReached,
    },
  },
  types: {
    question: 'Le fichier dit-il ce qu’il est ?',
    reasons: {
      'types-fit': 'Le fichier se déclare comme un badge numérique vérifiable.',
      'european-credential': european,
      'types-missing': 'Le fichier ne le dit pas comme la norme le demande.',
      'not-reached': notReached,
    },
  },
  schema: {
    question: 'Tout ce que la norme demande est-il présent ?',
    reasons: {
      'schema-fits': 'Chaque rubrique obligatoire est présente et bien formée.',
      'schema-foreign':
        'Chaque rubrique obligatoire est présente. Le badge cite aussi un schéma qui lui est propre, que nous n’appliquons pas.',
      'schema-broken': 'Une rubrique manque ou n’a pas la forme que la norme demande.',
      'left-to-europe': leftToEurope,
      'not-reached': notReached,
    },
  },
  proof: {
    question: 'Le fichier est-il intact depuis sa signature ?',
    reasons: {
      'signature-valid': 'La signature a été recalculée : pas un caractère n’a changé.',
      'signature-invalid': 'La signature ne correspond pas au contenu : le fichier a été modifié.',
      'proof-missing': 'Le fichier ne porte aucune signature.',
      'proof-malformed': 'La signature n’a pas la forme que la norme demande.',
      'suite-unknown': 'La signature emploie un procédé que nous ne savons pas vérifier.',
      'terms-undefined': 'Le fichier contient des mots que la signature ne couvre pas.',
      'claims-differ': 'L’enveloppe signée et le contenu ne disent pas la même chose.',
      hosted: 'À l’adresse du badge se trouve exactement ce badge.',
      'hosted-differs': 'L’adresse du badge dit autre chose : le fichier a été modifié.',
      'host-unreachable': 'L’adresse où le badge est conservé ne répond pas.',
      'key-unresolved': 'La clé de l’émetteur n’a pas pu être lue : la signature n’a pas été vérifiée.',
      'not-reached': notReached,
    },
  },
  key: {
    question: 'La clé avait-elle le droit de signer ?',
    reasons: {
      'key-certified': (facts) =>
        `Le cachet électronique est celui d’un certificat au nom de ${facts.name ?? '–'}.${stamped(facts)} Que ce certificat soit qualifié au sens de la loi n’a pas été vérifié.`,
      'key-authorised': 'L’émetteur publie cette clé pour signer ses badges.',
      'key-not-authorised': 'L’émetteur ne reconnaît pas cette clé pour signer ses badges.',
      'key-out-of-period': 'La signature a été faite hors de la période d’usage de la clé.',
      'key-unresolved': 'La clé de l’émetteur n’a pas pu être lue.',
      'no-key': 'Ce badge ne porte pas de signature : c’est son adresse qui en répond.',
      'not-reached': notReached,
    },
  },
  issuer: {
    question: 'La clé est-elle celle de l’émetteur annoncé ?',
    reasons: {
      'issuer-controls-key': 'La clé appartient à l’émetteur que le fichier annonce.',
      'issuer-differs': 'La clé n’appartient pas à l’émetteur que le fichier annonce.',
      'issuer-unresolved': 'L’identité de l’émetteur n’a pas pu être lue.',
      'hosted-by-issuer': 'L’adresse du badge est bien celle de l’émetteur qu’il annonce.',
      'hosted-elsewhere': 'L’adresse du badge n’est pas celle de l’émetteur qu’il annonce.',
      'not-reached': notReached,
    },
  },
  trust: {
    question: 'Connaissons-nous cet émetteur ?',
    reasons: {
      'on-list': (facts) =>
        facts.list === undefined
          ? 'L’émetteur figure sur notre liste de confiance.'
          : `L’émetteur figure sur la liste de confiance « ${facts.list} ».`,
      'not-on-list': 'L’émetteur ne figure sur aucune de nos listes. Cela ne veut pas dire qu’il s’agit d’un faux.',
      'off-list-period': 'L’émetteur figurait sur notre liste, mais pas à la date de ce badge.',
      'list-out-of-date': (facts) =>
        facts.list === undefined
          ? 'Une liste de confiance nomme cet émetteur, mais elle n’est plus à jour : nous ne nous y fions pas.'
          : `La liste de confiance « ${facts.list} » nomme cet émetteur, mais elle n’est plus à jour : nous ne nous y fions pas.`,
      'other-key': 'Notre liste connaît cet émetteur, mais par d’autres clés que celle qui a signé ce badge.',
      'no-list': 'Aucune liste de confiance n’a été consultée.',
      'not-reached': notReached,
    },
  },
  status: {
    question: 'Le badge a-t-il été retiré ?',
    reasons: {
      'not-revoked': 'Le badge ne figure pas sur la liste des retraits de l’émetteur.',
      'still-hosted': 'Le badge est toujours à son adresse, sans mention de retrait.',
      revoked: (facts) => `L’émetteur a retiré ce badge${day(facts, 'on', 'le')}.`,
      suspended: (facts) => `L’émetteur a suspendu ce badge${day(facts, 'since', 'depuis le')}.`,
      'no-status': 'Aucune liste de retraits n’est indiquée.',
      'status-unsupported': 'La liste indiquée est d’une sorte que nous ne savons pas lire.',
      'list-unreachable': 'La liste des retraits ne répond pas.',
      'list-invalid': 'La liste des retraits n’est pas signée comme il faut : nous ne l’avons pas crue.',
      'not-reached': notReached,
    },
  },
  dates: {
    question: 'Le badge est-il en cours de validité ?',
    reasons: {
      'in-force': (facts) => `Le badge est en cours de validité${day(facts, 'until', 'jusqu’au')}.`,
      'no-end': 'Le badge est valable sans limite de durée.',
      'not-yet': (facts) => `Le badge n’est pas encore valable${day(facts, 'from', ': il le sera le')}.`,
      expired: (facts) => `Le badge n’est plus valable${day(facts, 'until', 'depuis le')}.`,
      'not-reached': notReached,
    },
  },
  images: {
    question: 'Ses images et les fichiers scellés sont-ils intacts ?',
    reasons: {
      'no-image': 'Le badge ne contient aucune image.',
      'images-fit': 'Les images et les fichiers scellés dans le badge sont intacts.',
      'images-elsewhere': 'Les images se trouvent ailleurs et ne font pas partie de ce qui a été signé.',
      'image-unsound': 'Une image du badge n’est pas du type qu’elle annonce.',
      'resource-differs': 'Une image ou un fichier scellé par l’émetteur a été modifié.',
      'resource-unreachable': 'Une image ou un fichier scellé par l’émetteur n’a pas pu être contrôlé.',
      'not-reached': notReached,
    },
  },
  recipient: {
    question: 'Le titulaire est-il la bonne personne ?',
    reasons: {
      'not-asked': 'Ce point n’est vérifié que si vous le demandez, en donnant le nom que la personne vous a dit.',
      'recipient-matches': 'L’identité donnée correspond au titulaire du badge.',
      'recipient-differs': 'L’identité donnée ne correspond pas au titulaire du badge.',
      'no-recipient': 'Le badge ne contient pas de quoi reconnaître son titulaire.',
      'not-reached': notReached,
    },
  },
  endorsements: {
    question: 'D’autres se portent-ils garants de ce badge ?',
    reasons: {
      'no-endorsement': 'Le fichier ne contient aucun soutien de tiers.',
      'endorsements-hold': (facts) => `Tous les soutiens de tiers sont valides${told(facts, (_, all) => ` : ${all}`)}.`,
      'endorsement-broken': (facts) =>
        `Les soutiens de tiers ne sont pas tous valides${told(facts, (held, all) => ` : ${held} sur ${all}`)}. Le badge lui-même n’est pas en cause.`,
      'endorsement-unchecked': (facts) =>
        `Les soutiens de tiers n’ont pas tous pu être contrôlés${told(facts, (held, all) => ` : ${held} sur ${all} sont valides`)}.`,
      'not-reached': notReached,
    },
  },
  refresh: {
    question: 'Existe-t-il une copie plus récente ?',
    reasons: {
      'no-refresh': 'Le badge n’annonce pas de copie plus récente.',
      refreshed: 'L’émetteur a donné sa copie la plus récente : c’est elle qui a été contrôlée.',
      'refresh-failed':
        'La copie la plus récente n’a pas pu être obtenue, ou n’est pas valide : le fichier donné a été contrôlé.',
      'not-reached': notReached,
    },
  },
} as const satisfies Readonly<Record<string, CheckText>>;
