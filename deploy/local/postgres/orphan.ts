import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, identify } from '../before-install/lock.mjs';

/** Ends a server that a killed launcher left on this cluster; a pid file that now names another process is only removed. */
export async function endOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!(pid > 1) || identify(pid) === undefined || !commandLine(pid).includes(cluster)) {
    rmSync(pidFile, { force: true });
    return;
  }
  const before = identify(pid);
  for (const [signal, waitMs] of [
    ['SIGINT', 5_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + waitMs; Date.now() < deadline; await sleep(20)) {
      if (identify(pid) !== before) return;
    }
  }
  throw new Error(`The PostgreSQL of an earlier run (process ${pid}) does not end: end it by hand.`);
}
