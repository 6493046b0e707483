import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('dist', import.meta.url).pathname;
const kB = 1000;

/** The gates, in bytes. docs/widget.md says which are larger than was wished, and why. */
const gates = {
  /** What a church's page loads before the form stands, English and Dutch included. */
  entry: { gzip: 15.5 * kB, brotli: 14 * kB },
  /** What another language loads before the form stands, and what it loads later. */
  language: { brotli: 1.3 * kB },
  'language, later': { brotli: 1.3 * kB },
  'language, problems': { brotli: 2.5 * kB },
  'claim-form.later': { brotli: 10.1 * kB },
  'other chunk': { brotli: 3 * kB },
  pages: { brotli: 8 * kB },
  /** Everything up to the thank-you, for somebody who types without a mistake; 17 kB was wished. */
  'a Dutch claim': { brotli: 24.5 * kB },
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

/** A file and everything that it imports statically. */
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
  .map((name) => join(dist, String(name)))
  .filter((name) => name.endsWith('.js'))
  .sort();
const entry = join(dist, 'penning.js');
const entryFiles = withImports(entry);
const chunk = (name) => files.filter((file) => basename(file).startsWith(`${name}-`));

function kindOf(file) {
  const name = basename(file).replace(/-[\w-]{6}\.js$/, '');
  if (/^[a-z]{2}\.first$/.test(name)) return 'language';
  if (/^[a-z]{2}\.later$/.test(name)) return 'language, later';
  if (/^[a-z]{2}\.on-demand$/.test(name)) return 'language, problems';
  return name in gates ? name : 'other chunk';
}

const claim = new Set(
  [entry, ...['claim-form.later', 'nl.later'].flatMap(chunk)].flatMap((file) => withImports(file)),
);
const measured = [
  ['penning.js', 'entry', entryFiles],
  ['pages.js', 'pages', [join(dist, 'pages.js')]],
  ...files
    .filter((file) => !entryFiles.includes(file) && basename(file) !== 'pages.js')
    .map((file) => [relative(dist, file), kindOf(file), [file]]),
  ['from the tag to the thank-you', 'a Dutch claim', [...claim]],
];

let failed = false;
for (const [name, kind, parts] of measured) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const part of parts)
    for (const [unit, bytes] of Object.entries(sizesOf(readFileSync(part)))) sum[unit] += bytes;
  const over = Object.entries(gates[kind]).filter(([unit, most]) => sum[unit] > most);
  failed ||= over.length > 0;
  const verdict =
    over.map(([unit, most]) => `OVER ${most} ${unit}`).join(', ') || `within ${gates[kind].brotli}`;
  console.log(
    `${name.padEnd(34)} ${String(sum.raw).padStart(6)} raw ${String(sum.gzip).padStart(6)} gzip ${String(sum.brotli).padStart(6)} brotli  ${verdict} (${kind})`,
  );
}
if (failed) {
  console.error('The widget is too large: make a part lazy, or shorten it.');
  process.exitCode = 1;
}
