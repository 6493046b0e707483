import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch, buildClaim } from '../test/builders.ts';
import { startInstallation, type Installation } from '../test/installation.ts';
import { createContext } from './start.ts';
import { startWorker } from './worker.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

test('a job that takes long belongs to its living worker, also when another worker looks for the dead', async () => {
  const other = await startWorker(await createContext(installation.config, installation.context.log));
  installation.mailbox.answerAfterMs = 8_000;
  const { email } = await buildClaim(installation, await buildChurch(installation));
  await installation.mailbox.waitFor(email);
  await sleep(9_000);
  installation.mailbox.answerAfterMs = 0;
  const ids = installation.mailbox.mails.map((mail) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  await other.stop();
});
