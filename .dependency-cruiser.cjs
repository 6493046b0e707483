// Import rules. docs/architecture.md draws the rooms; a test keeps the drawing and this list the same.

/**
 * Rooms of the API from the roof to the floor: a room imports only rooms below it. Folders that are not named belong to
 * the nearest folder above them that is.
 */
const apiRooms = [
  'commands',
  'webhooks',
  'exports',
  'email-previews',
  'event-stream',
  'claims',
  'claims/emails',
  'claims/decisions',
  'claims/intake',
  'claims/views',
  'claims/duplicates',
  'claims/core',
  'voucher',
  'people/emails',
  'people',
  'receipts',
  'api-tokens',
  'abuse',
  'churches/emails',
  'churches',
  'accounts/emails',
  'accounts',
  'membership',
  'printing',
  'sanitizer',
  'events',
  'audit',
  'http/openapi',
  'http',
  'http/limits',
  'mail',
  'mail/layout',
  'guesses',
  'observability',
  'context',
  'abuse-counters',
  'files',
  'fonts',
  'authentication',
  'platform',
];

/** Rooms of the console, from the pages down to the types of what loaders give them. */
const consoleRooms = [
  'routes',
  'claims',
  'settings',
  'connections',
  'account',
  'abuse',
  'people',
  'support',
  'audit',
  'navigation',
  'churches',
  'event-stream',
  'ui',
  'server',
  'texts',
  'page-data',
];

/** Features: each is entered by its service or by a pure file, never by its routes, jobs or tables. */
const features = '(claims|receipts|churches|people|accounts|exports|abuse|webhooks|event-stream|api-tokens)';
const pure = [
  '^api/src/(voucher|printing|sanitizer)/',
  '/(status|policy|calendar|effort|duplicate-rule|validate-items|lines)\\.ts$',
];
const plainContract = '(money|iban|plain|email|limits|claim-steps|error-codes|page-warnings)';
const tests = '(\\.test\\.tsx?$|\\.spec\\.ts$|^api/test/)';
const types = ['type-only'];

/** Rules of an ordered list of folders: none imports what stands above it. */
function rooms(root, ordered) {
  const within = (room) => {
    const nested = ordered.filter((other) => other.startsWith(`${room}/`));
    return {
      path: `^${root}/${room}/`,
      pathNot: [...nested.map((other) => `^${root}/${other}/`), tests],
    };
  };
  return ordered.slice(1).map((room, index) => {
    const above = ordered.slice(0, index + 1);
    return forbid(
      `${root}/${room}-imports-what-is-below`,
      `Rule 2: ${above.join(', ')} are above ${room}.`,
      within(room),
      {
        path: [`^${root}/[^/]+$`, ...above.map((other) => `^${root}/${other}/`)],
        pathNot: ordered.slice(index + 1).map((other) => `^${root}/${other}/`),
      },
    );
  });
}

