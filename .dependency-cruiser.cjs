/** The walls of the house: which room may import which, and which package has which door (docs: CONTRIBUTING.md). */

/**
 * Room → rooms it may import; `types` are rooms of which it may import types alone, and the file of their record, where a type
 * and its schema share one name. Every room may import itself.
 */
const rooms = {
  kernel: [],
  texts: ['kernel'],
  openbadges: ['kernel'],
  audit: ['kernel'],
  mail: ['kernel'],
  storage: ['kernel'],
  jobs: ['kernel'],
  webhooks: ['kernel'],
  proof: ['openbadges', 'kernel'],
  baking: ['openbadges', 'kernel'],
  issuers: ['proof', 'openbadges', 'kernel'],
  definitions: ['openbadges', 'kernel'],
  mobilities: ['definitions', 'kernel'],
  people: ['audit', 'kernel'],
  auth: ['audit', 'kernel'],
  awards: ['definitions', 'mobilities', 'people', 'kernel'],
  status: ['issuers', 'proof', 'openbadges', 'kernel'],
  endorsements: ['issuers', 'status', 'proof', 'openbadges', 'kernel'],
  issuance: {
    values: ['definitions', 'mobilities', 'issuers', 'endorsements', 'status', 'proof', 'openbadges', 'kernel'],
    types: ['people', 'awards'],
  },
  verification: ['proof', 'baking', 'openbadges', 'kernel'],
  exports: {
    values: ['definitions', 'mobilities', 'issuers', 'baking', 'proof', 'openbadges', 'texts', 'kernel'],
    types: ['awards', 'issuance'],
  },
  letters: ['texts', 'mail', 'kernel'],
  sharing: ['people', 'audit', 'kernel'],
  indicators: { values: ['definitions', 'mobilities', 'awards', 'kernel'], types: ['issuance'] },
  wallets: { values: ['issuers', 'verification', 'proof', 'openbadges', 'kernel'], types: ['issuance'] },
  shelf: ['verification', 'openbadges', 'kernel'],
  offline: ['verification', 'texts', 'kernel'],
};

const records = {
  people: '^src/people/person\\.ts$',
  awards: '^src/awards/award\\.ts$',
  issuance: '^src/issuance/credential\\.ts$',
};

/** Rooms that see everything but what is named. */
const facesBut = {
  api: ['storage', 'mail', 'cli'],
  web: ['storage', 'mail', 'cli'],
  cli: ['api', 'web', 'storage', 'mail'],
};

/** The files at the top of src, and what app.ts keeps in a folder of its own. */
const top = '^src/[^/]+\\.tsx?$';
const wiring = '^src/wiring/';

/** Single files that a room may import of another it may not. */
const exceptions = {
  verification: ['^src/status/bitstring\\.ts$'],
  // A result looks and reads the same whoever worked it out (docs/adr/0014).
  offline: ['^src/web/icons\\.tsx$', '^src/web/public/verify/(named|pasted|result|results|shown|unread)\\.tsx?$'],
};

const pathOf = (room) => `^src/${room}/`;

const walls = Object.entries(rooms).map(([room, allowed]) => {
  const { values, types } = Array.isArray(allowed) ? { values: allowed, types: [] } : allowed;
  const open = [room, ...values, ...types].map(pathOf);
  return {
    name: `room-${room}`,
    comment: `${room} may import ${values.join(', ') || 'nobody'}${types.length > 0 ? `, and types of ${types.join(', ')}` : ''}.`,
    severity: 'error',
    from: { path: pathOf(room) },
    to: { path: '^src/', pathNot: [...open, ...(exceptions[room] ?? [])] },
  };
});

const typesAlone = Object.entries(rooms)
  .filter(([, allowed]) => !Array.isArray(allowed))
  .map(([room, { types }]) => ({
    name: `types-${room}`,
    comment: `${room} imports of ${types.join(', ')} types alone.`,
    severity: 'error',
    from: { path: pathOf(room) },
    to: { path: types.map(pathOf), pathNot: types.map((other) => records[other]), dependencyTypesNot: ['type-only'] },
  }));

const faces = Object.entries(facesBut).map(([face, closed]) => ({
  name: `face-${face}`,
  comment: `${face} may import every room but ${closed.join(', ')}.`,
  severity: 'error',
  from: { path: pathOf(face) },
  to: { path: closed.map(pathOf) },
}));

