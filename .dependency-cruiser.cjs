// Who may import whom: docs/architecture.md in words, this in rules.

const features = '(claims|receipts|churches|people|accounts|payouts|exports|abuse|webhooks|live|api-tokens)';
const pure = '(status|policy|rules|calendar|voucher[a-z-]*|pain001[a-z0-9-]*)';
const plainContract = '(money|iban|limits|error-codes)';
const tests = '(\\.test\\.tsx?$|\\.spec\\.ts$|^api/test/)';
const types = ['type-only'];

/** A rule whose violation fails the check. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Modules that need each other are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: types } },
    ),
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
      'jobs-know-no-service',
      'Rule 2: the service enqueues them',
      { path: `^api/src/${features}/jobs\\.ts$` },
      { path: '^api/src/$1/service\\.ts$', dependencyTypesNot: types },
    ),
    forbid(
      'pure-stays-pure',
      'Rule 2: pure files import the contract and pure files.',
      { path: `^api/src/${features}/${pure}\\.ts$` },
      {
        path: ['^api/src/', 'node_modules/(knex|objection|pg|express|graphile-worker|nodemailer)/'],
        pathNot: `^api/src/${features}/${pure}\\.ts$`,
        dependencyTypesNot: types,
      },
    ),
    forbid(
      'features-meet-in-services',
      'Rule 3: a feature reaches another one through its service.',
      { path: `^api/src/${features}/`, pathNot: tests },
      { path: `^api/src/${features}/`, pathNot: ['^api/src/$1/', '/service\\.ts$'] },
    ),
    forbid(
      'open-rooms-know-no-feature',
      'Rule 3: audit, events, mail and files are open to all and import no feature.',
      { path: '^api/src/(audit|events|mail|files)/', pathNot: tests },
      { path: `^api/src/${features}/` },
    ),
    forbid(
      'express-at-the-door',
      'Rule 4',
      {
        path: '^api/(src|seeds|migrations)/',
        pathNot: ['^api/src/http/', '/routes\\.ts$', '^api/src/(app|web)\\.ts$', tests],
      },
      { path: 'node_modules/(@types/)?(express|express-rate-limit|helmet|compression|pino-http)/' },
    ),
    forbid(
      's3-in-one-file',
      'Rule 4',
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
