import type { CliTexts, FailureTexts } from './cli-words.ts';
import { fact } from './import-words.ts';

const many = (count: number): string => (count > 1 ? 's' : '');

const failure: FailureTexts = {
  settings: 'Créanciale ne démarre pas : ces réglages sont à revoir.',
  problems: {
    'demo/in-production': () =>
      'Cette base contient la démonstration : le service réel ne s’y ouvre pas. Donnez un autre DATA_DIR ou DATABASE_URL.',
    'demo/real-store': () =>
      'Cette base est celle du service réel : la démonstration ne s’y ouvre pas. Remettez BASE_URL (ou DATABASE_URL), ou donnez un autre DATA_DIR.',
    'issuer/base-url-changed': (facts) =>
      facts.stored === '' || facts.configured === ''
        ? 'Cet émetteur a été créé sans BASE_URL, ou BASE_URL manque à présent. Remettez le réglage d’origine, ou partez d’une base neuve.'
        : `Des badges sont liés à ${fact(facts, 'stored')}, or BASE_URL dit ${fact(facts, 'configured')}. Remettez la première adresse ; si le service déménage, nommez-la dans FORMER_BASE_URLS.`,
    'identity/changed': () =>
      'IDENTITY_SECRET (ou IDENTITY_FILE) n’est pas le secret par lequel cette base connaît les personnes : plus aucun nom ne correspondrait. Remettez le premier.',
    'key/locked': () =>
      'Les clés de signature ne s’ouvrent pas : KEY_PASSPHRASE (ou KEY_FILE) n’est pas le secret avec lequel elles ont été enregistrées.',
    'key/published-test-key': (facts) =>
      `Une des clés de signature est une clé d’essai publiée (${fact(facts, 'source')}) : n’importe qui peut signer avec elle. La production la refuse ; partez d’une base neuve.`,
    'key/not-rotatable': () =>
      'Sans BASE_URL, l’émetteur est sa clé (did:key) : en changer serait changer d’émetteur. Rien n’a été fait.',
    'storage/unavailable': () =>
      'La base de données ne répond pas. Vérifiez DATA_DIR (dossier présent, place libre, droits d’écriture) ou DATABASE_URL.',
    'storage/corrupt': () =>
      'La base de données contient ce que le service ne sait pas lire : autre version, autre programme ou fichier abîmé. Revenez à la dernière sauvegarde.',
    'storage/conflict': () => 'Une autre commande vient de modifier la même chose. Recommencez.',
    'definition/invalid': () =>
      'Des définitions de badges sont incorrectes. « npm run -s cli -- definitions check » explique chaque défaut.',
    'definition/changed': (facts) =>
      `Des définitions déjà délivrées ont changé : ${fact(facts, 'achievements')}. Remettez-les comme elles étaient et publiez une nouvelle version.`,
    'credential/unknown': () =>
      'Aucun badge ne porte cet identifiant. Donnez les 22 caractères qui suivent /v/ dans son adresse, ou l’adresse entière.',
    'file/unreadable': () => 'Ce fichier n’existe pas, ou ne peut pas être lu.',
    'request/too-large': () => 'Ce fichier est trop gros pour être un badge.',
    'trust-list/unreadable': () => 'Ce fichier n’est pas une liste de confiance signée.',
    'trust-list/altered': () =>
      'Cette liste n’est pas signée par la clé attendue : elle a été modifiée, ou signée par quelqu’un d’autre. Elle n’est pas utilisée.',
    'trust-list/out-of-date': (facts) =>
      `Cette liste n’est pas en vigueur (à lire jusqu’au ${fact(facts, 'until')}). Elle n’est pas utilisée.`,
    'trust-list/key-missing': () =>
      'La clé de cette autorité n’est pas connue. Demandez-la-lui par un autre chemin que la liste, puis donnez --key.',
    'trust-list/older': (facts) =>
      `Cette liste (version ${fact(facts, 'given')}) ne remplace pas celle qui est en place (version ${fact(facts, 'held')}).`,
    'trust-list/duplicate': () => 'Cet émetteur est déjà sur la liste. Retirez-le d’abord.',
    'trust-list/unknown': () => 'Aucun émetteur ajouté, et aucune liste suivie, ne porte cet identifiant.',
    'fetch/refused': (facts) =>
      facts.reason === 'offline'
        ? 'Avec --offline, aucune adresse n’est lue.'
        : 'Cette adresse n’est pas autorisée : il faut une adresse publique, en https. FETCH_ALLOW_HOSTS nomme les hôtes d’un réseau fermé.',
  },
  facts: {
    faults: 'Défauts',
    limit: 'Limite',
    kind: 'Nature de la donnée',
    field: 'Champ',
    id: 'Identifiant',
    format: 'Format',
    expected: 'Attendu',
    allow: 'Méthodes',
    badges: 'Badges',
    documents: 'Un document',
    accepted: 'Accepté',
    refusal: 'Refus',
    fault: 'Défaut',
    url: 'Adresse',
    source: 'Origine',
    stored: 'Adresse enregistrée',
    configured: 'Adresse réglée',
    type: 'Type',
    reason: 'Motif',
    line: 'Ligne',
    row: 'Ligne',
    columns: 'Colonnes',
    column: 'Colonne',
    milliseconds: 'Délai (ms)',
    bytes: 'Octets',
    status: 'Réponse HTTP',
    encoding: 'Codage',
    body: 'Contenu',
    slug: 'Badge',
    version: 'Version',
    achievements: 'Badges',
    notches: 'Encoches',
    glyph: 'Pictogramme',
    letter: 'Lettre',
    scope: 'Droit manquant',
    held: 'Version en place',
    country: 'Pays',
    given: 'Version donnée',
    place: 'Endroit',
    until: 'Jusqu’au',
    rule: 'Règle',
    unreadable: 'Illisible',
  },
  portTaken: (port) => `Le port ${port} est déjà pris. Arrêtez ce qui l’occupe, ou donnez un autre PORT.`,
  file: (path, code) => `${path} ne peut pas être écrit ou lu (${code}). Vérifiez DATA_DIR et ses droits.`,
  unexpected: 'Incident imprévu :',
  colon: ' : ',
};

