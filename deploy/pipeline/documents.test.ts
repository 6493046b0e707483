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

test.each(documents)('%s names commands and files that are there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const missing: string[] = [];
  for (const [command, name, place] of text.matchAll(
    /npm run (?:--silent )?([\w:-]+)(?: (?:-w|--prefix) ([@\w/-]+))?/g,
  ))
    if (!scriptsOf(place ? workspaces[place] : '').includes(name!)) missing.push(command);
  for (const [, link] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g))
    if (!existsSync(join(root, dirname(document), link!))) missing.push(link!);
  for (const [, path] of text.matchAll(
    /`((?:api|widget|console|deploy|docs)\/[\w./-]+\.(?:ts|tsx|mjs|sh|json|yml|md))`/g,
  ))
    if (!existsSync(join(root, path!))) missing.push(path!);
  expect(missing).toEqual([]);
});

function scriptsOf(place: string | undefined): string[] {
  const text = readFileSync(join(root, place ?? 'nowhere', 'package.json'), 'utf8');
  return Object.keys((JSON.parse(text) as { scripts: Record<string, string> }).scripts);
}
