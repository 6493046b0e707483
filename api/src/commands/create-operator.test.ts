import { afterAll, beforeAll, expect, test } from 'vitest';
import { login, readMe } from '@penning/contract/accounts';
import { createClient } from '@penning/contract/client';
import { clientOf, signIn } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { environmentOf, freePort, runCommand, startEntry } from '../../test/processes.ts';
import { refusedAs } from '../../test/refusals.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

const password = 'warm bread on thursday';

async function isOperator(email: string, typed = password): Promise<boolean> {
  const token = await signIn(installation, { email, password: typed });
  return (await clientOf(installation).call(readMe, {}, token)).operator;
}

test('ADMIN_EMAIL and ADMIN_PASSWORD make an operator at the first start, and at no other', async () => {
  const port = await freePort();
  const start = (email: string, typed: string) =>
    startEntry('web', {
      ...environmentOf(installation),
      API_PORT: String(port),
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: typed,
    });
  await expect(start('first@penning.example', 'unbelievable')).rejects.toThrow(
    /"code":"password_common".*ADMIN_PASSWORD is not taken/,
  );
  const first = await start('First@penning.example', password);
  const client = createClient(`http://127.0.0.1:${port}`);
  const body = { email: 'first@penning.example', password };
  await expect(client.call(login, { body })).resolves.toBeDefined();
  await first.end();
  const second = await start('second@penning.example', password);
  const other = client.call(login, { body: { ...body, email: 'second@penning.example' } });
  await expect(other).rejects.toEqual(refusedAs('login_failed'));
  await second.end();
});

test('the command makes an operator of what is set, and asks for what is not', async () => {
  const set = { ADMIN_EMAIL: 'set@penning.example', ADMIN_PASSWORD: password };
  expect(await runCommand('create-operator', installation, set)).toEqual({
    code: 0,
    output: 'The operator is made.\n',
  });
  expect(await isOperator('set@penning.example')).toBe(true);
  const asked = await runCommand(
    'create-operator',
    installation,
    {},
    {
      'E-mail address: ': 'Asked@penning.example',
      'Password: ': password,
    },
  );
  expect(asked.code).toBe(0);
  expect(asked.output).not.toContain(password);
  expect(await isOperator('asked@penning.example')).toBe(true);
  const again = await runCommand('create-operator', installation, {
    ...set,
    ADMIN_PASSWORD: 'another password',
  });
  expect(again.output).toContain('its password stays as it was');
  expect(await isOperator('set@penning.example')).toBe(true);
});

test.each([
  [{ ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: password }, 'This is no e-mail address.'],
  [{ ADMIN_EMAIL: 'x@penning.example', ADMIN_PASSWORD: 'short' }, 'at least 12 characters'],
  [
    { ADMIN_EMAIL: 'x@penning.example', ADMIN_PASSWORD: 'unbelievable' },
    'among the first that others would try',
  ],
])('%o is refused in words', async (environment, words) => {
  const { code, output } = await runCommand('create-operator', installation, environment);
  expect([code, output]).toEqual([1, expect.stringContaining(words)]);
});
