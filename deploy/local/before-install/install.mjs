import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from './lock.mjs';
import { runTool, step, StepFailure } from './steps.mjs';

/** Installs the packages unless exactly these are there already. @param {string} root @param {string[]} workspaces */
export async function install(root, workspaces) {
  const stampFile = join(root, 'node_modules', '.penning-install');
  const stamp = installStamp(root, workspaces);
  if (readText(stampFile) === stamp) return;
  if (!isInstalled(root, workspaces)) {
    const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
    // NODE_ENV=production would leave out the compilers.
    const args = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'];
    const npm = process.env['npm_execpath'];
    const tool = npm?.endsWith('.js')
      ? { command: process.execPath, args: [npm, ...args] }
      : { command: 'npm', args };
    const advice =
      'Check the connection to the npm registry (and the free space on the disk), then run the same command again.';
    try {
      await step(`Installing packages (npm ${command})`, () => runTool({ ...tool, cwd: root, advice }));
    } catch (error) {
      // npm would say this above sixty lines of usage.
      if (!(error instanceof StepFailure) || !/are in sync/.test(error.output)) throw error;
      throw new StepFailure(
        'package-lock.json does not fit the package.json files: run `npm install`, and commit the lockfile.',
      );
    }
  }
  writeFileSync(stampFile, stamp);
}

/** @param {string} root @param {string[]} workspaces */
function installStamp(root, workspaces) {
  const hash = createHash('sha256').update(process.version + process.arch + process.platform);
  for (const place of ['', ...workspaces]) hash.update(readText(join(root, place, 'package.json')) ?? '');
  return hash.update(readText(join(root, 'package-lock.json')) ?? '').digest('hex');
}

/**
 * Whether npm's own record of node_modules holds everything that the workspaces need, in the lockfile's versions:
 * somebody may have run `npm ci` by hand. (Not all that the lockfile lists is needed, so the needs are followed.)
 * @param {string} root @param {string[]} workspaces
 */
function isInstalled(root, workspaces) {
  const wanted = readRecord(join(root, 'package-lock.json'))?.packages;
  const present = readRecord(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  const seen = new Set();
  const waiting = ['', ...workspaces];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = wanted[path];
    const isOurs = path === '' || workspaces.includes(path);
    const own = isOurs ? readRecord(join(root, path, 'package.json')) : entry;
    const needs = { ...own?.dependencies, ...(isOurs && own?.devDependencies) };
    for (const name of Object.keys(needs)) {
      const place = findPackage(wanted, path, name);
      if (place === undefined) return false;
      if (seen.has(place)) continue;
      seen.add(place);
      const isSame = wanted[place].link
        ? present[place]?.link
        : present[place]?.version === wanted[place].version;
      if (!isSame || !existsSync(join(root, place))) return false;
      if (!wanted[place].link) waiting.push(place);
    }
  }
  return true;
}

/** Where Node would find a package from here: in the nearest node_modules upwards. @param {Record<string, unknown>} packages @param {string} from @param {string} name @returns {string | undefined} */
function findPackage(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/\/?[^/]*$/, '')) {
    const place = `${folder}${folder && '/'}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
