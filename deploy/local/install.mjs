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
  if (!isInstalled(root)) {
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

/** Whether npm's own record says that what the lockfile asks for is there: somebody may have run `npm ci` by hand. @param {string} root */
function isInstalled(root) {
  const wanted = readRecord(join(root, 'package-lock.json'))?.packages;
  const present = readRecord(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.extraneous ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      ((entry.link ? present[path]?.link : present[path]?.version === entry.version) &&
        existsSync(join(root, path))),
  );
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
