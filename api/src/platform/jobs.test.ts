import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildChurch, type BuiltChurch } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { onServer } from '../../test/template-database.ts';
import { enqueue, type JobName } from './jobs.ts';

let installation: Installation;
let busy: BuiltChurch;
let quiet: BuiltChurch;

beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  busy = await buildChurch(installation);
  quiet = await buildChurch(installation);
});
afterAll(() => installation.close());
beforeEach(() => asOwner('delete from graphile_worker._private_jobs'));

/** Asks the queue's tables as their owner. */
async function asOwner<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  let rows: Row[] = [];
  await onServer(installation.ownerUrl, async (client) => {
    ({ rows } = await client.query<Row & object>(sql, values));
  });
  return rows;
}

/** Queues receipts of a church, each in its own transaction, as uploads do. */
async function uploads({ church }: BuiltChurch, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1)
    await installation.context.database.inChurch(church.id, (trx) =>
      enqueue(
        trx,
        'disarm-receipt',
        { churchId: church.id, claimId: randomUUID(), receiptId: randomUUID() },
        { fairBy: church.id },
      ),
    );
}

interface Waiting {
  id: string;
  task: JobName;
  church: string;
}

/** Jobs in the order in which the queue gives them out. */
function inOrder(): Promise<Waiting[]> {
  return asOwner<Waiting>(
    `select job.id, kind.identifier as task, job.payload ->> 'churchId' as church
     from graphile_worker._private_jobs job join graphile_worker._private_tasks kind on kind.id = job.task_id
     where job.locked_at is null order by job.priority, job.run_at, job.id`,
  );
}

test('a burst of one church lets the receipts of another through', async () => {
  await uploads(busy, 20);
  await uploads(quiet, 2);
  const churches = (await inOrder()).map(({ church }) => church);
  expect(churches.indexOf(quiet.church.id)).toBeLessThanOrEqual(1);
  expect(churches.lastIndexOf(quiet.church.id)).toBeLessThanOrEqual(3);
});

test('who comes later does not overtake for ever: a church that waited comes in its turn', async () => {
  await uploads(busy, 10);
  const before = await inOrder();
  // Half of the burst is done; one is being decoded.
  const done = before.slice(0, 5).map(({ id }) => id);
  await asOwner('delete from graphile_worker._private_jobs where id = any($1)', [done]);
  await uploads(quiet, 10);
  const churches = (await inOrder()).map(({ church }) => church);
  expect(churches.slice(0, 10).filter((church) => church === busy.church.id)).toHaveLength(5);
});

test('receipts of one church keep their order', async () => {
  await uploads(busy, 3);
  const first = (await inOrder()).map(({ id }) => id);
  await uploads(busy, 3);
  expect((await inOrder()).map(({ id }) => id).slice(0, 3)).toEqual(first);
});

test('mails that somebody waits for come first, then receipts, vouchers, the rest', async () => {
  const { id: churchId } = busy.church;
  const mail = { churchId, mailId: randomUUID() };
  await installation.context.database.inChurch(churchId, async (trx) => {
    await enqueue(trx, 'delete-files', { keys: [] });
    await enqueue(trx, 'render-voucher', { churchId, claimId: randomUUID() });
    const receipt = { churchId, claimId: randomUUID(), receiptId: randomUUID() };
    await enqueue(trx, 'disarm-receipt', receipt, { fairBy: churchId });
    await enqueue(trx, 'send-mail', mail);
    await enqueue(trx, 'send-mail', mail, { awaited: true });
  });
  expect((await inOrder()).map(({ task }) => task)).toEqual([
    'send-mail',
    'send-mail',
    'disarm-receipt',
    'render-voucher',
    'delete-files',
  ]);
});
