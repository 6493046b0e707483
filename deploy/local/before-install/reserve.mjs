import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, readRecord, takeLock } from './lock.mjs';
import { portProblems, readSettings, Refusal, wantedPorts } from './settings.mjs';

/** @typedef {import('./lock.mjs').Holder} Holder */
/** @typedef {import('./lock.mjs').Lock} Lock */
/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {Settings & { dataDir: string, lock: Lock }} Reservation what one launcher holds until it ends */
/** @typedef {{ ports: Partial<import('./settings.mjs').Ports>, stopping: boolean }} LockDetails what others may read about a launcher */

/**
 * Reserves what a launcher needs before anything heavy: a data folder that nobody else uses, nothing left of a run
 * that was killed, free ports. Throws a Refusal that says what to do.
 * @param {string} root @returns {Promise<Reservation>}
 */
export async function reserve(root) {
  const settings = readSettings(root);
  const ports = wantedPorts(settings);
  const { dataDir, lock } = await lockDataFolder(root, settings, ports);
  try {
    await endLeftovers(dataDir);
    const problems = await portProblems(ports);
    if (problems.length > 0) throw new Refusal(problems.join('\n'));
    return { ...settings, dataDir, lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @param {string} root @param {Settings} settings @param {LockDetails['ports']} ports */
async function lockDataFolder(root, settings, ports) {
  const beside = besideFolder(root, settings);
  const first = usualFolder(root, settings);
  const { lock, holder } = await lockFolder(first, ports);
  if (lock) return { dataDir: first, lock };
  const shared = Object.values(holder.ports).filter((port) => Object.values(ports).includes(port));
  if (shared.length > 0) {
    const lines = (await portProblems(ports)).join('\n');
    throw new Refusal(`Penning is already running here (process ${holder.pid}).\n${lines}`.trimEnd());
  }
  if (settings.environment['PENNING_DATA'] || first === beside) {
    throw new Refusal(
      `The data folder ${first} is in use by the Penning of process ${holder.pid}: stop that one, or set PENNING_DATA to another folder.`,
    );
  }
  const second = await lockFolder(beside, ports);
  if (!second.lock) throw new Refusal(`The data folder ${beside} is in use by process ${second.holder.pid}.`);
  console.log(
    `Another Penning uses .penning, so this one keeps its own data in .penning/beside-${settings.ports.API_PORT}.`,
  );
  return { dataDir: beside, lock: second.lock };
}

/** Returns the usual data folder; another Penning may be using it. @param {string} root @param {Settings} settings */
export function usualFolder(root, settings) {
  const chosen = settings.environment['PENNING_DATA'];
  const beside = besideFolder(root, settings);
  if (chosen) return resolve(root, chosen);
  return existsSync(beside) ? beside : join(root, '.penning');
}

/** @param {string} root @param {Settings} settings */
function besideFolder(root, settings) {
  return join(root, '.penning', `beside-${settings.ports.API_PORT}`);
}

/** A holder that is just shutting down is waited for. @param {string} dataDir @param {LockDetails['ports']} ports */
export async function lockFolder(dataDir, ports) {
  makeDataFolder(dataDir);
  const deadline = Date.now() + 15_000;
  for (;;) {
    const result = takeLock(join(dataDir, 'lock'), { ports, stopping: false });
    if (result.lock || !result.holder.stopping || Date.now() > deadline) return result;
    await sleep(100);
  }
}

/** Makes the data folder; others may pass through (as root, PostgreSQL runs as another user) but not list it. @param {string} dataDir */
export function makeDataFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    for (const name of ['logs', 'files']) mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `The data folder ${dataDir} cannot be written (${reason}): start as its owner, or set PENNING_DATA to another folder.`,
    );
  }
}

/** Ends the processes that a killed launcher left; they drain by themselves, but the next one needs their ports. @param {string} dataDir */
async function endLeftovers(dataDir) {
  /** @type {Holder[]} */
  const left = (readRecord(join(dataDir, 'run.json'))?.rooms ?? []).filter(isAlive);
  if (left.length === 0) return;
  console.log(
    `Ending ${left.length} leftover process${left.length === 1 ? '' : 'es'} of a run that was killed.`,
  );
  for (const { pid } of left) signal(pid, 'SIGTERM');
  const deadline = Date.now() + 5_000;
  while (left.some(isAlive) && Date.now() < deadline) await sleep(50);
  for (const holder of left) if (isAlive(holder)) signal(-holder.pid, 'SIGKILL');
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
