import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkKey, FileMissing, isKey, onStore, type FileStorage, type StoredFile } from './storage.ts';

/** Files in a folder, written beside and renamed, so that a power cut leaves no half file. */
export class DiskStorage implements FileStorage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(key);
    // A name like a key's, so that a sweep sees what a power cut left.
    const draft = `${path}-draft-${randomUUID()}`;
    await onDisk(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await write(draft, bytes);
        await rename(draft, path);
      } catch (error) {
        // Half a file would keep a full disk full.
        await rm(draft, { force: true }).catch(() => undefined);
        throw error;
      }
    });
  }

  async take(key: string, given: string): Promise<void> {
    const path = this.#path(key);
    await onDisk(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(given, path).catch(async (error: unknown) => {
        // The folders are on two disks.
        if (codeOf(error) !== 'EXDEV') throw error;
        await this.put(key, await readFile(given));
      });
    });
  }

  get(key: string): Promise<Buffer> {
    const path = this.#path(key);
    return onDisk(async () => {
      try {
        return await readFile(path);
      } catch (cause) {
        throw codeOf(cause) === 'ENOENT' ? new FileMissing(key, { cause }) : cause;
      }
    });
  }

  delete(key: string): Promise<void> {
    const path = this.#path(key);
    return onDisk(async () => {
      await rm(path, { force: true });
      // A receipt's own folder goes with its last page; the top folders stay.
      if (key.split('/').length > 2) await rmdir(dirname(path)).catch(() => undefined);
    });
  }

  async *list(folder: string): AsyncGenerator<StoredFile> {
    // Level by level, as a receipt's folder may go while this looks.
    const names = await readdir(join(this.#folder, folder), { withFileTypes: true }).catch(ignoreMissing);
    for (const entry of names ?? []) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.list(key);
      const file = entry.isFile() ? await stat(join(this.#folder, key)).catch(ignoreMissing) : undefined;
      if (file && isKey(key)) yield { key, changedAt: file.mtime };
    }
  }

  #path(key: string): string {
    checkKey(key);
    return join(this.#folder, key);
  }
}

/** Writes a new file to the disk itself, not only to the memory in front of it. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Full, read-only, away: whatever the system says that is not about how we asked is the disk's fault. */
function onDisk<T>(run: () => Promise<T>): Promise<T> {
  return onStore(
    (error) => [undefined, 'ENOENT', 'EEXIST', 'EISDIR', 'ENOTDIR'].includes(codeOf(error)),
    run,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
