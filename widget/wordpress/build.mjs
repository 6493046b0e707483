import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

/** Packs the WordPress plugin as `dist/penning-wordpress.zip`, the same bytes for the same files. */
const source = new URL('penning/', import.meta.url);
const target = new URL('../dist/penning-wordpress.zip', import.meta.url);
const files = Object.fromEntries(
  readdirSync(source)
    .sort()
    .map((name) => [
      `penning/${name}`,
      [readFileSync(new URL(name, source)), { mtime: '1980-01-01T00:00:00' }],
    ]),
);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, zipSync(files, { level: 9 }));
console.log(`penning-wordpress.zip: ${Object.keys(files).length} files`);
