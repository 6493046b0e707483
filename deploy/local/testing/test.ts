import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium } from './chromium.ts';
import { closingLine, countPlaywright, countVitest, sumUp, type Counts } from './counts.ts';
import { onExit } from '../launcher/on-exit.ts';
import { identify, isAlive, readRecord, writeRecord, type Holder } from '../before-install/lock.mjs';
import { startPostgres, type Postgres } from '../postgres/server.ts';
import { Programs } from './programs.ts';
import { slowness } from './machine-speed.ts';

interface Run {
  exitCode: number;
  counts: Counts | undefined;
}

const prefix = 'penning-run-';

/** `npm test [filter…] [--unit]`: every workspace's vitest, then the browser tests; the last line counts both. Returns the exit code. */
export async function runTests(args: string[]): Promise<number> {
  const filters = args.filter((arg) => !arg.startsWith('-'));
  // Measured before anything else runs; the environment hands it on.
  slowness();
  const folder = makeFolder();
  const programs = new Programs({ TMPDIR: join(folder, 'tmp'), NODE_ENV: 'test' });
  onExit({
    stop: (why) => {
      console.log(`\n${why}: stopping …`);
      programs.stop();
    },
    force: () => programs.kill(),
  });
  let server: Postgres | undefined;
  const runs: Run[] = [];
  try {
    server = await startPostgres({
      dataDir: join(folder, 'postgres'),
      throwAway: true,
      settings: { max_connections: '300' },
    });
    runs.push(await runVitest(programs, folder, server.url('postgres'), filters));
    if (!args.includes('--unit') && !programs.areOver)
      runs.push(await runPlaywright(programs, folder, filters));
  } finally {
    await server?.stop();
    await removeFolder(folder);
  }
  const total = sumUp(runs);
  const nothing = total.passed + total.failed === 0;
  if (nothing) console.error('\nNo test was run.');
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 || nothing || programs.areOver ? 1 : 0;
}

async function runVitest(
  programs: Programs,
  folder: string,
  databaseUrl: string,
  filters: string[],
): Promise<Run> {
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const some = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
  // CI prints how much of the sources the tests run; nobody else waits for it.
  const coverage = process.env['CI']
    ? [
        '--coverage',
        '--coverage.reporter=text-summary',
        `--coverage.reportsDirectory=${join(folder, 'coverage')}`,
      ]
    : [];
  const args = [
    'run',
    '--config',
    'deploy/local/testing/vitest.projects.ts',
    ...reporters,
    ...coverage,
    ...some,
  ];
  const exitCode = await programs.run('vitest/vitest.mjs', args, { PENNING_TEST_DATABASE_URL: databaseUrl });
  return { exitCode, counts: countVitest(report) };
}

async function runPlaywright(programs: Programs, folder: string, filters: string[]): Promise<Run> {
  const browser = await findChromium();
  if (!browser) {
    console.error(
      '\nThere is no Chromium for the browser tests: install one and set CHROMIUM_PATH to its program, or run `npm test -- --unit`.',
    );
    return { exitCode: 1, counts: undefined };
  }
  console.log(`\nBrowser tests, with ${browser}`);
  const report = join(folder, 'playwright.json');
  const some = filters.length > 0 ? ['--pass-with-no-tests', ...filters] : [];
  const args = ['test', '--config', 'deploy/acceptance/playwright.config.ts', ...some];
  const exitCode = await programs.run('@playwright/test/cli.js', args, {
    CHROMIUM_PATH: browser,
    PENNING_PLAYWRIGHT_REPORT: report,
  });
  return { exitCode, counts: countPlaywright(report) };
}

/** Removes a run's folder; after an interruption, processes of the browser tests may still be ending. */
async function removeFolder(folder: string): Promise<void> {
  const locks = readdirSync(join(folder, 'tmp')).map((name) => join(folder, 'tmp', name, 'lock'));
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(100)) {
    const holders = locks.map((lock) => readRecord<Holder>(lock)).filter((holder) => holder !== undefined);
    if (!holders.some(isAlive)) break;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** One folder for all that a run leaves on the disk; those of killed runs are removed. Others may pass, as PostgreSQL may run as another user. */
function makeFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const owner = readRecord<Holder>(join(tmpdir(), name, 'owner.json'));
    // One that has no owner yet is just being made.
    const { mtimeMs, uid } = statSync(join(tmpdir(), name));
    if (uid !== process.getuid?.()) continue;
    if (owner ? !isAlive(owner) : Date.now() - mtimeMs > 600_000)
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'tmp'), { mode: 0o711 });
  writeRecord(join(folder, 'owner.json'), { pid: process.pid, identity: identify(process.pid) });
  return folder;
}
