import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecord } from './lock.mjs';

/** The checkout's folder, found from the sources as well as from what is compiled of them. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  return readRecord(join(folder, 'package.json'))?.name === 'penning' ? folder : findRoot(dirname(folder));
}
