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

/** Rooms of an import rule, from the roof down. */
function ordered(name: string): string[] {
  const rule = readFileSync(`${root}.dependency-cruiser.cjs`, 'utf8');
  const [, list = ''] = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(rule) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, room]) => room!);
}

test.each([
  { heading: 'Rooms of the API', rule: 'apiRooms', place: 'api/src' },
  { heading: 'Rooms of the console', rule: 'consoleRooms', place: 'console/app' },
])('docs/architecture.md lists the $heading in the order of the import rule', ({ heading, rule, place }) => {
  const rooms = ordered(rule);
  expect(rooms.length).toBeGreaterThan(10);
  expect(drawn(heading)).toEqual(rooms);
  expect(outer(rooms)).toEqual(folders(place));
});

test('docs/architecture.md lists every folder of the widget', () => {
  expect(drawn('Rooms of the widget')).toEqual(folders('widget/src'));
});
