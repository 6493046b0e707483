import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { patience } from '../local/testing/machine-speed.ts';
import { Claimant } from './claimant.ts';
import { startTestPenning, type TestPenning } from './launch.ts';
import type { Mail } from './penning.ts';
import { pidOf, postmasterOf, runRecord } from './run-record.ts';

const church = 'grace-rotterdam';
const finance = 'finance@grace-rotterdam.example';

// Killed processes come back after growing pauses, and jobs that failed meanwhile are tried again later and later.
test.describe.configure({ timeout: patience(360_000) });

let penning: TestPenning;
test.beforeEach(async () => {
  penning = await startTestPenning();
});
test.afterEach(() => penning.remove());

test('a worker killed while it renders delivers every claim exactly once afterwards', async () => {
  const claimants = await submitMany(8);
  const references = Promise.all(claimants.map((claimant) => confirmFromInbox(claimant)));
  for (let kills = 0; kills < 2; kills++) {
    const before = (await mailsTo(finance)).length;
    await until(async () => (await mailsTo(finance)).length > before);
    process.kill(await livingPidOf('worker'), 'SIGKILL');
    await sleep(500);
  }
  await expectDeliveredOnce(await references);
});

test('a database killed while claims come in loses none that was answered', async () => {
  const submitting = submitMany(8);
  await sleep(1_500);
  process.kill(postmasterOf(penning.dataDir), 'SIGKILL');
  const claimants = await submitting;
  const references = Promise.all(claimants.map((claimant) => confirmFromInbox(claimant)));
  await until(async () => (await mailsTo(finance)).length > 0);
  process.kill(postmasterOf(penning.dataDir), 'SIGKILL');
  await expectDeliveredOnce(await references);
});

function submitMany(count: number): Promise<Claimant[]> {
  const claimants = Array.from({ length: count }, () => new Claimant(penning.urls.api));
  return Promise.all(claimants.map(async (claimant) => claimant.submit(church).then(() => claimant)));
}

async function confirmFromInbox(claimant: Claimant): Promise<string> {
  await until(async () => (await mailsTo(claimant.email)).length > 0);
  const [mail] = await mailsTo(claimant.email);
  return claimant.confirm(mail?.subject.slice(0, 7).replace(' ', '') ?? '');
}

/** Every reference came to the finance address in one message, however often that was sent. */
async function expectDeliveredOnce(references: string[]): Promise<void> {
  expect(new Set(references).size).toBe(references.length);
  const ids = async (reference: string) => {
    const mails = await mailsTo(finance);
    return new Set(
      mails
        .filter(({ subject }) => subject.startsWith(reference))
        .map(({ headers }) => headers['message-id']),
    );
  };
  await until(async () => {
    const found = await Promise.all(references.map(ids));
    return found.every((one) => one.size >= 1);
  });
  // Once nothing waits in the queue, no further message can come.
  await until(async () => (await waitingJobs()) === 0);
  for (const reference of references) expect((await ids(reference)).size, reference).toBe(1);
}

/** Counts the jobs in the queue; undefined while a killed database comes back. */
async function waitingJobs(): Promise<number | undefined> {
  const { databaseUrl } = runRecord(penning.dataDir);
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ count: string }>(
      'select count(*) from graphile_worker._private_jobs',
    );
    return Number(rows[0]?.count);
  } catch (error) {
    if (isComingBack(error)) return undefined;
    throw error;
  } finally {
    await client.end();
  }
}

/** Tells the refusals of a database that was killed and is starting again from other faults. */
function isComingBack(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03' || code === '57P01';
}

async function mailsTo(address: string): Promise<Mail[]> {
  const mails = (await (await fetch(`${penning.urls.inbox}/api/email`)).json()) as Mail[];
  return mails.filter((mail) => mail.to.some((one) => one.address === address));
}

/** Returns the process of this name that runs now, not one that was just killed. */
async function livingPidOf(wanted: string): Promise<number> {
  let pid = 0;
  await until(() => {
    pid = pidOf(penning.dataDir, wanted);
    return Promise.resolve(pid !== 0 && existsSync(`/proc/${pid}/stat`));
  });
  return pid;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + patience(180_000); Date.now() < deadline; await sleep(100))
    if (await condition()) return;
  throw new Error('waited in vain');
}