export const cliFrench: CliTexts = {
  title: 'Créanciale : npm run -s cli -- COMMANDE',
  usage: 'Usage :',
  everywhere: 'Partout : --json (pour les machines), --lang fr|en, --help.',
  takes: {
    FILE: 'FICHIER',
    FOLDER: 'DOSSIER',
    ADDRESS: 'ADRESSE',
    INPUT: '-',
    ID: 'BADGE',
    EMAIL: 'COURRIEL',
    ISSUER: 'ÉMETTEUR',
    NAME: 'NOM',
    KEY: 'CLÉ',
    PROJECT: 'PROJET',
  },
  about: {
    import: 'Importe une liste de participants ; --dry-run montre sans rien enregistrer.',
    issue: 'Délivre tous les badges validés qui ne le sont pas encore.',
    revoke: 'Révoque un badge pour toujours ; sa page reste et le dit.',
    suspend: 'Suspend un badge, ou lève la suspension avec --lift (sur notre page seulement).',
    replace: 'Retire un badge et le délivre à nouveau, corrigé.',
    'hand-out': 'Écrit dans un fichier à qui est chaque badge et l’adresse de sa page, pour les remettre.',
    formats: 'Montre les formats dans lesquels un badge s’exporte.',
    'export-project':
      'Écrit les badges d’un projet et leur tableau dans une archive ; interrompue, la même commande la reprend.',
    'export-log':
      'Montre ce qui a été exporté depuis un an, d’un badge ou de tous : quand, quelles formes, par le terminal ou une clé d’API. Aucun nom.',
    export:
      'Écrit un badge (ou plusieurs, selon le format) dans un fichier ; --person prend tous les badges valables de la personne ; --exact-stay y met les dates exactes et l’accueil, si le titulaire le demande.',
    share: 'Publie le fichier signé d’un badge, ou cesse avec --private (choix du titulaire).',
    verify:
      'Vérifie des badges : fichiers JSON, JWT, PNG, SVG, PDF ou ZIP, adresses, ou - pour ce qui arrive par un tube. Sans réseau avec --offline, ou avec --snapshot, l’état que /verify/known.json a donné à sa date. Code de sortie : 0 tout est valide, 1 quelque chose ne l’est pas ou ne se lit pas, 2 rien ne permet de conclure.',
    keys: 'Montre les clés de l’émetteur et leurs périodes.',
    'keys rotate': 'Ajoute de nouvelles clés ; les anciennes restent publiées.',
    'definitions check': 'Explique chaque défaut des définitions de badges.',
    'definitions schema': 'Écrit le schéma JSON des définitions, pour les éditeurs.',
    'trust-list show': 'Montre notre liste d’émetteurs connus et celles que nous suivons.',
    'trust-list add': 'Inscrit un émetteur (DID ou adresse https) sur notre liste.',
    'trust-list remove': 'Retire un émetteur de notre liste, ou cesse de suivre celle d’une autorité.',
    'trust-list follow': 'Suit la liste signée d’une autre autorité ; --key la première fois.',
    'trust-list sign': 'Signe dès maintenant une nouvelle version de notre liste.',
    'trust-list check': 'Vérifie la signature et les dates d’une liste.',
    'api-keys create': 'Crée une clé d’accès pour un programme, et la montre une seule fois.',
    'api-keys list': 'Montre les clés d’accès et leurs droits.',
    'api-keys revoke': 'Révoque une clé d’accès, pour toujours.',
    'vc-api profiles': 'Montre les profils de l’API VC et l’émetteur de chacun.',
    config: 'Montre la table des réglages.',
  },
  misuse: {
    unknownCommand: (given) => `Commande inconnue : ${given}.`,
    unknownOption: (given) => `Option inconnue : ${given}.`,
    needsValue: (option) => `${option} demande une valeur.`,
    twice: (option) => `${option} est donné deux fois.`,
    takesNoValue: (option) => `${option} ne prend pas de valeur.`,
    missing: (what) => `Il manque ${what}.`,
    tooMany: (given) => `Argument en trop : ${given}.`,
    commandFirst: 'La commande vient en premier, les options après.',
    language: 'Langue attendue : fr ou en.',
    reason: 'Motif attendu : error, fraud, replaced ou withdrawn.',
    trustList: 'Cette liste de confiance ne peut pas être lue.',
    snapshot: 'Cet état ne peut pas être lu : enregistrez ce que donne /verify/known.json.',
    help: 'Toutes les commandes : npm run -s cli -- help',
  },
  issuing: 'Délivrance',
  issued: (issued, already) =>
    `${issued} badge${many(issued)} délivré${many(issued)}${already > 0 ? ` ; ${already} l’étai${already > 1 ? 'en' : ''}t déjà` : ''}.`,
  nothingToIssue: 'Rien à délivrer : aucun badge validé n’attend.',
  waiting: ({ proposed, refused }) => `Non délivrés : ${proposed} sans décision, ${refused} refusé${many(refused)}.`,
  revokedBefore: (id, reason) => `Badge ${id} déjà révoqué : le premier motif (${reason}) reste, et sa page le dit.`,
  revoked: (id) => `Badge ${id} révoqué. Sa page le dit dès maintenant.`,
  replaced: (id, page) => `Badge ${id} remplacé. Le nouveau : ${page}`,
  suspended: (id, on) => (on ? `Badge ${id} suspendu.` : `Suspension du badge ${id} levée.`),
  shared: (id, published) =>
    published
      ? `Badge ${id} publié : sa page offre le fichier signé.`
      : `Badge ${id} privé : sa page n’offre plus le fichier signé.`,
  keys: {
    current: 'en service',
    retired: (until) => `retirée le ${until}`,
    rotated: (kid) => `Nouvelle clé : ${kid}`,
  },
  definitions: {
    sound: (badges, achievements) => `${badges} badges, ${achievements} niveaux : aucun défaut.`,
    faults: (count) => `${count} défaut${many(count)} :`,
  },
  verify: {
    verdict: { valid: 'VALIDE', invalid: 'NON VALIDE', undetermined: 'INDÉTERMINÉ' },
    authenticity: 'Authenticité : ',
    authenticityOf: { authentic: 'authentique', altered: 'modifié ou contrefait', unchecked: 'non vérifiée' },
    standing: 'État : ',
    standingOf: {
      current: 'en cours de validité',
      expired: 'expiré',
      'not-yet-valid': 'pas encore valable',
      suspended: 'suspendu',
      revoked: 'révoqué',
      replaced: 'remplacé',
      unchecked: 'non vérifié',
    },
    trust: 'Émetteur : ',
    noTrust: 'inconnu de nos listes',
    unread: 'ILLISIBLE',
    addressWithin: 'Cette adresse ne mène qu’à une autre adresse. Donnez celle du badge lui-même.',
    summary: (count) => `${count} éléments :`,
  },
  imports: {
    label: 'Import',
    dryRun: 'Essai à blanc : rien n’a été enregistré.',
    done: 'Import enregistré.',
    none: 'Rien n’a été enregistré : toutes les lignes sont refusées.',
  },
  handOut: {
    titles: ['Nom', 'Prénom', 'Adresse e-mail', 'UAI de l’établissement', 'Identifiant', 'Badge', 'Page'],
    written: (count, path) =>
      `${count} badge${count > 1 ? 's' : ''} dans ${path}, que vous seul pouvez lire. Effacez ce fichier une fois les adresses remises.`,
  },
  exports: {
    audience: { public: 'public : ne dit rien de plus que la page', holder: 'pour le titulaire seul' },
    families: { learners: 'badges des apprenants', professionals: 'badges des professionnels' },
    written: (path, forHolder) =>
      forHolder
        ? `Écrit dans ${path}, que vous seul pouvez lire. Remettez-le au titulaire, puis effacez-le.`
        : `Écrit dans ${path}.`,
    formatNeeded: 'Il manque --format ; « formats » en donne la liste.',
    fileNeeded: 'Il manque --out FICHIER.',
    made: ({ at, badge, formats, exactStay, key }) =>
      `${at}  ${badge}  ${formats.join(',')}${exactStay ? ' (dates exactes)' : ''}  ${key === undefined ? 'terminal' : `clé d’API ${key}`}`,
    noneMade: 'Aucun export depuis un an.',
    projectLabel: 'Documents',
    projectWritten: ({ badges, leftOut, resumed }, path) =>
      `${badges} badge${badges > 1 ? 's' : ''} dans ${path}, que vous seul pouvez lire${resumed > 0 ? ` (${resumed} déjà écrits la fois précédente)` : ''}.${leftOut > 0 ? ` Non valables, au tableau seulement : ${leftOut}.` : ''} Remettez à chacun les siens, puis effacez l’archive.`,
  },
  failure,
};
