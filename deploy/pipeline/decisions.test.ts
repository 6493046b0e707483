import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../docs/decisions/', import.meta.url));
const names = readdirSync(folder).sort();

test.each(names)('%s has a number, a date, a status, a context, a decision and consequences', (name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  expect(text).toMatch(/^# \d+\. \S.*\n\n\d{4}-\d\d-\d\d · (proposed|accepted|rejected|superseded by \d+)\n/);
  expect(Number(/^# (\d+)/.exec(text)?.[1])).toBe(Number(name.slice(0, 4)));
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'Context',
    'Decision',
    'Consequences',
  ]);
});

test('decision records are numbered without gaps', () => {
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});
