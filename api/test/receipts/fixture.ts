import { readFileSync } from 'node:fs';

/** A receipt of this folder. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
