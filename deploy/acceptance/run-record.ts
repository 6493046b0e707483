import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../local/before-install/lock.mjs';

/** Note that a launcher keeps in its data folder about what it runs now. */
interface RunRecord {
  databaseUrl: string;
  rooms: { name: string; pid: number }[];
}

/** Reads what runs now over a data folder. */
export function runRecord(dataDir: string): RunRecord {
  return readRecord(join(dataDir, 'run.json')) as RunRecord;
}

/** Process of this name that was started last, 0 when there is none; it may just have been killed. */
export function pidOf(dataDir: string, wanted: string): number {
  return runRecord(dataDir).rooms.find(({ name }) => name === wanted)?.pid ?? 0;
}

/** PostgreSQL's first process, 0 while there is none. */
export function postmasterOf(dataDir: string): number {
  const file = join(dataDir, 'postgres/cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}
