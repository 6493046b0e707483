import { unavailable } from '../platform/errors.ts';

/** Store of receipts, vouchers and logos. Keys are lower-case letters, digits, dashes and slashes, and tell nothing. */
export interface FileStorage {
  /** Stores bytes whole or not at all; an existing file is replaced. */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** Moves a file of this machine into the store, whole or not at all; it may lie on the store's own disk. */
  take(key: string, path: string, mediaType: string): Promise<void>;
  /** The bytes; throws FileMissing. */
  get(key: string): Promise<Buffer>;
  /** Removes a file; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** All files below a folder, in any order; none when it is not there. */
  list(folder: string): AsyncIterable<StoredFile>;
}

/** A stored file as a sweep sees it. */
export interface StoredFile {
  key: string;
  changedAt: Date;
}

/** Runs an operation on the store; throws service_unavailable when the store is full, only reads or cannot be reached. */
export async function onStore<T>(isMistake: (error: unknown) => boolean, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof FileMissing || isMistake(error) ? error : unavailable('storage', error);
  }
}

/** No file has this key. */
export class FileMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`no file ${key}`, options);
    this.name = 'FileMissing';
  }
}

/** Throws on a key that could leave its folder. */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error('not a key of a file');
}

/** Tells if a key is one of ours. */
export function isKey(key: string): boolean {
  return /^[a-z]+(\/[a-z0-9-]+)+$/.test(key);
}
