import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPenning } from './launch.ts';
import { runRecord } from './run-record.ts';

/** Measurements of a running Penning. */
export interface Load {
  /** Resident memory of API, worker and all their children together, at its highest. */
  peakMebibytes: number;
  /** Share of each process in it, in MiB: API, worker, children. */
  atPeak: number[];
  slowestHealthMs: number;
  /** Nine of ten answers came within this. */
  usualHealthMs: number;
}

/** Looks at memory and health many times a second until it is stopped. */
export function watchLoad(penning: TestPenning): { stop(): Promise<Load> } {
  const load = { peakMebibytes: 0, atPeak: [] as number[] };
  const healthMs: number[] = [];
  let watching = true;
  const memory = (async () => {
    for (; watching; await sleep(25)) {
      const each = mebibytesOf(penning);
      const sum = each.reduce((total, one) => total + one, 0);
      if (sum > load.peakMebibytes) Object.assign(load, { peakMebibytes: sum, atPeak: each });
    }
  })();
  const health = (async () => {
    for (; watching; await sleep(100)) {
      const began = performance.now();
      const answer = await fetch(`${penning.urls.api}/healthz`);
      if (!answer.ok) throw new Error(`/healthz answered ${answer.status}`);
      healthMs.push(Math.round(performance.now() - began));
    }
  })();
  return {
    stop: async () => {
      watching = false;
      await Promise.all([memory, health]);
      healthMs.sort((one, other) => one - other);
      const usualHealthMs = healthMs[Math.floor(healthMs.length * 0.9)] ?? Infinity;
      return { ...load, slowestHealthMs: healthMs.at(-1) ?? Infinity, usualHealthMs };
    },
  };
}

function mebibytesOf({ dataDir }: TestPenning): number[] {
  const { rooms } = runRecord(dataDir);
  const roots = rooms.filter(({ name }) => name === 'api' || name === 'worker').map(({ pid }) => pid);
  return withChildren(roots).map((pid) => Math.round(residentBytes(pid) / 2 ** 20));
}

/** These processes and all that descend from them. */
function withChildren(roots: number[]): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readOrNothing(`/proc/${name}/stat`) : '';
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = new Set(roots);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function residentBytes(pid: number): number {
  return Number(readOrNothing(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * 4096;
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
