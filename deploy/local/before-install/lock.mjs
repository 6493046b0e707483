import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, identity: string | undefined }} Holder */
/** @typedef {{ update(details: object): void, release(): void }} Lock */

/** Returns a mark that no later process with the same pid has; undefined when it has ended (a zombie has). @param {number} pid @returns {string | undefined} */
export function identify(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || state === 'X') return undefined;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[18]}`;
    } catch {
      return undefined;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The command line of a process, empty when it cannot be read. @param {number} pid @returns {string} */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Tells if exactly this process still runs. @param {Holder} holder */
export function isAlive(holder) {
  return holder.identity !== undefined && identify(holder.pid) === holder.identity;
}

/** A record that somebody wrote as JSON; undefined when there is none or it is torn. @template [T=any] @param {string} path @returns {T | undefined} */
export function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Replaces a record in one step, readable by its owner only. @param {string} path @param {object} record */
export function writeRecord(path, record) {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  renameSync(draft, path);
}

/**
 * Takes a lock file, also from a holder that has died; a live holder's record comes back instead.
 * @template {object} T
 * @param {string} path @param {T} details what others may read about us
 * @returns {{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder & T }}
 */
export function takeLock(path, details) {
  const own = { pid: process.pid, identity: identify(process.pid), ...details };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, path);
        return { lock: lockAt(path, own) };
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
      }
      const holder = readRecord(path);
      if (holder && isAlive(holder)) return { holder };
      removeDead(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a lock file, and waits for as long as its holder lives. @param {string} path @param {string} why told once, if it has to wait @returns {Promise<Lock>} */
export async function waitForLock(path, why) {
  for (let attempt = 0; ; attempt++) {
    const { lock, holder } = takeLock(path, {});
    if (lock) return lock;
    if (attempt === 0) console.log(`  ${why} (process ${holder.pid}) …`);
    await sleep(200);
  }
}

/** @param {string} path @param {Holder} own @returns {Lock} */
function lockAt(path, own) {
  return {
    update(details) {
      writeRecord(path, Object.assign(own, details));
    },
    release() {
      const holder = readRecord(path);
      if (holder?.pid === own.pid && holder.identity === own.identity) rmSync(path, { force: true });
    },
  };
}

/** Only one process at a time may judge and remove a dead lock, else the second would remove the first one's new lock. @param {string} path */
function removeDead(path) {
  const guard = `${path}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 5_000) rmSync(guard, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    return;
  }
  const holder = readRecord(path);
  if (!holder || !isAlive(holder)) rmSync(path, { force: true });
  rmdirSync(guard);
}

/** Tells if an error of the operating system has this code. @param {unknown} error @param {string} code */
export function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
