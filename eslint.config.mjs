import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

// Lists of projects, not the project service: tests belong to a tsconfig.test.json, which the service does not find.
const projects = [
  'api/contract/tsconfig.json',
  'api/contract/tsconfig.test.json',
  'api/tsconfig.test.json',
  'widget/tsconfig.test.json',
  'console/tsconfig.json',
  'deploy/tsconfig.json',
  'deploy/aws/tsconfig.json',
].filter((path) => existsSync(new URL(path, import.meta.url)));

/** The CDK is installed on demand (deploy/aws/install.mjs); without it nothing there can be checked. */
const withoutCdk = existsSync(new URL('deploy/aws/node_modules/aws-cdk-lib', import.meta.url))
  ? []
  : ['deploy/aws/'];

const tests = ['**/*.test.{ts,tsx}', '**/*.spec.ts', 'api/test/**', 'deploy/acceptance/**'];
const declarations = ['**/*.d.ts'];
const configs = ['**/*.config.{ts,mjs,js}', 'deploy/local/testing/vitest.projects.ts'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has the same name everywhere.',
};

/** Doc comments that begin with a free relative describe a thing without naming it. */
const docComments = {
  rules: {
    'names-its-subject': {
      meta: {
        type: 'suggestion',
        schema: [],
        messages: { reword: 'Begin with a noun or a verb in the present: "Result of …", "Tells if …".' },
      },
      create: (context) => ({
        Program() {
          const first =
            /^\*[\s*]*(What|Who|Whom|Whose|Whether|How|Where|Why|Which|When|That|Whatever|Whoever|Everything that)\b/;
          for (const comment of context.sourceCode.getAllComments())
            if (comment.type === 'Block' && first.test(comment.value))
              context.report({ loc: comment.loc, messageId: 'reword' });
        },
      }),
    },
  },
};

/** Folders whose doc comments are still to be reworded, and migrations, which stay as they ran. */
const commentsToReword = ['api/migrations/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/node_modules/',
      '**/coverage/',
      '**/test-results/',
      '**/playwright-report/',
      '**/.vite/',
      '.penning/',
      'deploy/cdk.out/',
      ...withoutCdk,
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read in one place: config.ts, or config.server.ts in the console.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Every index may miss (noUncheckedIndexedAccess): behind a check of bounds an assertion is the plain way.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Code points are what is counted and cut here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Express, Objection and pdfium are used by their shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A rule that a type states too is still a rule for what arrives from outside.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    // On other people's pages, in old browsers and before the configuration came, what a type promises may be missing.
    files: ['widget/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
    },
  },
  {
    // Remix throws responses, and wants its routes, root and entries as default exports.
    files: ['console/app/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
    },
  },
  {
    files: [
      'console/app/routes/**',
      'console/app/root.tsx',
      'console/app/entry.*.tsx',
      'deploy/acceptance/global-setup.ts',
      'api/test/*.ts',
      ...declarations,
      ...configs,
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Lit's templates take methods apart from their element, which binds them again.
    files: ['widget/src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: [
      'api/src/platform/config.ts',
      'console/app/server/config.server.ts',
      'deploy/**',
      ...tests,
      ...configs,
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Tests poke at what types would forbid, and an unused await is no harm there.
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Files outside every project: linted without types.
    files: [
      ...(projects.includes('api/contract/tsconfig.test.json')
        ? []
        : ['api/contract/**/*.test.ts', 'api/contract/*.ts']),
      'widget/demo/**',
    ],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
  },
  {
    files: ['api/**/*.ts'],
    ignores: commentsToReword,
    plugins: { 'doc-comments': docComments },
    rules: { 'doc-comments/names-its-subject': 'error' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.recommended, tseslint.configs.disableTypeChecked],
    rules: { eqeqeq: 'error', '@typescript-eslint/no-require-imports': 'off' },
  },
);
