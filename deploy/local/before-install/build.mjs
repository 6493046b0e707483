import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readRecord } from './lock.mjs';
import { runTool, step } from './steps.mjs';

/** Output folder of each workspace's build. The contract comes first, as the others import it; then the slowest. */
const outputs = /** @type {Record<string, string>} */ ({
  'api/contract': 'dist',
  console: 'build',
  api: 'dist',
  widget: 'dist',
  deploy: 'dist',
});

const notInputs = new Set([
  'node_modules',
  'dist',
  'build',
  '.vite',
  'test-results',
  'playwright-report',
  'test',
  'coverage',
]);

/** Builds the workspaces whose inputs have changed since their last build, two at a time. @param {string} root @param {string[]} some only these; none for all */
export async function build(root, some = []) {
  const shared =
    hashFiles(root, ['package-lock.json', 'tsconfig.json']) + hashTree(join(root, 'api/contract'));
  await buildOne(root, 'api/contract', shared);
  const waiting = Object.keys(outputs).filter(
    (workspace) => workspace !== 'api/contract' && (some.length === 0 || some.includes(workspace)),
  );
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await buildOne(root, next, shared);
  };
  await Promise.all([lane(), lane()]);
}

/** @param {string} root @param {string} workspace @param {string} shared what all of them depend on */
async function buildOne(root, workspace, shared) {
  const folder = join(root, workspace);
  const script = readRecord(join(folder, 'package.json'))?.scripts?.build;
  if (!script) return;
  const output = join(folder, outputs[workspace] ?? 'dist');
  const stampFile = join(output, '.penning-build');
  const stamp = createHash('sha256')
    .update(`${process.version} ${shared} ${hashTree(folder)}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  const path = [join(folder, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env['PATH']].join(
    delimiter,
  );
  // The tools' own idea of production: what the caller has set is meant for Penning, not for them.
  const env = { ...process.env, PATH: path, NODE_ENV: undefined };
  const advice = `The sources of ${workspace}/ do not build. If you have not changed them, delete ${workspace}/${outputs[workspace]}/ and node_modules/ and try again.`;
  // Types are what `npm run check` is for; without them a first start is several seconds shorter.
  const command = script.replace(/^tsc -b tsconfig\.json/, '$& --noCheck');
  await step(`Building ${workspace}`, () => runTool({ command, cwd: folder, env, advice }));
  if (script.startsWith('tsc ')) removeStale(folder, output, '');
  writeFileSync(stampFile, stamp);
}

/** The compiler never deletes: what it once made of a source that is gone (a renamed migration!) must not run. @param {string} folder @param {string} output @param {string} inner */
function removeStale(folder, output, inner) {
  for (const entry of readdirSync(join(output, inner), { withFileTypes: true })) {
    const path = join(inner, entry.name);
    // A bundle is no compiled source.
    if (path === 'bundled') continue;
    if (entry.isDirectory()) removeStale(folder, output, path);
    else {
      const module = /^(.*?)(\.d)?\.([mc]?)(js|ts)(\.map)?$/.exec(path);
      if (!module) continue;
      const names = ['ts', 'tsx', 'js'].map((extension) => `${module[1]}.${module[3]}${extension}`);
      const exists = names.some(
        (name) => existsSync(join(folder, name)) || existsSync(join(folder, 'src', name)),
      );
      if (!exists) rmSync(join(output, path));
    }
  }
}

/** @param {string} folder @returns {string} */
function hashTree(folder) {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (notInputs.has(entry.name) || /\.(tsbuildinfo|test\.tsx?)$/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    hash.update(`${entry.name}\0`);
    // A workspace inside a workspace (api/contract) is an input of its own.
    if (entry.isDirectory()) hash.update(existsSync(join(path, 'package.json')) ? '' : hashTree(path));
    else if (entry.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @param {string} folder @param {string[]} names */
function hashFiles(folder, names) {
  const hash = createHash('sha256');
  for (const name of names) if (existsSync(join(folder, name))) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
