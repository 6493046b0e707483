import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Milliseconds that the work below takes on the two undisturbed cores that the waits in the tests were written for. */
const referenceMs = 400;

/** Limit of the factor: a test that hangs must end some day. */
const most = 10;

/** Hands the factor to everything that this process starts: vitest's workers, Playwright's, and the configuration of both. */
const variable = 'PENNING_SLOWNESS';

/** Integer arithmetic and memory, no builtin that a processor may have an instruction for. */
const work = `
  const { workerData } = require('node:worker_threads');
  const numbers = new Uint32Array(1 << 16);
  for (let state = 1, round = 0; round < 640; round += 1)
    for (let at = 0; at < numbers.length; at += 1) {
      state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
      numbers[(state >>> 0) % numbers.length] += state;
    }
  Atomics.add(workerData, 0, 1);
  Atomics.notify(workerData, 0);
`;

/** Slowness of this machine, 1 or more: measured once by the first process of a run that asks, and printed there. */
export function slowness(): number {
  const given = Number(process.env[variable]);
  if (given >= 1) return given;
  const measured = measure() / referenceMs;
  const factor = Math.round(Math.min(most, Math.max(1, measured)) * 10) / 10;
  process.env[variable] = String(factor);
  console.log(
    `Speed of this machine: ${Math.round(100 / measured)} % of the reference on ${availableParallelism()} cores; tests wait ${factor} times as long, ${atOnce()} files at once.`,
  );
  return factor;
}

/** Milliseconds to wait on this machine for what takes at most so many on the reference machine. */
export function patience(ms: number): number {
  return Math.round(ms * slowness());
}

/** Number of test files or browsers to run at once: one more than there are cores, as many wait for others; fewer on slow ones. */
export function atOnce(): number {
  return Math.max(1, Math.min(16, Math.round((availableParallelism() + 1) / Math.sqrt(slowness()))));
}

/** Keeps all cores busy at once, as the tests do: what limits the processes together shows only then. */
function measure(): number {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const count = availableParallelism();
  const began = performance.now();
  const workers = Array.from({ length: count }, () => new Worker(work, { eval: true, workerData: done }));
  for (let seen = 0; seen < count; seen = Atomics.load(done, 0)) Atomics.wait(done, 0, seen, 60_000);
  const took = performance.now() - began;
  for (const worker of workers) worker.unref();
  return took;
}
