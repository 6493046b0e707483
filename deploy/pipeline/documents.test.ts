import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'deploy/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const workspaces: Record<string, string> = {
  '@penning/contract': 'api/contract',
  '@penning/api': 'api',
  '@penning/widget': 'widget',
  '@penning/console': 'console',
  '@penning/deploy': 'deploy',
  'deploy/aws': 'deploy/aws',
};

/** Names of what a build makes. */
const made = /(^|\/)(dist|cdk\.out|build)(\/|$)|\.d\.ts$/;
const files = ['.', '.github', '.husky', 'api', 'widget', 'console', 'deploy', 'docs'].flatMap((folder) =>
  listFiles(folder),
);

test.each(documents)('%s names commands and files that are there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const missing: string[] = [];
  for (const [command, name, place] of text.matchAll(
    /npm run (?:--silent )?([\w:-]+)(?: (?:-w|--prefix) ([@\w/-]+))?/g,
  ))
    if (!scriptsOf(place ? workspaces[place] : '').includes(name!)) missing.push(command);
  for (const [, link] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g))
    if (!existsSync(join(root, dirname(document), link!))) missing.push(link!);
  for (const [, path] of text.matchAll(/`((?:api|widget|console|deploy|docs)(?:\/[\w.$-]+)+)\/?`/g))
    if (!made.test(path!) && !existsSync(join(root, path!))) missing.push(path!);
  // `mail/bounces.ts` and `parts.ts` are names that a reader looks for.
  for (const [, name] of text.matchAll(/`([\w.$-]+(?:\/[\w.$-]+)*\.(?:tsx?|mjs|cjs|sh|yml|md))`/g))
    if (!made.test(name!) && !files.some((path) => `/${path}`.endsWith(`/${name!}`))) missing.push(name!);
  expect(missing).toEqual([]);
});

function scriptsOf(place: string | undefined): string[] {
  const text = readFileSync(join(root, place ?? 'nowhere', 'package.json'), 'utf8');
  return Object.keys((JSON.parse(text) as { scripts: Record<string, string> }).scripts);
}

/** Paths of a folder's files from the root; of the root itself only what lies directly in it. */
function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return [path];
    const isSkipped =
      folder === '.' || !entry.isDirectory() || /^(node_modules|dist|build)$/.test(entry.name);
    return isSkipped ? [] : listFiles(path);
  });
}
