import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Log } from '../platform/log.ts';

/** The child in one file, as the build made it: Node starts it in half the time that its modules take. */
const entry = fileURLToPath(
  new URL(
    `${import.meta.url.endsWith('.ts') ? '../../dist' : '../..'}/bundled/decode-child.cjs`,
    import.meta.url,
  ),
);

/** Megabytes of the child's JavaScript heap; pictures live outside of it. */
const heapMegabytes = 160;

/** Processor time of a child; 25 pages of text take 6 s, a 24-megapixel HEIC 3 s. The parent measures it, the kernel is later. */
export const processorSeconds = 20;

/** Resident bytes of a child at most (352 MiB; a 24-megapixel HEIC takes 297); the parent looks and ends one that takes more. */
export const memoryBytes = 352 * 1024 * 1024;

/** Memory that threads and allocators reserve, some 60 to 90 MiB that they never touch; the kernel counts it. */
const reservedBytes = 64 * 1024 * 1024;

/** Node's own switches; the permission model (read-only, no child processes, no workers) where this Node has it. */
const nodeArguments = [
  `--max-old-space-size=${heapMegabytes}`,
  '--no-warnings',
  '--disallow-code-generation-from-strings',
  ...['--permission', '--experimental-permission']
    .filter((flag) => process.allowedNodeEnvironmentFlags.has(flag))
    .slice(0, 1)
    .flatMap((flag) => [flag, '--allow-addons', '--allow-fs-read=*']),
];

/** A way of starting the child: its name, a command before Node's, and the user it runs as. */
export interface Sandbox {
  name: string;
  before: string[];
  user?: { uid: number; gid: number };
}

/** Limits that the kernel sets a child; its data are what it may hold, and what is only reserved. */
function limitsOf(): string[] {
  return [
    'prlimit',
    '--core=0',
    `--cpu=${processorSeconds + 2}`,
    '--nofile=256',
    '--fsize=0',
    `--data=${memoryBytes + reservedBytes + codeRangeBytes()}`,
    '--',
  ];
}

/** Memory that this Node's V8 reserves for code: 512 MiB in Node 24, next to nothing in Node 20. A child reserves the same. */
function codeRangeBytes(): number {
  const maps = readFileSync('/proc/self/maps', 'latin1').matchAll(/^(\w+)-(\w+) rwx/gm);
  return [...maps].reduce((sum, [, from, to]) => sum + Number(`0x${to}`) - Number(`0x${from}`), 0);
}

const dropped = ['setpriv', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'];
/** Search path of the sandbox commands; the child learns nothing else of this process's environment. */
const systemPath = '/usr/sbin:/usr/bin:/sbin:/bin';
const nobody = { uid: 65_534, gid: 65_534 };

/** From the strictest to the plainest; the first in which the child can start is used. */
function sandboxes(): Sandbox[] {
  const plain: Sandbox = { name: 'plain', before: [] };
  if (process.platform !== 'linux') return [plain];
  const limits = limitsOf();
  const toNobody = [
    ...dropped,
    `--reuid=${nobody.uid}`,
    `--regid=${nobody.gid}`,
    '--clear-groups',
    '--pdeathsig',
    'KILL',
    '--',
  ];
  const same = [...dropped, '--pdeathsig', 'KILL', '--'];
  if (process.getuid?.() === 0) {
    const noNetwork = ['unshare', '--net', '--ipc', '--'];
    return [
      { name: 'nobody, no network', before: [...noNetwork, ...limits, ...toNobody] },
      { name: 'no network, no capabilities', before: [...noNetwork, ...limits, ...same] },
      { name: 'nobody', before: [...limits, ...toNobody] },
      { name: 'nobody by Node', before: [], user: nobody },
      { name: 'limits', before: limits },
      plain,
    ];
  }
  const sameUser = ['setpriv', '--no-new-privs', '--pdeathsig', 'KILL', '--'];
  return [
    {
      name: 'no network',
      before: ['unshare', '--user', '--map-current-user', '--net', '--ipc', '--', ...limits, ...sameUser],
    },
    { name: 'limits', before: [...limits, ...sameUser] },
    plain,
  ];
}

function start(sandbox: Sandbox, task: string): ChildProcess {
  const [command, ...rest] = [...sandbox.before, process.execPath, ...nodeArguments, entry, task];
  return spawn(command, rest, {
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
    env: { PATH: systemPath },
    cwd: '/',
    ...sandbox.user,
  });
}

let chosen: Promise<Sandbox> | undefined;

async function choose(): Promise<Sandbox> {
  if (!existsSync(entry)) throw new Error(`The receipt decoder is not built: ${entry}`);
  for (const sandbox of sandboxes()) {
    const child = start(sandbox, 'probe');
    child.stdin?.on('error', () => undefined).end();
    const [code] = (await once(child, 'exit').catch(() => [1])) as [number | null];
    if (code === 0) return sandbox;
  }
  throw new Error('The receipt decoder does not start');
}

/** Starts a decoding child in the strictest sandbox that this machine allows; throws when none works. */
export async function startChild(task: string): Promise<ChildProcess> {
  return start(await findSandbox(), task);
}

/** Says once, at a start, in which sandbox this process decodes; never throws. */
export async function reportSandbox(log: Log): Promise<void> {
  try {
    const { name } = await findSandbox();
    if (name === 'plain')
      log.warn({ sandbox: name }, 'receipts are decoded in a child with fewer limits here');
    else log.info({ sandbox: name }, 'receipts are decoded in a sandbox');
  } catch (error) {
    log.error({ err: error }, 'receipts cannot be decoded');
  }
}

/** The sandbox that decoding children get here, found once per process; its name is for the log. */
export function findSandbox(): Promise<Sandbox> {
  chosen ??= choose().catch((error: unknown) => {
    chosen = undefined;
    throw error;
  });
  return chosen;
}

/** Ticks per second in which Linux counts processor time for programs, on every architecture that Node runs on. */
const ticksPerSecond = 100;

/** Seconds that a process has computed so far; undefined where the platform does not tell or the process is gone. */
export function processorTime(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

/** Bytes of memory that a process holds now; undefined where the platform does not tell or the process is gone. */
export function residentBytes(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return pages * 4096;
  } catch {
    return undefined;
  }
}
