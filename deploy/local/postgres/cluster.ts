import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './place.ts';

/** The name of the cluster's owner. */
export const superuser = 'penning';

const version = '17';

/** Makes the cluster if there is none and returns its password. It is made beside and renamed, so a half one is never taken for a finished one. */
export async function prepareCluster(
  place: Place,
  dataDir: string,
  { sync }: { sync: boolean },
): Promise<string> {
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('cluster.new') || name.startsWith('password.'))
      rmSync(join(place.home, name), { recursive: true, force: true });
  }
  const passwordFile = join(dataDir, 'password');
  if (isCluster(place.cluster)) {
    const known = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8') : '';
    return known || resetPassword(place, passwordFile);
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const fresh = `${place.cluster}.new`;
  const hint = join(place.home, `password.${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(hint, password, { mode: 0o600 });
  if (place.account) for (const path of [fresh, hint]) chownSync(path, place.account.uid, place.account.gid);
  try {
    // The builtin provider knows upper and lower case of all of Unicode, unlike plain C, and needs no locale of the system.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${superuser}`, `--pwfile=${hint}`, '--auth=scram-sha-256'];
    await run(
      place,
      'initdb',
      [`--pgdata=${fresh}`, ...access, ...locale, ...(sync ? [] : ['--no-sync'])],
      fresh,
    );
  } finally {
    rmSync(hint, { force: true });
  }
  renameSync(fresh, place.cluster);
  return password;
}

/** Throws when the cluster belongs to another PostgreSQL; one that lacks its control file never was finished and is put aside. */
function isCluster(cluster: string): boolean {
  if (!existsSync(cluster)) return false;
  if (!existsSync(join(cluster, 'global/pg_control'))) {
    const aside = `${cluster}.broken-${Date.now()}`;
    renameSync(cluster, aside);
    console.log(
      `The database in ${cluster} was never finished; it is now in ${aside}, and a new one is made.`,
    );
    return false;
  }
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === version) return true;
  throw new Error(
    `The data in ${dirname(cluster)} were written by PostgreSQL ${found}, and this is ${version}: move them away, or use the Penning that wrote them.`,
  );
}

/** The password's file was lost, the data were not: single-user mode asks for no password. */
async function resetPassword(place: Place, passwordFile: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await run(
    place,
    'postgres',
    ['--single', '-D', place.cluster, 'postgres'],
    place.cluster,
    `alter role ${superuser} password '${password}'\n`,
  );
  writeFileSync(passwordFile, password, { mode: 0o600 });
  return password;
}

function run(place: Place, binary: string, args: string[], cwd: string, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const owner = place.account && { uid: place.account.uid, gid: place.account.gid };
    const child = spawn(join(place.native, 'bin', binary), args, {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...owner,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${binary} failed (${code}):\n${output}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
