import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';

/** Writes `dist/custom-elements.json` from the class's JSDoc, and fails when that does not name what the code has. */
const source = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const paths = ['src/claim-form/claim-form.ts', 'src/events.ts', 'src/index.ts'];
const manifest = create({
  modules: paths.map((path) => ts.createSourceFile(path, source(path), ts.ScriptTarget.ES2022, true)),
});
const form = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ name }) => name === 'PenningClaim');
// What the parts of the form need of each other is no business of the page.
const open = new Set(['church', 'api', 'draft']);
form.members = form.members.filter(({ kind, name }) => kind === 'field' && open.has(name));
form.events = form.events.filter(({ name }) => name.startsWith('penning-'));
writeFileSync(
  new URL('dist/custom-elements.json', import.meta.url),
  `${JSON.stringify(manifest, null, 2)}\n`,
);

const code = ['claim-form', 'theme']
  .flatMap((folder) =>
    readdirSync(new URL(`src/${folder}/`, import.meta.url), { recursive: true }).map(
      (name) => `src/${folder}/${String(name)}`,
    ),
  )
  .filter((path) => path.endsWith('.ts'))
  .map(source)
  .join('\n')
  .replace(/\/\*\*[^]*?\*\//g, '');
const found = (pattern) => new Set([...code.matchAll(pattern)].map(([, name]) => name));
const properties = /static override properties = \{([^]*?)\n  \};/.exec(code)?.[1] ?? '';
const observed = [...properties.matchAll(/^ +(\w+): \{/gm)].map(([, name]) => name);
const problems = [
  ['attributes', [...observed, 'theme']],
  ['cssParts', found(/\bpart="([\w-]+)"/g)],
  ['slots', found(/<slot name="([\w-]+)"/g)],
  ['cssProperties', found(/var\((--penning-[\w-]+)/g)],
].flatMap(([kind, names]) => {
  const named = new Set(form[kind].map(({ name }) => name));
  return [
    ...[...names].filter((name) => !named.has(name)).map((name) => `${kind}: ${name} is not described`),
    ...[...named]
      .filter((name) => !new Set(names).has(name))
      .map((name) => `${kind}: ${name} is not in the code`),
  ];
});
for (const problem of problems) console.error(`custom-elements.json, ${problem}`);
if (problems.length > 0) process.exitCode = 1;
