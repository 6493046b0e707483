import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Installation } from './installation.ts';

/** A compiled entry running as a process of its own, as in production. */
export interface EntryProcess {
  process: ChildProcess;
  /** All that it wrote so far. */
  written(): string;
  /** Its log so far, a line each. */
  lines(): Record<string, unknown>[];
  /** Most memory that it ever had, in MiB. */
  peak(): Promise<number>;
  /** Sends the signal and gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Tells the process's memory when it is asked; the channel for that keeps no process from ending. */
const gauge = `process.on('message', () => process.send({ peak: process.resourceUsage().maxRSS / 1024 })); process.channel.unref()`;

/** The environment that an entry needs to join this installation. */
export function environmentOf({ config, mailbox }: Installation): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    DATABASE_URL: config.DATABASE_URL,
    SECRET_KEY: config.SECRET_KEY.toString('base64'),
    PENNING_DATA: config.PENNING_DATA,
    SMTP_URL: mailbox.url,
    PROOF_OF_WORK_SCALE: String(config.PROOF_OF_WORK_SCALE),
    DATABASE_WAIT_SECONDS: String(config.DATABASE_WAIT_SECONDS),
  };
}

/** Starts `dist/src/NAME.js` and resolves when it says that it is ready. */
export function startEntry(name: string, environment: Record<string, string>): Promise<EntryProcess> {
  return startProgram(`../dist/src/${name}.js`, environment);
}

/** Starts the console as `npm test` has built it and resolves when it says that it is ready. */
export function startConsole(environment: Record<string, string>): Promise<EntryProcess> {
  return startProgram('../../console/server.mjs', environment);
}

async function startProgram(path: string, environment: Record<string, string>): Promise<EntryProcess> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${gauge}`, entry], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ready = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!ready) throw new Error(`${path} did not start:\n${written}`);
  return {
    process: child,
    written: () => written,
    lines: () =>
      written
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async peak() {
      child.send('?');
      return ((await once(child, 'message')) as [{ peak: number }])[0].peak;
    },
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      return ((await ended) as [number | null])[0];
    },
  };
}

/** Runs `dist/src/commands/NAME.js` to its end as an operator does, answering what it asks; gives everything that it says. */
export async function runCommand(
  name: string,
  installation: Installation,
  environment: Record<string, string> = {},
  answers: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const entry = fileURLToPath(new URL(`../dist/src/commands/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env['PATH'],
      ...environmentOf(installation),
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const open = Object.entries(answers);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const next = open.findIndex(([question]) => output.includes(question));
      for (const [, answer] of next < 0 ? [] : open.splice(next, 1)) child.stdin.write(`${answer}\n`);
    });
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

/** A port of the loopback that is free now, below those that Linux gives to outgoing connections meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (free) return port;
  }
}
