import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const document = readFileSync(`${root}docs/architecture.md`, 'utf8');

/** Rooms that a section of docs/architecture.md lists, in its order. */
function drawn(heading: string): string[] {
  const section = document.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^- `([\w/-]+)`: \S/gm)].map(([, room]) => room!);
}

const folders = (place: string) =>
  readdirSync(`${root}${place}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const outer = (rooms: string[]) => [...new Set(rooms.map((room) => room.split('/')[0]!))].sort();

test('docs/architecture.md lists the rooms of the API in the order of the import rule, and no folder is missing', () => {
  const rule = readFileSync(`${root}.dependency-cruiser.cjs`, 'utf8');
  const [, list = ''] = /const apiRooms = \[([^\]]*)\]/.exec(rule) ?? [];
  const ordered = [...list.matchAll(/'([^']+)'/g)].map(([, room]) => room!);
  expect(ordered.length).toBeGreaterThan(30);
  expect(drawn('Rooms of the API')).toEqual(ordered);
  expect(outer(ordered)).toEqual(folders('api/src'));
});

test('docs/architecture.md lists every folder of the widget', () => {
  expect(drawn('Rooms of the widget')).toEqual(folders('widget/src'));
});
