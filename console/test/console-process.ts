import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A console as it runs in production, a process of its own. */
export interface ConsoleProcess {
  url: string;
  /** Text that it wrote so far, to both of its outputs. */
  written(): string;
  /** Most memory that it ever had, in MiB. */
  peak(): Promise<number>;
  end(): Promise<void>;
}

/** Tells the process's memory when it is asked. */
const gauge = `process.on('message', () => process.send({ maxRSS: process.resourceUsage().maxRSS }))`;

/** Starts `server.mjs`, which `npm test` has built, on a free port; resolves when it says that it is ready. */
export async function startConsole(environment: Record<string, string> = {}): Promise<ConsoleProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const entry = fileURLToPath(new URL('../server.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${gauge}`, entry], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      CONSOLE_PORT: String(port),
      PUBLIC_CONSOLE_URL: url,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ready: unknown[] | undefined = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => undefined),
  ]);
  if (!ready) throw new Error(`the console did not start:\n${written}`);
  return {
    url,
    written: () => written,
    async peak() {
      child.send('?');
      const [{ maxRSS }] = (await once(child, 'message')) as [{ maxRSS: number }];
      return maxRSS / 1024;
    },
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port of the loopback that is free now, below those that Linux gives to outgoing connections meanwhile. */
async function freePort(): Promise<number> {
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
