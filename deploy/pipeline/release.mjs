// npm run release: makes the next version from the conventional commits since the last tag ("feat:", "fix:", "feat!:" or
// "BREAKING CHANGE"), the first time that of package.json. It writes it into every package.json and CHANGELOG.md, commits
// and tags. Pushing the tag releases it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['', 'api/', 'api/contract/', 'widget/', 'console/', 'deploy/', 'deploy/aws/'];

/** The next version after `current` for these commit messages: breaking → major (minor below 1.0), feat → minor, else patch. @param {string} current @param {string[]} messages */
export function nextVersion(current, messages) {
  const [major = 0, minor = 0, patch = 0] = current.split('.').map(Number);
  const breaking = messages.some(
    (text) => /^\w+(\([^)]*\))?!:/.test(text) || /^BREAKING[ -]CHANGE:/m.test(text),
  );
  const feature = messages.some((text) => /^feat(\([^)]*\))?!?:/.test(text));
  if (breaking && major > 0) return `${major + 1}.0.0`;
  if (breaking || feature) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** CHANGELOG.md with what was unreleased under the version's own heading. @param {string} text @param {string} version @param {string} day */
export function closeSection(text, version, day) {
  const unreleased = text.split(/^## /m).find((section) => section.startsWith('Unreleased'));
  if (!unreleased || unreleased.slice('Unreleased'.length).trim() === '')
    throw new Error('CHANGELOG.md has nothing under Unreleased.');
  return text.replace(/^## Unreleased[^\S\n]*\n/m, `## Unreleased\n\n## ${version} (${day})\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  if (git('status', '--porcelain')) throw new Error('There are changes that are not committed.');
  const last = git('tag', '--list', 'v*', '--sort=-v:refname').split('\n')[0];
  const range = last ? [`${last}..HEAD`] : [];
  const messages = git('log', '--format=%B%x00', ...range)
    .split('\0')
    .map((text) => text.trim());
  const read = (/** @type {string} */ path) => readFileSync(`${root}${path}`, 'utf8');
  const { version: current } = JSON.parse(read('package.json'));
  // Before the first tag nobody has the version of package.json yet.
  const version = last ? nextVersion(current, messages) : current;
  for (const folder of packages) {
    const path = `${folder}package.json`;
    const text = read(path)
      .replace(`"version": "${current}"`, `"version": "${version}"`)
      .replace(`"@penning/contract": "${current}"`, `"@penning/contract": "${version}"`);
    writeFileSync(`${root}${path}`, text);
  }
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(`${root}CHANGELOG.md`, closeSection(read('CHANGELOG.md'), version, day));
  execFileSync('npm', ['run', 'lock'], { cwd: root, stdio: 'inherit' });
  git('commit', '--all', '--message', `chore: release ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Penning ${version}`);
  console.log(`Penning ${version} is tagged. Release it: git push --follow-tags`);
}
