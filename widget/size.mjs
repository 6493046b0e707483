import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('dist', import.meta.url).pathname;
const kB = 1000;

/** The gates, in bytes; the entry is what a church's page loads before the form stands. */
const gates = {
  'penning.js': { gzip: 15.5 * kB, brotli: 14 * kB },
  'proof-of-work': { brotli: 0.6 * kB },
  chunk: { brotli: 3 * kB },
  'pages.js': { brotli: 8 * kB },
};

function sizesOf(text) {
  return {
    raw: text.length,
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }).length,
  };
}

/** A file and everything that it imports statically, but for what `known` holds already. */
function withImports(file, known = new Set()) {
  if (known.has(file)) return [];
  known.add(file);
  const code = readFileSync(file, 'utf8');
  const found = [
    ...code.matchAll(/(?:^|[;}])\s*(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g),
  ];
  return [file, ...found.flatMap(([, path]) => withImports(join(dirname(file), path), known))];
}

const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js'))
  .sort();
const entryFiles = withImports(join(dist, 'penning.js'));
let failed = false;

for (const name of files) {
  const file = join(dist, name);
  const inEntry = entryFiles.includes(file) && name !== 'penning.js';
  const gate =
    gates[name] ?? (name.includes('proof-of-work') ? gates['proof-of-work'] : inEntry ? {} : gates.chunk);
  const list = name === 'penning.js' ? entryFiles : [file];
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const part of list)
    for (const [kind, bytes] of Object.entries(sizesOf(readFileSync(part)))) sum[kind] += bytes;
  const over = Object.entries(gate).filter(([kind, most]) => sum[kind] > most);
  failed ||= over.length > 0;
  const verdict = over.map(([kind, most]) => `over ${most} ${kind}`).join(', ') || 'fits';
  console.log(
    `${relative(dist, file).padEnd(36)} ${String(sum.raw).padStart(7)} raw ${String(sum.gzip).padStart(6)} gzip ${String(sum.brotli).padStart(6)} brotli  ${verdict}`,
  );
}
if (failed) {
  console.error('The widget is too large: make a part lazy, or shorten it.');
  process.exitCode = 1;
}
