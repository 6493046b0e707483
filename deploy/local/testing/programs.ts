import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../before-install/root.mjs';

/** Runs one Node program after the other, until it is told that it is over. */
export class Programs {
  private readonly environment: Record<string, string>;
  private readonly over = new AbortController();
  private current: ChildProcess | undefined;

  constructor(environment: Record<string, string>) {
    this.environment = environment;
  }

  get areOver(): boolean {
    return this.over.signal.aborted;
  }

  /** Runs a program of node_modules and returns its exit code. It has a session of its own: Ctrl-C comes to us alone and is passed on once. */
  run(program: string, args: string[], environment: Record<string, string>): Promise<number> {
    if (this.areOver) return Promise.resolve(130);
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: { ...process.env, ...this.environment, ...environment },
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.current = child;
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 130));
    });
  }

  /** Asks the running program, and all that it started, to end; after 15 seconds without asking. */
  stop(): void {
    this.over.abort();
    this.signal('SIGINT');
    setTimeout(() => this.kill(), 15_000).unref();
  }

  kill(): void {
    this.signal('SIGKILL');
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid, exitCode } = this.current ?? {};
    if (pid === undefined || exitCode !== null) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}
