import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch, waitUntil } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { onServer } from '../../test/template-database.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { createContext } from '../context/create-context.ts';
import { startWorker, type RunningWorker } from '../worker.ts';
import { patience } from '../../test/patience.ts';

/** A fifth of the usual times, on the reference machine. */
const times = { everyMs: patience(600), deadAfterMs: patience(1_200) };

let installation: Installation;
let workers: RunningWorker[];
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  workers = [await startOne(), await startOne()];
});
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await installation.close();
});

async function startOne(): Promise<RunningWorker> {
  return startWorker(await createContext(installation.config, installation.context.log), times);
}

test('a job that takes long belongs to its living worker, also when another worker looks for the dead', async () => {
  installation.mailbox.answerAfterMs = patience(1_600);
  const { email } = await buildClaim(installation, await buildChurch(installation));
  // Also when every lock is lost meanwhile, twice.
  for (let time = 0; time < 2; time += 1) {
    await sleep(patience(800));
    await onServer(installation.ownerUrl, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'penning-queue-keeper' and datname = current_database()`,
      ),
    );
  }
  await installation.mailbox.waitFor(email);
  // Long enough for a job that was freed by mistake to be taken and sent again: the queue is asked every two seconds.
  await sleep(times.deadAfterMs + 2_500);
  installation.mailbox.answerAfterMs = 0;
  const ids = installation.mailbox.mails.map((mail) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

/** A job that a worker of this name has in hand, as the queue writes it. */
function insertLocked(client: pg.Client, worker: string): Promise<unknown> {
  return client.query(
    `insert into graphile_worker._private_jobs (task_id, payload, locked_by, locked_at)
     select id, '{}', $1, now() - interval '1 minute' from graphile_worker._private_tasks
     where identifier = 'sweep-expired'`,
    [worker],
  );
}

async function countLocked(client: pg.Client, worker: string): Promise<number> {
  const found = await client.query(`select 1 from graphile_worker._private_jobs where locked_by = $1`, [
    worker,
  ]);
  return found.rowCount ?? 0;
}

test('a mail that was put off many times is tried again within a minute', async () => {
  installation.mailbox.refuseWith = { responseCode: 451, message: 'come back later' };
  const { email } = await buildClaim(installation, await buildChurch(installation));
  const mails = `from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks
    on tasks.id = jobs.task_id where tasks.identifier = 'send-mail'`;
  const ask = (sql: string) =>
    onServer(installation.ownerUrl, async (client) => (await client.query<{ ok: boolean }>(sql)).rows);
  await waitUntil(async () => (await ask(`select true as ok ${mails} and attempts > 0`)).length > 0);
  // As after hours of an outage: the next try would be six hours away.
  await ask(`select graphile_worker.reschedule_jobs(array_agg(jobs.id), run_at => now() + interval '6 hours',
    attempts => 10) ${mails} and locked_at is null`);
  await waitUntil(async () => {
    const rows = await ask(`select run_at <= now() + interval '1 minute' as ok ${mails}`);
    return rows.length > 0 && rows.every(({ ok }) => ok);
  });
  installation.mailbox.refuseWith = undefined;
  await ask(`select graphile_worker.reschedule_jobs(array_agg(jobs.id), run_at => now()) ${mails}`);
  await installation.mailbox.waitFor(email);
});

test('a job of a worker that is gone is taken again within seconds', () =>
  onServer(installation.ownerUrl, async (client) => {
    await insertLocked(client, 'killed');
    await waitUntil(async () => (await countLocked(client, 'killed')) === 0);
  }));

test('a worker that is without its lock for a moment keeps its jobs', () =>
  onServer(installation.ownerUrl, async (client) => {
    await insertLocked(client, 'slow');
    await sleep(patience(800));
    await client.query(`select pg_advisory_lock(hashtextextended('slow', 0))`);
    await sleep(patience(1_400));
    expect(await countLocked(client, 'slow')).toBe(1);
  }));
