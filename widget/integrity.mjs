import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Prints the `integrity` of the files that pages name, and writes that of every script beside them. */
const dist = new URL('dist/', import.meta.url);
const hashes = Object.fromEntries(
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(new URL(name, dist)))
        .digest('base64');
      return [name, `sha384-${hash}`];
    }),
);
writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(hashes, null, 2)}\n`);
for (const name of ['penning.js', 'frame.js']) console.log(`${name} ${hashes[name]}`);
