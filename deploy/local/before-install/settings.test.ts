import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reserve } from './reserve.mjs';
import { freePorts, portProblems, readSettings } from './settings.mjs';

describe('the settings', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'penning-settings-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('come from the environment, then from .env, then from the defaults; an empty one is not set', () => {
    writeFileSync(join(folder, '.env'), 'API_PORT=5000\nCONSOLE_PORT=5001\nMAIL_FROM="A <a@b.example>"\n');
    const { ports, environment } = readSettings(folder, { API_PORT: '6000', DEMO_PORT: '' });
    expect(ports).toEqual({
      CONSOLE_PORT: 5001,
      API_PORT: 6000,
      DEMO_PORT: 4200,
      SMTP_PORT: 1025,
      INBOX_PORT: 1080,
    });
    expect(environment['MAIL_FROM']).toBe('A <a@b.example>');
  });

  test('list every port that is not one', () => {
    expect(() => readSettings(folder, { API_PORT: 'x', DEMO_PORT: '70000' })).toThrow(
      /API_PORT=x.*\nDEMO_PORT=70000/,
    );
  });

  test('name the variable of every port that is taken, and of one that is used twice', async () => {
    const [taken = 0, free = 0] = await freePorts(2);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
    const lines = await portProblems({ API_PORT: taken, DEMO_PORT: free, INBOX_PORT: free });
    server.close();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`Port ${taken} is taken by another program: set API_PORT`);
    expect(lines[1]).toContain(`Port ${free} is also DEMO_PORT: set INBOX_PORT`);
  });

  test('a second Penning on other ports of the same clone keeps its data beside the first', async () => {
    const names = ['CONSOLE_PORT', 'API_PORT', 'DEMO_PORT', 'SMTP_PORT', 'INBOX_PORT'] as const;
    const [one, two] = [await freePorts(5), await freePorts(5)];
    const settings = (ports: number[]) =>
      Object.fromEntries(names.map((name, index) => [name, String(ports[index])]));
    const first = await withEnvironment(settings(one), () => reserve(folder));
    const second = await withEnvironment(settings(two), () => reserve(folder));
    expect(first.dataDir).toBe(join(folder, '.penning'));
    expect(second.dataDir).toBe(join(folder, '.penning', `beside-${two[1]}`));
    await expect(withEnvironment(settings(one), () => reserve(folder))).rejects.toThrow(
      /already running here/,
    );
    first.lock.release();
    second.lock.release();
    // Once it has data of its own, it finds them again, whether the other one runs or not.
    const again = await withEnvironment(settings(two), () => reserve(folder));
    expect(again.dataDir).toBe(second.dataDir);
    again.lock.release();
  });
});

async function withEnvironment<T>(variables: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  delete process.env['PENNING_DATA'];
  try {
    return await run();
  } finally {
    process.env = before;
  }
}
