import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../local/before-install/root.mjs';

const run = promisify(execFile);

/** One project of docker-compose with settings of its own. */
export class Compose {
  readonly #name: string;
  readonly #environment: Record<string, string>;

  constructor(name: string, environment: Record<string, string>) {
    this.#name = name;
    this.#environment = environment;
  }

  /** Runs docker-compose with a file of the checkout; throws with what it wrote. */
  async call(file: 'local' | 'aws', args: string[], more: Record<string, string> = {}): Promise<string> {
    const all = ['-p', this.#name, '-f', `docker-compose.${file}.yml`, ...args];
    const env = { ...process.env, ...this.#environment, ...more };
    const { stdout } = await run('docker-compose', all, { cwd: root, env, maxBuffer: 2 ** 26 });
    return stdout;
  }

  /** The id of a service's container, also of one that has ended. */
  async container(file: 'local' | 'aws', service: string): Promise<string> {
    return (await this.call(file, ['ps', '-q', '-a', service])).trim();
  }
}

/** Runs docker and gives what it wrote. */
export async function docker(...args: string[]): Promise<string> {
  const { stdout } = await run('docker', args, { maxBuffer: 2 ** 26 });
  return stdout.trim();
}
