import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Every file of tests, and of attacks that tests share. */
const sources = ['api/src', 'api/test', 'api/contract/src', 'console/app', 'widget/src', 'deploy/acceptance']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))),
  )
  .filter((path) => /(\.(test|spec)|-attacks)\.tsx?$/.test(path));
const names = new Set(sources.map((path) => basename(path).replace(/\.tsx?$/, '')));
const all = sources.map((path) => readFileSync(path, 'utf8')).join('\n');

const rows = document
  .split('\n')
  .filter((line) => /^\|.*\|.*\|.*\|$/.test(line))
  .slice(2);
const proofs = rows.map((line) => line.split('|')[3] ?? '');

test('every test that docs/security.md names exists', () => {
  expect(proofs.length).toBeGreaterThan(25);
  const files = proofs.flatMap((proof) =>
    [...proof.matchAll(/([\w.-]+\.(?:test|spec))\b/g)].map(([, name]) => name),
  );
  expect(files.filter((name) => !names.has(name ?? ''))).toEqual([]);
  const sentences = proofs.flatMap((proof) =>
    [...proof.matchAll(/\*(?:… )?([^*]+)\*/g)].map(([, sentence]) => sentence ?? ''),
  );
  expect(sentences.length).toBeGreaterThan(30);
  expect(sentences.filter((sentence) => !all.includes(sentence))).toEqual([]);
});

test('every threat has a test', () => {
  expect(rows.filter((_, index) => !/\.(test|spec)\b/.test(proofs[index] ?? ''))).toEqual([]);
});
