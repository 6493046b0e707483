import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkKey, FileMissing, isKey, type FileStorage, type StoredFile } from './storage.ts';

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
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  }

  async get(key: string): Promise<Buffer> {
    try {
      return await readFile(this.#path(key));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(key, { cause });
      throw cause;
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    await rm(path, { force: true });
    // A receipt's own folder goes with its last page; the top folders stay.
    if (key.split('/').length > 2) await rmdir(dirname(path)).catch(() => undefined);
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

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