/** A rule whose violation fails the check. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Files that need each other are one file; a type that closes a circle gets a file below both.',
      {},
      { circular: true },
    ),
    ...rooms('api/src', apiRooms),
    ...rooms('console/app', consoleRooms),
    forbid('only-what-is-there', 'An import that cannot be resolved.', {}, { couldNotResolve: true }),
    forbid(
      'own-dependencies',
      'A package is named by the workspace that imports it.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),

    forbid(
      'contract-stands-alone',
      'The contract depends on zod alone; it knows neither Node nor the browser.',
      { path: '^api/contract/src', pathNot: tests },
      { pathNot: ['^api/contract/src', 'node_modules/zod/'] },
    ),
    forbid(
      'widget-knows-the-contract-only',
      'Rule 1',
      { path: '^widget/' },
      { path: '^(api|console|deploy)/', pathNot: '^api/contract/' },
    ),
    forbid(
      'console-knows-the-contract-only',
      'Rule 1',
      { path: '^console/' },
      { path: '^(api|widget|deploy)/', pathNot: '^api/contract/' },
    ),
    forbid('deploy-knows-no-product', 'Rule 1', { path: '^deploy/' }, { path: '^(api|widget|console)/' }),
    forbid(
      'before-install-is-plain-node',
      'It runs before any package is installed.',
      { path: '^deploy/local/before-install/', pathNot: tests },
      { pathNot: '^deploy/local/before-install/', dependencyTypesNot: ['core'] },
    ),
    forbid(
      'api-knows-no-page',
      'Rule 1, the other way round',
      { path: '^api/' },
      { path: '^(widget|console|deploy)/' },
    ),
    forbid(
      'no-zod-in-the-widget',
      'The widget takes types, and the rules that need no zod.',
      { path: '^widget/src', pathNot: tests },
      {
        path: ['^api/contract/', 'node_modules/zod/'],
        pathNot: `^api/contract/(src|dist)/${plainContract}\\.`,
        dependencyTypesNot: types,
      },
    ),
    forbid(
      'plain-contract-stays-plain',
      'What the widget bundles must not come to need zod.',
      { path: `^api/contract/src/${plainContract}\\.ts$` },
      { pathNot: `^api/contract/src/${plainContract}\\.ts$`, dependencyTypesNot: types },
    ),

    forbid(
      'routes-touch-no-model',
      'Rule 2: routes → service → model',
      { path: '^api/src/.+/routes\\.ts$' },
      { path: '^api/src/.+/model\\.ts$' },
    ),
    forbid(
      'models-touch-no-service',
      'Rule 2',
      { path: '^api/src/.+/model\\.ts$' },
      { path: '^api/src/.+/(service|routes|jobs)\\.ts$', dependencyTypesNot: types },
    ),
    forbid(
      'services-know-no-routes',
      'Rule 2',
      { path: '^api/src/.+/', pathNot: '/routes\\.ts$' },
      { path: '^api/src/.+/routes\\.ts$' },
    ),
    forbid(
      'pure-stays-pure',
      'Rule 4: pure files know no database and no network.',
      { path: pure, pathNot: tests },
      {
        path: 'node_modules/(knex|objection|pg|express|graphile-worker|nodemailer)/',
        dependencyTypesNot: types,
      },
    ),
    forbid(
      'features-meet-in-services',
      'Rule 3: a feature reaches another one through its service, never through its routes, jobs or tables.',
      { path: `^api/src/${features}/`, pathNot: tests },
      { path: `^api/src/${features}/.*(routes|jobs|model)\\.ts$`, pathNot: '^api/src/$1/' },
    ),
    forbid(
      'tables-have-one-room',
      'Rule 5: a table is known by one room; others use functions or query builders that it exports.',
      { path: '^api/src/([^/]+)/', pathNot: tests },
      { path: '^api/src/.+/model\\.ts$', pathNot: '^api/src/$1/', dependencyTypesNot: types },
    ),
    forbid(
      'express-at-the-door',
      'Rule 6',
      {
        path: '^api/(src|seeds|migrations)/',
        pathNot: ['^api/src/http/', '/routes\\.ts$', '^api/src/(app|web)\\.ts$', tests],
      },
      { path: 'node_modules/(@types/)?(express|express-rate-limit|helmet|compression|pino-http)/' },
    ),
    forbid(
      's3-in-one-file',
      'Rule 6',
      { path: '^api/', pathNot: '^api/src/files/s3(\\.test)?\\.ts$' },
      { path: 'node_modules/@aws-sdk/' },
    ),
    forbid(
      'no-tests-in-the-product',
      'Tests are for tests.',
      { pathNot: [tests, '^deploy/'] },
      { path: tests },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: ['node_modules', '^api/contract/dist'] },
    exclude: {
      path: [
        '^(api|widget|deploy)/dist/',
        '^deploy/(aws|cdk\\.out)/',
        '^console/build/',
        '/test-results/',
        '\\.vite/',
      ],
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
