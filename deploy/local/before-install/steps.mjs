import { spawn } from 'node:child_process';
import { identify, isAlive, readRecord, writeRecord } from './lock.mjs';

/** @typedef {{ command: string, args?: string[], cwd: string, env?: NodeJS.ProcessEnv, advice: string }} Tool */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** A step that failed: the message is ready to be shown. */
export class StepFailure extends Error {
  /** @param {string} message @param {string} [output] what the tool wrote */
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** File in which the running tools are noted. @type {string | undefined} */
let record;

/** Ends the tools that still run, with all that they have started; for when the launcher itself is told to stop. */
export function endTools() {
  for (const child of running) endGroup(child.pid);
}

/** Ends the tools of a launcher that was killed, as an orphaned `npm ci` would write into ours, and notes our own from now on. @param {string} path */
export function takeOverTools(path) {
  for (const holder of readRecord(path) ?? []) if (isAlive(holder)) endGroup(holder.pid);
  record = path;
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function note() {
  if (record)
    writeRecord(
      record,
      [...running].map(({ pid = 0 }) => ({ pid, identity: identify(pid) })),
    );
}

/** One line when a step begins and one, with the seconds it took, when it is done. @template T @param {string} title @param {() => Promise<T>} work @returns {Promise<T>} */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`  ${title} …`);
  const clock = setInterval(() => console.log(`  ${title} … ${seconds()}`), 15_000);
  clock.unref();
  try {
    const result = await work();
    console.log(`  ${title}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(clock);
  }
}

/** Runs a tool quietly; if it fails, throws a StepFailure with the last lines that it wrote and what to do. @param {Tool} tool @returns {Promise<void>} */
export function runTool({ command, args, cwd, env = process.env, advice }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args ?? [], {
      cwd,
      env,
      shell: args === undefined,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that it can be ended with all that it has started.
      detached: true,
    });
    running.add(child);
    note();
    /** @type {string[]} */
    const output = [];
    const keep = (/** @type {Buffer} */ chunk) => {
      output.push(chunk.toString());
      if (output.length > 400) output.splice(0, 200);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const fail = (/** @type {string} */ reason) => {
      const text = output.join('');
      const tail = text
        .trimEnd()
        .split('\n')
        .slice(-40)
        .map((line) => `    ${line}`);
      const written = [command, ...(args ?? [])].join(' ');
      reject(new StepFailure(`\n${tail.join('\n')}\n\n"${written}" ${reason}.\n${advice}`, text));
    };
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('close', (code, signal) => {
      running.delete(child);
      note();
      if (code === 0) resolve();
      else fail(signal ? `was ended by ${signal}` : `failed with exit code ${code}`);
    });
  });
}
