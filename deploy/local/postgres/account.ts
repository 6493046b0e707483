import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user of the system that is not root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const name = 'penning-postgres';

/** The user for PostgreSQL when we are root: the cluster's owner if there is one, else one that exists, else a new one. */
export function pickAccount(cluster: string): Account {
  const accounts = readAccounts();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const found =
    accounts.find(({ uid }) => owner && uid !== 0 && uid === owner.uid) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === name) ??
    accounts.find((account) => account.name === 'nobody' && account.uid > 0);
  return found ?? createAccount();
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [account, , uid, gid] = line.split(':');
      return account && uid && gid ? [{ name: account, uid: Number(uid), gid: Number(gid) }] : [];
    });
}

function createAccount(): Account {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--no-create-home', '--shell', '/bin/false', name]],
    ['adduser', ['-S', '-H', '-D', name]],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      break;
    } catch {
      // Not every system has it.
    }
  }
  const made = readAccounts().find((account) => account.name === name);
  if (made) return made;
  throw new Error(
    'PostgreSQL refuses to run as root and no other user could be made: start Penning as an ordinary user, or set DATABASE_URL.',
  );
}

/** Tells if this user can reach the path: every folder on the way lets them pass, and the path itself lets them in. */
export function mayEnter(path: string, account: Account): boolean {
  for (let step = path; ; step = dirname(step)) {
    const { mode, uid, gid } = statSync(step);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (dirname(step) === step) return true;
  }
}
