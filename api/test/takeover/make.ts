import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { inject, test } from 'vitest';
import { makeFolder, startIn, type Installation } from '../installation.ts';
import { environmentOf, startEntry } from '../processes.ts';
import { databaseUrl, migrateDatabase, onServer } from '../template-database.ts';
import { questionsOf, readAnswers } from './answers.ts';
import { listen } from './hook.ts';
import type { Story } from './make-facts.ts';
import { liveThrough } from './make-story.ts';
import { leaveWorkWaiting } from './make-waiting.ts';
import { seen, waitingJobs, workedOff } from './queue.ts';

const run = promisify(execFile);
const here = new URL('./', import.meta.url).pathname;
const version = '0.1.0';
const secretKey = Buffer.from(`penning takeover dump ${version} key!`).toString('base64');

test('makes the dump', async () => {
  const { url: serverUrl } = inject('database');
  const name = `penning_takeover_${randomUUID().slice(0, 8)}_test`;
  await onServer(serverUrl, (client) => client.query(`create database ${name}`));
  await migrateDatabase(databaseUrl(serverUrl, name), secretKey);
  const folder = await makeFolder();
  const installation = await startIn(
    { serverUrl, name, secretKey, folder },
    { worker: false, environment: { RATE_LIMIT_SCALE: '100', WEBHOOK_TARGETS: 'any' } },
  );
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  try {
    const lived = await withWorker(installation, () => liveThrough(installation, owner));
    const story = await leaveWorkWaiting(installation, owner, lived);
    await writeDump(installation, owner, folder, story);
  } finally {
    await owner.end();
    await installation.close();
  }
});

/** Runs a worker as a process of its own, as in production, until the work is done. */
async function withWorker<T>(installation: Installation, work: () => Promise<T>): Promise<T> {
  const worker = await startEntry('worker', { ...environmentOf(installation), WEBHOOK_TARGETS: 'any' });
  try {
    return await work();
  } finally {
    await worker.end();
  }
}

async function writeDump(
  installation: Installation,
  owner: pg.Client,
  folder: string,
  { tokens, ...story }: Story,
): Promise<void> {
  const slugs = story.churches.map(({ slug }) => slug);
  const answers = await readAnswers(installation, questionsOf(story.claims, slugs), tokens);
  const jobs = await waitingJobs(owner);
  const { rows: heads } = await owner.query(
    'select church_id, position::int, hash from audit_heads order by 1',
  );
  const { rows: kinds } = await owner.query<{ id: string; kind: string }>(
    'select id, kind from mails union all select id, kind from account_mails',
  );
  const { rows: now } = await owner.query<{ at: Date }>(`select date_trunc('milliseconds', now()) as at`);
  const { stdout } = await run(
    'pg_dump',
    ['--no-owner', '--inserts', '--rows-per-insert=100', installation.ownerUrl],
    { maxBuffer: 1 << 26 },
  );
  await rm(join(here, 'files'), { recursive: true, force: true });
  await mkdir(join(here, 'files'));
  await cp(join(folder, 'files'), join(here, 'files'), { recursive: true });
  // What psql understands and a server does not.
  await writeFile(join(here, `${version}.sql`), stdout.replace(/^\\.*\n/gm, ''));
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]));
  const mails = await recordMails(installation, owner, kindOf);
  const facts = { version, secretKey, dumpedAt: now[0]?.at, ...story, heads, jobs, mails };
  await writeFile(join(here, `${version}.json`), `${JSON.stringify(facts, null, 2)}\n`);
  await writeFile(join(here, `${version}-answers.json.gz`), gzipSync(JSON.stringify(answers), { level: 9 }));
  const { length } = await readFile(join(here, `${version}.sql`));
  console.log(`${length} bytes of SQL, ${jobs.length} jobs, ${mails.length} mails`);
}

/** Lets the code that made the dump do the work that waits, and notes each mail; those whose row waited with its Message-ID. */
async function recordMails(
  installation: Installation,
  owner: pg.Client,
  kindOf: ReadonlyMap<string, string>,
): Promise<object[]> {
  const { mailbox } = installation;
  mailbox.refused.clear();
  const before = mailbox.mails.length;
  const hook = await listen();
  await owner.query('update webhooks set url = $1', [hook.url]);
  await owner.query('update graphile_worker._private_jobs set run_at = now()');
  const waiting = await waitingJobs(owner);
  await withWorker(installation, () => workedOff(owner, waiting));
  await hook.close();
  return mailbox.mails.slice(before).map((mail) => {
    const id = /^<([^@]+)@/.exec(mail.messageId ?? '')?.[1] ?? '';
    const kind = kindOf.get(id);
    return { ...(kind && { kind, messageId: mail.messageId }), ...seen(mail) };
  });
}
