// npm run commits: checks the messages of all commits after `checkedAfter` of .commitlintrc.json, the last one that was
// written before the rule. Where the history does not reach back to it there is nothing to compare, and the reason is printed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { checkedAfter } = JSON.parse(readFileSync('.commitlintrc.json', 'utf8'));
const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

const reason = reasonToSkip();
if (reason) console.log(`Commit messages are not checked: ${reason}.`);
else {
  const count = git('rev-list', '--count', '--no-merges', `${checkedAfter}..HEAD`);
  const commitlint = createRequire(import.meta.url).resolve('@commitlint/cli/cli.js');
  const { status } = spawnSync(process.execPath, [commitlint, '--from', checkedAfter, '--to', 'HEAD'], {
    stdio: 'inherit',
  });
  if (status === 0) console.log(`${count} commit messages are as CONTRIBUTING.md wants them.`);
  process.exitCode = status ?? 1;
}

/** Returns why the commits cannot be listed, or undefined. */
function reasonToSkip() {
  try {
    if (git('rev-parse', '--is-inside-work-tree') !== 'true') return 'this is no git clone';
  } catch {
    return 'this is no git clone';
  }
  try {
    git('merge-base', '--is-ancestor', checkedAfter, 'HEAD');
    return undefined;
  } catch {
    const isShallow = git('rev-parse', '--is-shallow-repository') === 'true';
    return isShallow ? 'the clone is shallow' : `${checkedAfter} is not in this history`;
  }
}
