import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reservation } from '../before-install/reserve.mjs';
import { root } from '../before-install/root.mjs';
import type { ProcessSpec } from './supervise.ts';

/** Returns the environment of all processes. */
export function processEnvironment(
  given: Pick<Reservation, 'environment' | 'ports' | 'dataDir'>,
  databaseUrl: string,
): Record<string, string> {
  const { environment, ports, dataDir } = given;
  const numbers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const defaults = {
    SMTP_URL: `smtp://127.0.0.1:${ports.SMTP_PORT}`,
    MAIL_FROM: 'Penning <claims@penning.localhost>',
    PUBLIC_API_URL: `http://localhost:${ports.API_PORT}`,
    PUBLIC_CONSOLE_URL: `http://localhost:${ports.CONSOLE_PORT}`,
    // The same pages under the name that people type as well.
    FURTHER_API_URLS: `http://127.0.0.1:${ports.API_PORT}`,
    FURTHER_CONSOLE_URLS: `http://127.0.0.1:${ports.CONSOLE_PORT}`,
    SECRET_KEY: environment['SECRET_KEY'] ?? keptSecret(dataDir),
    HOST: '127.0.0.1',
    // glibc's arenas, one for each thread, keep tens of megabytes that nobody uses.
    MALLOC_ARENA_MAX: '2',
  };
  // The demo sign-in is well known, so it is for the embedded default only.
  const demo = isDemo(given) ? '1' : '0';
  const fixed = { ...numbers, DATABASE_URL: databaseUrl, PENNING_DATA: dataDir, PENNING_DEMO: demo };
  const { NODE_ENV: _production, ...rest } = environment;
  return { ...defaults, ...rest, ...fixed };
}

/** Tells if this is the embedded default, with its demo churches; other databases are seeded by `npm run seed` alone. */
export function isDemo({ environment }: Pick<Reservation, 'environment'>): boolean {
  return environment['DATABASE_URL'] === undefined;
}

/** Returns the secret key; made once, as data that it has signed and sealed must stay readable. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Catches all mail; undefined when there is a real mail server. */
export function mailCatcher({ environment, ports, dataDir }: Reservation): ProcessSpec | undefined {
  if (environment['SMTP_URL'] !== undefined) return undefined;
  const program = fileURLToPath(new URL('./bin/maildev.js', import.meta.resolve('maildev')));
  const smtp = ['--smtp', String(ports.SMTP_PORT), '--ip', '127.0.0.1'];
  const web = ['--web', String(ports.INBOX_PORT), '--web-ip', '127.0.0.1'];
  // Its own default is one folder for all that run on this machine, which the first to end empties.
  const kept = ['--mail-directory', join(dataDir, 'inbox')];
  return {
    name: 'inbox',
    args: [program, ...smtp, ...web, ...kept],
    cwd: dataDir,
    environment,
    probe: `http://127.0.0.1:${ports.INBOX_PORT}/api/email`,
    // It holds nothing that is worth waiting for.
    stopTimeout: 1_000,
  };
}

/** Programs that need the database alone and end by themselves; the first two run before the API and the worker. */
export const beforeApi = {
  migrate: 'api/dist/src/migrate.js',
  seed: 'api/dist/seeds/seed.js',
  'create-operator': 'api/dist/src/commands/create-operator.js',
};

/** Flags against a heap that grows without need: on a large machine Node keeps what fonts and pages leave behind. */
const sparing = ['--max-semi-space-size=2', '--max-old-space-size=256'];

/** Processes that need a migrated database. */
export function apiProcesses({ ports }: Reservation, environment: Record<string, string>): ProcessSpec[] {
  const cwd = join(root, 'api');
  return [
    {
      name: 'api',
      args: ['dist/src/web.js'],
      cwd,
      environment,
      probe: `http://127.0.0.1:${ports.API_PORT}/readyz`,
    },
    { name: 'worker', args: [...sparing, 'dist/src/worker.js'], cwd, environment },
  ];
}

/** Processes that can start at once; in watch mode the console runs in Remix's own development server. */
export function siteProcesses(
  { ports }: Reservation,
  environment: Record<string, string>,
  watch: boolean,
): ProcessSpec[] {
  const console = { name: 'console', cwd: join(root, 'console'), environment };
  return [
    watch
      ? {
          ...console,
          args: [
            program(console.cwd, 'remix'),
            'vite:dev',
            '--host',
            '127.0.0.1',
            '--port',
            String(ports.CONSOLE_PORT),
            '--strictPort',
          ],
          probe: `http://127.0.0.1:${ports.CONSOLE_PORT}/`,
        }
      : { ...console, args: ['server.mjs'], probe: `http://127.0.0.1:${ports.CONSOLE_PORT}/healthz` },
    {
      name: 'demo',
      args: ['demo/serve.mjs'],
      cwd: join(root, 'widget'),
      environment,
      probe: `http://127.0.0.1:${ports.DEMO_PORT}/`,
    },
  ];
}

/** Compilers of watch mode, which write the programs that the others run. */
export function compilers(environment: Record<string, string>): ProcessSpec[] {
  const watchers: [string, string, [string, ...string[]]][] = [
    ['api', 'compile-api', ['tsc', '-b', 'tsconfig.json', '--watch', '--preserveWatchOutput']],
    ['api', 'bundle-decoder', ['./bundle-decoder.mjs', '--watch']],
    ['widget', 'compile-widget', ['rollup', '-c', 'rollup.config.mjs', '--watch', '--no-watch.clearScreen']],
  ];
  return watchers.map(([workspace, name, [tool, ...args]]) => ({
    name,
    args: [tool.startsWith('./') ? tool : program(join(root, workspace), tool), ...args],
    cwd: join(root, workspace),
    environment,
    unattended: true,
    stopTimeout: 500,
  }));
}

/** The program behind a package's command, wherever npm has put it. */
function program(workspace: string, command: string): string {
  const folders = [workspace, root].map((folder) => join(folder, 'node_modules/.bin', command));
  return realpathSync(folders.find((path) => existsSync(path)) ?? command);
}
