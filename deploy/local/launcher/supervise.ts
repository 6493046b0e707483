import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../before-install/lock.mjs';

/** One process of Penning: how it is started and how it is known to be ready. */
export interface ProcessSpec {
  name: string;
  /** Arguments of node. */
  args: string[];
  cwd: string;
  environment: Record<string, string>;
  /** Answers (with less than 500) when the process is ready; a message 'ready' from the process does as well. */
  probe?: string;
  /** Set for a process that is ready as soon as it runs. */
  unattended?: boolean;
  /** Milliseconds that it may drain after SIGTERM. */
  stopTimeout?: number;
}

/** A process that is kept running until it is stopped. */
export interface SupervisedProcess {
  name: string;
  /** Rejects, with its log's last lines, if it ends before it was ready or never is. */
  ready: Promise<void>;
  /** The process that runs now. */
  holder(): { name: string; pid: number; identity: string | undefined } | undefined;
  restart(): void;
  stop(): Promise<void>;
  kill(): void;
}

/** Reports of the supervisor to the launcher. */
export interface Listener {
  changed(): void;
  say(line: string): void;
  gaveUp(message: string): void;
}

const exitWithParent = new URL('./exit-with-parent.mjs', import.meta.url).href;
const crashesPerMinute = 5;
const startTimeout = 60_000;

/** Starts a process; once it was ready, it is started again after a crash. */
export function supervise(spec: ProcessSpec, logs: string, listener: Listener): SupervisedProcess {
  const log = join(logs, `${spec.name}.log`);
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) rmSync(log);
  const offset = size > 5_000_000 ? 0 : size;
  const stopTimeout = spec.stopTimeout ?? 10_000;
  let state: 'starting' | 'running' | 'restarting' | 'stopping' = 'starting';
  let crashes: number[] = [];

  const isStopping = (): boolean => state === 'stopping';
  const launch = (): ChildProcess => {
    const next = spawnProcess(spec, log);
    next.once('exit', (code, signal) => void answer(signal ?? `exit code ${code}`));
    return next;
  };
  const answer = async (how: string): Promise<void> => {
    signalGroup(child, 'SIGKILL');
    if (state === 'running') {
      crashes = [...crashes.filter((time) => time > Date.now() - 60_000), Date.now()];
      if (crashes.length >= crashesPerMinute) {
        const ends = `Its log, ${log}, ends with:\n${tail(log)}`;
        listener.gaveUp(`${spec.name} ended ${crashes.length} times within a minute. ${ends}`);
        return;
      }
      listener.say(`${spec.name} ended (${how}): it is started again.`);
      await sleep(100 * 2 ** crashes.length);
    } else if (state !== 'restarting') return;
    if (isStopping()) return;
    state = 'running';
    child = launch();
    listener.changed();
  };
  const waitUntilRunning = async (): Promise<void> => {
    const problem = await waitUntilReady(spec, child);
    if (isStopping()) return;
    if (problem)
      throw new Error(`${spec.name} ${problem}. Its log, ${log}, ends with:\n${tail(log, offset)}`);
    state = 'running';
  };
  const current = (): ChildProcess | undefined => (hasEnded(child) ? undefined : child);

  let child = launch();
  listener.changed();
  return {
    name: spec.name,
    ready: waitUntilRunning(),
    holder: () => {
      const pid = current()?.pid;
      return pid === undefined ? undefined : { name: spec.name, pid, identity: identify(pid) };
    },
    restart: () => {
      if (state !== 'running' || !current()) return;
      state = 'restarting';
      void endProcess(child, stopTimeout);
    },
    stop: async () => {
      state = 'stopping';
      await endProcess(child, stopTimeout);
    },
    kill: () => {
      state = 'stopping';
      signalGroup(child, 'SIGKILL');
    },
  };
}

/** Runs a program that ends by itself; rejects with what it wrote if it fails. */
export async function runOnce(spec: ProcessSpec, logs: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const log = join(logs, `${spec.name}.log`);
  rmSync(log, { force: true });
  const child = spawnProcess(spec, log);
  const stop = () => void endProcess(child, 2_000);
  signal.addEventListener('abort', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', stop);
  if (code !== 0 && !child.killed) throw new Error(`${spec.name} failed. It wrote:\n${tail(log)}`);
}

/** The last lines of a log, at most from this position on. */
function tail(log: string, offset = 0): string {
  const text = statSync(log, { throwIfNoEntry: false }) ? readFileSync(log).subarray(offset).toString() : '';
  return text
    .trimEnd()
    .split('\n')
    .slice(-25)
    .map((line) => `    ${line}`)
    .join('\n');
}

/**
 * Starts a process in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone, which then ends
 * all in their order, and so that it can be killed with its children. Logs go to files, not through the
 * launcher, so that its death breaks no pipe.
 */
function spawnProcess({ args, cwd, environment }: ProcessSpec, log: string): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    cwd,
    env: environment,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  child.on('error', () => undefined);
  return child;
}

/** Returns undefined when the process is ready, else the problem. */
async function waitUntilReady(spec: ProcessSpec, child: ChildProcess): Promise<string | undefined> {
  if (spec.unattended) return undefined;
  const told = new AbortController();
  child.on('message', (message) => {
    if (message === 'ready') told.abort();
  });
  for (const deadline = Date.now() + startTimeout; Date.now() < deadline; await sleep(25)) {
    if (told.signal.aborted || (spec.probe && (await answers(spec.probe)))) return undefined;
    if (hasEnded(child)) return `ended at once (${child.signalCode ?? `exit code ${child.exitCode}`})`;
  }
  return `was not ready after ${startTimeout / 1000} seconds`;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

async function endProcess(child: ChildProcess, stopTimeout: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), stopTimeout);
  await ended;
  clearTimeout(timer);
  // Children that it left behind, if any.
  signalGroup(child, 'SIGKILL');
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended.
  }
}
