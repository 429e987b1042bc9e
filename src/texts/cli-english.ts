import type { CliTexts, FailureTexts } from './cli-words.ts';
import { fact } from './import-words.ts';

const many = (count: number): string => (count === 1 ? '' : 's');

const failure: FailureTexts = {
  settings: 'Créanciale does not start: these settings need attention.',
  problems: {
    'demo/in-production': () =>
      'This database holds the demonstration: the real service does not open it. Give another DATA_DIR or DATABASE_URL.',
    'demo/real-store': () =>
      'This database is the real service’s: the demonstration does not open it. Set BASE_URL (or DATABASE_URL) again, or give another DATA_DIR.',
    'issuer/base-url-changed': (facts) =>
      facts.stored === '' || facts.configured === ''
        ? 'This issuer was made without a BASE_URL, or BASE_URL is missing now. Put the first setting back, or begin with a new database.'
        : `Badges are bound to ${fact(facts, 'stored')}, but BASE_URL says ${fact(facts, 'configured')}. Put the first address back; if the service is moving, name it in FORMER_BASE_URLS.`,
    'identity/changed': () =>
      'IDENTITY_SECRET (or IDENTITY_FILE) is not the secret by which this database knows people: no name would match any more. Put the first one back.',
    'key/locked': () =>
      'The signing keys do not open: KEY_PASSPHRASE (or KEY_FILE) is not the secret they were stored with.',
    'key/published-test-key': (facts) =>
      `One of the signing keys is a published test key (${fact(facts, 'source')}): anybody can sign with it. Production refuses it; begin with a new database.`,
    'key/not-rotatable': () =>
      'Without a BASE_URL the issuer is its key (did:key): another key would be another issuer. Nothing was done.',
    'storage/unavailable': () =>
      'The database does not answer. Check DATA_DIR (folder there, room left, right to write) or DATABASE_URL.',
    'storage/corrupt': () =>
      'The database holds what the service cannot read: another version, another program or a damaged file. Go back to the last back-up.',
    'storage/conflict': () => 'Another command has just changed the same thing. Do it again.',
    'definition/invalid': () =>
      'Some badge definitions are wrong. “npm run -s cli -- definitions check” explains every fault.',
    'definition/changed': (facts) =>
      `Definitions already issued have changed: ${fact(facts, 'achievements')}. Put them back as they were and publish a new version.`,
    'credential/unknown': () =>
      'No badge has this id. Give the 22 characters that follow /v/ in its address, or the whole address.',
    'file/unreadable': () => 'This file does not exist, or cannot be read.',
    'request/too-large': () => 'This file is too big to be a badge.',
    'trust-list/unreadable': () => 'This file is not a signed trust list.',
    'trust-list/altered': () =>
      'This list is not signed with the expected key: it was changed, or signed by somebody else. It is not used.',
    'trust-list/out-of-date': (facts) =>
      `This list is not in force (to be read until ${fact(facts, 'until')}). It is not used.`,
    'trust-list/key-missing': () =>
      'The key of this authority is not known. Ask for it by another way than the list, then give --key.',
    'trust-list/older': (facts) =>
      `This list (version ${fact(facts, 'given')}) does not take the place of the one we hold (version ${fact(facts, 'held')}).`,
    'trust-list/duplicate': () => 'This issuer is on the list already. Take it off first.',
    'trust-list/unknown': () => 'No issuer that was added, and no list that is followed, has this identifier.',
    'fetch/refused': (facts) =>
      facts.reason === 'offline'
        ? 'With --offline no address is read.'
        : 'This address is not allowed: a public https address is needed. FETCH_ALLOW_HOSTS names the hosts of a closed network.',
  },
  facts: {
    faults: 'Faults',
    limit: 'Limit',
    kind: 'Kind of record',
    field: 'Field',
    id: 'Id',
    format: 'Format',
    expected: 'Expected',
    allow: 'Methods',
    badges: 'Badges',
    documents: 'One document',
    accepted: 'Accepted',
    refusal: 'Refusal',
    fault: 'Fault',
    url: 'Address',
    source: 'Source',
    stored: 'Stored address',
    configured: 'Configured address',
    type: 'Type',
    reason: 'Reason',
    line: 'Line',
    row: 'Row',
    columns: 'Columns',
    column: 'Column',
    milliseconds: 'Time allowed (ms)',
    bytes: 'Bytes',
    status: 'HTTP answer',
    encoding: 'Encoding',
    body: 'Body',
    slug: 'Badge',
    version: 'Version',
    achievements: 'Badges',
    notches: 'Notches',
    glyph: 'Glyph',
    letter: 'Letter',
    scope: 'Missing right',
    held: 'Version in place',
    country: 'Country',
    given: 'Version given',
    place: 'Place',
    until: 'Until',
    rule: 'Rule',
    unreadable: 'Unreadable',
  },
  portTaken: (port) => `Port ${port} is taken. Stop what holds it, or give another PORT.`,
  file: (path, code) => `${path} cannot be written or read (${code}). Check DATA_DIR and its rights.`,
  unexpected: 'Unexpected incident:',
  colon: ': ',
};

