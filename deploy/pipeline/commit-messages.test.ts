import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checker = fileURLToPath(new URL('check-commits.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'penning-commits-'));
const clone = join(folder, 'clone');

/** The environment of a developer: the tests themselves may run under CI, and inside a hook of git. */
const developer = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'CI' && !name.startsWith('GIT_')),
);
const git = (cwd: string, ...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@penning.localhost', ...args], {
    cwd,
    env: developer,
    encoding: 'utf8',
  });
const commit = (cwd: string, message: string) => git(cwd, 'commit', '--allow-empty', '-m', message).status;
const install = (cwd: string, env = developer) =>
  execFileSync(process.execPath, ['.husky/install.mjs'], { cwd, env, encoding: 'utf8' });
const check = (cwd: string) =>
  spawnSync(process.execPath, [checker], { cwd, env: developer, encoding: 'utf8' });

function copySetUp(place: string) {
  for (const name of ['.husky/install.mjs', '.husky/commit-msg', '.commitlintrc.json', 'package.json'])
    cpSync(join(root, name), join(place, name));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
}

beforeAll(() => {
  git(folder, 'init', '--quiet', clone);
  copySetUp(clone);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('under CI and outside a git clone an install sets up no hook', () => {
  install(clone, { ...developer, CI: 'true' });
  expect(git(clone, 'config', 'core.hooksPath').stdout).toBe('');

  const tarball = join(folder, 'tarball');
  copySetUp(tarball);
  expect(install(tarball)).toContain(".git can't be found");
  expect(existsSync(join(tarball, '.husky/_'))).toBe(false);
});

test('after an install in a clone git refuses a message that is not conventional', () => {
  install(clone);
  expect(commit(clone, 'feat(payouts): create a batch from approved claims')).toBe(0);
  expect(commit(clone, 'feat!: name items by their number')).toBe(0);
  expect(commit(clone, `fix: say why\n\n${'A body may have long lines. '.repeat(9)}`)).toBe(0);
  for (const message of [
    'Widget: the form is drawn part by part',
    'feature: create a batch',
    'feat: Create a batch.',
    `fix: ${'x'.repeat(68)}`,
  ])
    expect(commit(clone, message), message).toBe(1);
  expect(git(clone, 'rev-list', '--count', 'HEAD').stdout.trim()).toBe('3');
});

test('a worktree of the clone has the hook once packages are installed in it', () => {
  const worktree = join(folder, 'worktree');
  git(clone, 'worktree', 'add', '--quiet', worktree);
  copySetUp(worktree);
  install(worktree);
  expect(commit(worktree, 'No type at all')).toBe(1);
  expect(commit(worktree, 'docs: name the types')).toBe(0);
});

test('the check of the branch finds a message that came past the hook, and says why it skips what it cannot see', () => {
  expect(check(clone).stdout).toContain('is not in this history');

  const checkedAfter = git(clone, 'rev-parse', 'HEAD').stdout.trim();
  writeFileSync(
    join(clone, '.commitlintrc.json'),
    JSON.stringify({ extends: ['@commitlint/config-conventional'], checkedAfter }),
  );
  commit(clone, 'docs: name the types');
  expect(check(clone)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 commit') as string });

  git(clone, 'commit', '--no-verify', '--allow-empty', '-m', 'Past the hook');
  expect(check(clone)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Past the hook') as string,
  });

  const shallow = join(folder, 'shallow');
  git(folder, 'clone', '--quiet', '--depth', '1', `file://${clone}`, shallow);
  cpSync(join(clone, '.commitlintrc.json'), join(shallow, '.commitlintrc.json'));
  expect(check(shallow)).toMatchObject({ status: 0, stdout: expect.stringContaining('shallow') as string });

  const archive = join(folder, 'archive');
  copySetUp(archive);
  expect(check(archive)).toMatchObject({ status: 0, stdout: expect.stringContaining('no git') as string });
});
