import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RunRecord } from './launcher.ts';
import { startPostgres } from '../postgres/server.ts';
import { beforeApi, processEnvironment } from './processes.ts';
import { lockFolder, usualFolder } from '../before-install/reserve.mjs';
import { readRecord } from '../before-install/lock.mjs';
import { readSettings, Refusal } from '../before-install/settings.mjs';
import { root } from '../before-install/root.mjs';

/** `npm run migrate`, `npm run seed` and `npm run create-operator`: on DATABASE_URL, on the database of the Penning that runs here, or on the embedded one. Returns the exit code. */
export async function runOnDatabase(command: keyof typeof beforeApi): Promise<number> {
  const settings = readSettings(root);
  const dataDir = usualFolder(root, settings);
  const run = (databaseUrl: string) =>
    runProgram(beforeApi[command], processEnvironment({ ...settings, dataDir }, databaseUrl));
  const own = settings.environment['DATABASE_URL'];
  if (own !== undefined) return run(own);
  const { lock, holder } = await lockFolder(dataDir, {});
  if (holder) {
    const url = readRecord<RunRecord>(join(dataDir, 'run.json'))?.databaseUrl;
    if (url) return run(url);
    throw new Refusal(`Process ${holder.pid} is just starting here: try again in a moment.`);
  }
  try {
    const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
    try {
      await server.createDatabase('penning');
      return await run(server.url('penning'));
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

function runProgram(program: string, env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [program], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
