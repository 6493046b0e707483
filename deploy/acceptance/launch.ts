import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../local/before-install/settings.mjs';
import { root } from '../local/before-install/root.mjs';
import type { Urls } from '../local/launcher/table.ts';
import { patience } from '../local/testing/machine-speed.ts';

/** A Penning of its own, started for tests. */
export interface TestPenning {
  urls: Urls;
  dataDir: string;
  launcher: ChildProcess;
  /** Returns the launcher's output so far. */
  output(): string;
  /** Ends it as Ctrl-C does, and deletes its data. */
  remove(): Promise<void>;
}

/** Starts the compiled launcher on free ports and resolves when every process is ready; without a data folder it makes one. */
export async function startTestPenning(
  given: { dataDir?: string; ports?: number[]; environment?: Record<string, string> } = {},
): Promise<TestPenning> {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'penning-data-'));
  if (!given.dataDir) chmodSync(dataDir, 0o711);
  const ports = given.ports ?? (await freePorts(5));
  const names = ['CONSOLE_PORT', 'API_PORT', 'DEMO_PORT', 'SMTP_PORT', 'INBOX_PORT'];
  const chosen = Object.fromEntries(names.map((name, index) => [name, String(ports[index])]));
  const launcher = spawn(process.execPath, [join(root, 'deploy/dist/local/launcher/start.js')], {
    cwd: root,
    env: {
      ...withoutPenning(process.env),
      ...chosen,
      PENNING_DATA: dataDir,
      LOG_LEVEL: 'info',
      DATABASE_WAIT_SECONDS: String(patience(10)),
      ...given.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const remove = async () => {
    await endLauncher(launcher);
    // PostgreSQL's data are elsewhere if it may not enter the data folder.
    const elsewhere = join(dataDir, 'postgres/elsewhere');
    if (existsSync(elsewhere))
      rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const outcome = await Promise.race([
    once(launcher, 'message'),
    once(launcher, 'exit').then(() => undefined),
  ]);
  if (!outcome) {
    if (!given.dataDir) await remove();
    throw new Error(`Penning did not start:\n${written}`);
  }
  const { urls } = outcome[0] as { urls: Urls };
  return { urls, dataDir, launcher, output: () => written, remove };
}

/** Resolves when the launcher, and with it everything that it started, has ended. */
export async function endLauncher(launcher: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  const ended = once(launcher, 'exit');
  launcher.kill(signal);
  await ended;
}

/** The settings of whoever runs the tests are not those of the Penning under test. */
function withoutPenning(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign =
    /^(npm_|PENNING_|NODE_ENV$|DATABASE_URL$|SMTP_URL$|PUBLIC_|SECRET_KEY$|MAIL_FROM$|CLOUDINARY_URL$|RECEIPTS_BUCKET$|ADMIN_)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.test(name)));
}
