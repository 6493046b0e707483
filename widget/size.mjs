import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const root = new URL('.', import.meta.url).pathname;
const dist = join(root, 'dist');
const kB = 1000;

/** The gates, in bytes of the files that `compress.mjs` made, which is what browsers receive. */
const gates = {
  /** The files that a church's page loads before the form is drawn, English and Dutch included. */
  entry: { br: 16 * kB },
  /** Texts of another language before its form is drawn, later, and of questions and problems. */
  first: { br: 1.3 * kB },
  later: { br: 1.3 * kB },
  'on-demand': { br: 3 * kB },
  'claim-form.later': { br: 14.5 * kB },
  'claim-form.on-demand': { br: 6 * kB },
  'correction.on-demand': { br: 4 * kB },
  pages: { br: 9 * kB },
  'other file': { br: 3 * kB },
  /** Everything from the tag to the thank-you, for a member who types without a mistake. */
  'a Dutch claim': { br: 31 * kB },
};

const files = readdirSync(dist, { recursive: true })
  .map((name) => join(dist, String(name)))
  .filter((name) => name.endsWith('.js'))
  .sort();
const entry = join(dist, 'penning.js');

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

/** Name of a chunk without its hash: `claim-form.later`, `nl.later`. */
const chunkName = (file) => basename(file).replace(/(-[\w-]{6})?\.js$/, '');

/** The sources of ours that are in a file, by its source map. */
function sourcesOf(file) {
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  return sources
    .map((source) => relative(root, join(dirname(file), source)))
    .filter((source) => source.startsWith('src/'));
}

/** The chunk that a source's folder says; undefined for a file that goes where it is imported. */
function folderOf(source) {
  const [, owner, chunk] =
    /^src\/(?:translations\/)?([\w-]+)\/(first|later|on-demand)(?:\/|\.ts$)/.exec(source) ?? [];
  return owner && { name: `${owner}.${chunk}`, chunk };
}

/** Sources that import, not only for types, one of a later chunk of the same element. */
function earlyImports(sources) {
  const order = ['first', 'later', 'on-demand'];
  return sources.flatMap((source) => {
    const code = readFileSync(join(root, source), 'utf8');
    const paths = [...code.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm)].map(
      ([, path]) => path,
    );
    const rank = order.indexOf(folderOf(source)?.chunk ?? 'first');
    return paths
      .map((path) => relative(root, join(root, dirname(source), path)))
      .filter((path) => order.indexOf(folderOf(path)?.chunk ?? 'first') > rank)
      .map((path) => `${source} imports ${path}: load it with import().`);
  });
}

const entryFiles = withImports(entry);
const problems = files.flatMap((file) =>
  sourcesOf(file).flatMap((source) => {
    const folder = folderOf(source);
    const fits = !folder || folder.chunk === 'first' || folder.name === chunkName(file);
    return fits ? [] : [`${source} is in ${relative(dist, file)}, not in the chunk of its folder.`];
  }),
);
problems.push(...earlyImports([...new Set(files.flatMap(sourcesOf))]));
for (const file of entryFiles)
  if (sourcesOf(file).some((source) => (folderOf(source)?.chunk ?? 'first') !== 'first'))
    problems.push(`${relative(dist, file)} is loaded before the form is drawn.`);

function gateOf(file) {
  const name = chunkName(file);
  if (name in gates) return name;
  return /^[a-z]{2}\.(first|later|on-demand)$/.exec(name)?.[1] ?? 'other file';
}

const chunk = (name) => files.filter((file) => chunkName(file) === name);
const claim = new Set(
  [entry, ...['claim-form.later', 'nl.later'].flatMap(chunk)].flatMap((file) => withImports(file)),
);
const measured = [
  ['penning.js', 'entry', entryFiles],
  ['pages.js', 'pages', [join(dist, 'pages.js')]],
  ...files
    .filter((file) => !entryFiles.includes(file) && basename(file) !== 'pages.js')
    .map((file) => [relative(dist, file), gateOf(file), [file]]),
  ['from the tag to the thank-you', 'a Dutch claim', [...claim]],
];
for (const [name, kind, parts] of measured) {
  const bytes = (ending) => parts.reduce((sum, part) => sum + statSync(part + ending).size, 0);
  const { br } = gates[kind];
  const isOver = bytes('.br') > br;
  if (isOver) problems.push(`${name} is larger than ${br} bytes: load a part later, or shorten it.`);
  const columns = [bytes(''), bytes('.gz'), bytes('.br')].map((size) => String(size).padStart(6));
  console.log(
    `${name.padEnd(34)} ${columns[0]} raw ${columns[1]} gzip ${columns[2]} brotli  ${isOver ? 'OVER' : 'within'} ${br} (${kind})`,
  );
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