export const cliEnglish: CliTexts = {
  title: 'Créanciale: npm run -s cli -- COMMAND',
  usage: 'Usage:',
  everywhere: 'Everywhere: --json (for machines), --lang fr|en, --help.',
  takes: {
    FILE: 'FILE',
    FOLDER: 'FOLDER',
    ADDRESS: 'ADDRESS',
    INPUT: '-',
    ID: 'BADGE',
    EMAIL: 'EMAIL',
    ISSUER: 'ISSUER',
    NAME: 'NAME',
    KEY: 'KEY',
    PROJECT: 'PROJECT',
  },
  about: {
    import: 'Imports a list of participants; --dry-run shows without storing anything.',
    issue: 'Issues every validated badge that is not issued yet.',
    revoke: 'Revokes a badge for good; its page stays and says so.',
    suspend: 'Suspends a badge, or lifts the suspension with --lift (on our page only).',
    replace: 'Withdraws a badge and issues it anew, corrected.',
    'hand-out': 'Writes to a file whose each badge is and the address of its page, to hand them out.',
    formats: 'Shows the formats a badge can be exported to.',
    'export-project':
      'Writes the badges of a project and a table of them into one archive; cut off, the same command takes it up again.',
    'export-log':
      'Shows what was exported in the last year, of a badge or of all: when, which forms, by the terminal or an API key. No name.',
    export:
      'Writes a badge (or several, where the format holds them) to a file; --person takes all the valid badges of that person; --exact-stay adds the exact dates and the host, if the holder asks.',
    share: 'Publishes the signed file of a badge, or stops with --private (the holder’s choice).',
    verify:
      'Verifies badges: JSON, JWT, PNG, SVG, PDF or ZIP files, addresses, or - for what is piped in. Without the network with --offline, or with --snapshot, what /verify/known.json gave on its day. Exit code: 0 all are valid, 1 something is not or cannot be read, 2 nothing can be concluded.',
    keys: 'Shows the issuer’s keys and their periods.',
    'keys rotate': 'Adds new keys; the old ones stay published.',
    'definitions check': 'Explains every fault of the badge definitions.',
    'definitions schema': 'Writes the JSON Schema of the definitions, for editors.',
    'trust-list show': 'Shows our list of known issuers and those we follow.',
    'trust-list add': 'Puts an issuer (DID or https address) on our list.',
    'trust-list remove': 'Takes an issuer off our list, or ceases to follow that of an authority.',
    'trust-list follow': 'Follows the signed list of another authority; --key the first time.',
    'trust-list sign': 'Signs a new version of our list now.',
    'trust-list check': 'Checks the signature and the dates of a list.',
    'api-keys create': 'Creates an API key for a program, and shows it once.',
    'api-keys list': 'Shows the API keys and their scopes.',
    'api-keys revoke': 'Revokes an API key, for good.',
    'vc-api profiles': 'Shows the profiles of the VC-API and the issuer of each.',
    config: 'Shows the table of settings.',
  },
  misuse: {
    unknownCommand: (given) => `Unknown command: ${given}.`,
    unknownOption: (given) => `Unknown option: ${given}.`,
    needsValue: (option) => `${option} needs a value.`,
    twice: (option) => `${option} is given twice.`,
    takesNoValue: (option) => `${option} takes no value.`,
    missing: (what) => `${what} is missing.`,
    tooMany: (given) => `One argument too many: ${given}.`,
    commandFirst: 'The command comes first, options after it.',
    language: 'Language wanted: fr or en.',
    reason: 'Reason wanted: error, fraud, replaced or withdrawn.',
    trustList: 'This trust list cannot be read.',
    snapshot: 'This snapshot cannot be read: save what /verify/known.json gives.',
    help: 'All commands: npm run -s cli -- help',
  },
  issuing: 'Issuing',
  issued: (issued, already) =>
    `${issued} badge${many(issued)} issued${already > 0 ? `; ${already} ${already === 1 ? 'was' : 'were'} already` : ''}.`,
  nothingToIssue: 'Nothing to issue: no validated badge is waiting.',
  waiting: ({ proposed, refused }) => `Not issued: ${proposed} without a decision, ${refused} refused.`,
  revokedBefore: (id, reason) =>
    `Badge ${id} was revoked before: the first reason (${reason}) stays, and its page says so.`,
  revoked: (id) => `Badge ${id} revoked. Its page says so from now on.`,
  replaced: (id, page) => `Badge ${id} replaced. The new one: ${page}`,
  suspended: (id, on) => (on ? `Badge ${id} suspended.` : `Suspension of badge ${id} lifted.`),
  shared: (id, published) =>
    published
      ? `Badge ${id} published: its page offers the signed file.`
      : `Badge ${id} private: its page no longer offers the signed file.`,
  keys: { current: 'in use', retired: (until) => `retired on ${until}`, rotated: (kid) => `New key: ${kid}` },
  definitions: {
    sound: (badges, achievements) => `${badges} badges, ${achievements} levels: no fault.`,
    faults: (count) => `${count} fault${many(count)}:`,
  },
  verify: {
    verdict: { valid: 'VALID', invalid: 'INVALID', undetermined: 'UNDETERMINED' },
    authenticity: 'Authenticity: ',
    authenticityOf: { authentic: 'authentic', altered: 'altered or forged', unchecked: 'not checked' },
    standing: 'Standing: ',
    standingOf: {
      current: 'current',
      expired: 'expired',
      'not-yet-valid': 'not valid yet',
      suspended: 'suspended',
      revoked: 'revoked',
      replaced: 'replaced',
      unchecked: 'not checked',
    },
    trust: 'Issuer: ',
    noTrust: 'on none of our lists',
    unread: 'UNREADABLE',
    addressWithin: 'This address leads only to another address. Give that of the badge itself.',
    summary: (count) => `${count} items:`,
  },
  imports: {
    label: 'Import',
    dryRun: 'Dry run: nothing was stored.',
    done: 'Import stored.',
    none: 'Nothing was stored: every row is refused.',
  },
  handOut: {
    titles: ['Family name', 'Given name', 'E-mail', 'School (UAI)', 'Identifier', 'Badge', 'Page'],
    written: (count, path) =>
      `${count} badge${count === 1 ? '' : 's'} in ${path}, which only you can read. Delete this file once the addresses are handed out.`,
  },
  exports: {
    audience: { public: 'public: says nothing more than the page', holder: 'for the holder alone' },
    families: { learners: 'badges of learners', professionals: 'badges of professionals' },
    written: (path, forHolder) =>
      forHolder
        ? `Written to ${path}, which you alone can read. Hand it to the holder, then delete it.`
        : `Written to ${path}.`,
    formatNeeded: '--format is missing; “formats” lists them.',
    made: ({ at, badge, formats, exactStay, key }) =>
      `${at}  ${badge}  ${formats.join(',')}${exactStay ? ' (exact dates)' : ''}  ${key === undefined ? 'terminal' : `API key ${key}`}`,
    noneMade: 'No export in the last year.',
    projectLabel: 'Documents',
    projectWritten: ({ badges, leftOut, resumed }, path) =>
      `${badges} badge${badges > 1 ? 's' : ''} in ${path}, which only you can read${resumed > 0 ? ` (${resumed} written the last time)` : ''}.${leftOut > 0 ? ` No longer valid, in the table alone: ${leftOut}.` : ''} Give everyone their own, then delete the archive.`,
    fileNeeded: '--out FILE is missing.',
  },
  failure,
};
