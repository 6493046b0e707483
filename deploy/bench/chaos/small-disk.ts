import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const size = 512 * 2 ** 20;
const block = Buffer.alloc(2 ** 20);

/** Disk of its own for the files, which can be full and read-only without harm to anything else. */
export class SmallDisk {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Mounts it in memory at the folder of the files; the reason when this machine does not let us. */
  static mount(dataDir: string): SmallDisk | string {
    const folder = join(dataDir, 'files');
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
    } catch {
      return 'a disk in memory cannot be mounted here: only root may';
    }
    chmodSync(folder, 0o700);
    return new SmallDisk(folder);
  }

  /** Takes all that is free. */
  fill(): void {
    const file = openSync(join(this.#folder, 'ballast'), 'w');
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(join(this.#folder, 'ballast'), { force: true });
  }

  /** A disk is busy while a file on it is being written. */
  async makeReadOnly(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return this.#remount('ro');
      } catch (error) {
        if (tries === 50) throw error;
        await sleep(100);
      }
    }
  }

  makeWritable(): void {
    this.#remount('rw');
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.#folder], { stdio: 'pipe' });
  }

  #remount(mode: 'ro' | 'rw'): void {
    execFileSync('mount', ['-o', `remount,${mode}`, this.#folder], { stdio: 'pipe' });
  }
}