/** Package → the only files that may import it. The types of a package pass by the same door. */
const doors = {
  mongoose: ['^src/storage/mongo\\.ts$'],
  mongodb: [],
  '@photostructure/sqlite': ['^src/storage/sqlite\\.ts$'],
  '@digitalbazaar/': ['^src/proof/'],
  '@digitalcredentials/': ['^src/proof/'],
  jsonld: ['^src/proof/'],
  'rdf-canonize': ['^src/proof/'],
  jose: ['^src/proof/', '^src/auth/'],
  express: ['^src/app\\.ts$', '^src/(api|web|auth)/'],
  'express-rate-limit': ['^src/app\\.ts$', '^src/(api|web|auth)/'],
  helmet: ['^src/app\\.ts$', '^src/(api|web|auth)/'],
  compression: ['^src/app\\.ts$', '^src/(api|web|auth)/'],
  busboy: ['^src/api/'],
  nodemailer: ['^src/mail/'],
  pino: ['^src/kernel/log\\.ts$'],
  yaml: ['^src/definitions/'],
  'csv-parse': ['^src/mobilities/'],
  saxes: ['^src/mobilities/', '^src/baking/'],
  fflate: ['^src/kernel/inflate\\.ts$'],
  '@myriaddreamin/typst-ts-node-compiler': ['^src/exports/engine-worker\\.mjs$'],
  'write-excel-file': ['^src/mobilities/', '^src/exports/awards-sheet\\.ts$'],
  'zxing-wasm': ['^src/wiring/code-worker\\.mjs$'],
  'jpeg-js': ['^src/wiring/code-worker\\.mjs$'],
  pngjs: ['^src/wiring/code-worker\\.mjs$'],
};

const packageDoors = Object.entries(doors).map(([name, files]) => ({
  name: `door-${name.replace(/[@/]/g, '')}`,
  comment: `${name} is imported only by ${files.join(', ') || 'nobody'}.`,
  severity: 'error',
  from: { path: '^src/', ...(files.length > 0 ? { pathNot: files } : {}) },
  to: { path: `(^|node_modules/)(@types/)?${name.endsWith('/') ? name : `${name}(/|$)`}` },
}));

/** What also runs in a browser: node: modules only behind kernel/platform. */
const portable = [
  '^src/(openbadges|baking|verification|texts)/',
  '^src/status/bitstring\\.ts$',
  '^src/proof/(?!keys\\.ts$)',
  '^src/kernel/(problem|clock|random|json|language|inflate|zip-directory|platform-browser)\\.ts$',
];

module.exports = {
  forbidden: [
    ...walls,
    ...typesAlone,
    ...faces,
    ...packageDoors,
    {
      name: 'top-is-for-the-top',
      comment: 'app, wiring, config and main join the rooms: no room knows them. The cli starts from app and config.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: ['^src/cli/', wiring] },
      to: { path: [top, wiring] },
    },
    {
      name: 'storage-is-wired-by-app',
      comment: 'The engines are chosen where the app is wired; everybody else knows the port.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/storage/', '^src/(app|main)\\.ts$', wiring] },
      to: { path: '^src/storage/' },
    },
    {
      name: 'portable',
      comment: 'This also runs in a browser: node: modules only behind kernel/platform.',
      severity: 'error',
      from: { path: portable },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-way-out',
      comment: 'kernel/fetch is the only outgoing request: no other file opens a connection.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/kernel/(fetch|fetch-answer|addresses)\\.ts$', '^src/main\\.ts$', '^src/app\\.ts$'],
      },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '^src/main\\.ts$',
          '^src/wiring/code-worker\\.mjs$',
          '^src/exports/engine-worker\\.mjs$',
          '^src/web/islands/',
          '\\.d\\.m?ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-barrels',
      comment: 'A module is imported by its own name.',
      severity: 'error',
      from: {},
      to: { path: ['/index\\.ts$', '/index\\.tsx$'], pathNot: 'node_modules' },
    },
    {
      name: 'declared',
      comment: 'A package that is imported is declared.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'shipped',
      comment: 'What the service runs on is not a development package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    { name: 'no-tests-inside', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
