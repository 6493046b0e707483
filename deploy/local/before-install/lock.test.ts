import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identify, isAlive, takeLock } from './lock.mjs';
import { root } from './root.mjs';

describe('a lock file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'penning-lock-'));
    path = join(folder, 'lock');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is held by one, tells who holds it, and is gone when released', () => {
    const { lock } = takeLock(path, { ports: [1] });
    expect(takeLock(path, { ports: [2] }).holder).toMatchObject({ pid: process.pid, ports: [1] });
    lock?.release();
    expect(existsSync(path)).toBe(false);
  });

  test('is taken over from a holder that has died, even if a later process has its pid', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));
    expect(takeLock(path, {}).lock).toBeDefined();
  });

  test('is taken over when its file is torn', () => {
    writeFileSync(path, '{"pid":');
    expect(takeLock(path, {}).lock).toBeDefined();
  });

  test('of a dead holder goes to exactly one of many that want it', async () => {
    const program = join(folder, 'taker.mjs');
    const module = JSON.stringify(join(root, 'deploy/local/before-install/lock.mjs'));
    const source = `import { takeLock } from ${module}; process.on('message', () => process.send(takeLock(process.argv[2], {}).lock !== undefined)); process.send('up');`;
    writeFileSync(program, source);
    const takers = Array.from({ length: 6 }, () => fork(program, [path], { execArgv: [] }));
    await Promise.all(takers.map((taker) => once(taker, 'message')));
    writeFileSync(path, JSON.stringify({ pid: 1, identity: 'dead' }));
    const answers = Promise.all(
      takers.map(async (taker) => ((await once(taker, 'message')) as [boolean])[0]),
    );
    for (const taker of takers) taker.send('go');
    expect((await answers).filter((won) => won)).toHaveLength(1);
    for (const taker of takers) taker.kill();
  });
});

test('a process that has ended is not alive', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const holder = { pid: child.pid ?? 0, identity: identify(child.pid ?? 0) };
  expect(isAlive(holder)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(holder)).toBe(false);
  expect(() => readFileSync(`/proc/${holder.pid}/stat`)).toThrow();
});
