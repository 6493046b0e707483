import type { ParsedMail } from 'mailparser';
import type pg from 'pg';
import { waitUntil } from '../builders.ts';

/** A mail as its reader sees it, without what depends on the day. */
export interface SeenMail {
  to: string[];
  from: string;
  replyTo: string[];
  subject: string;
  attachments: string[];
}

/** Describes a mail that arrived. */
export function seen(mail: ParsedMail): SeenMail {
  const addresses = (header: ParsedMail['to']) =>
    [header ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => `${name} <${address}>`));
  return {
    to: addresses(mail.to),
    from: addresses(mail.from).join(),
    replyTo: addresses(mail.replyTo),
    subject: mail.subject ?? '',
    attachments: mail.attachments.map(({ filename }) => filename ?? ''),
  };
}

/** A job that waits, and what went wrong with it so far. */
export interface WaitingJob {
  id: string;
  name: string;
  attempts: number;
  error: string | null;
}

/** Lists the jobs that wait. */
export async function waitingJobs(owner: pg.Client): Promise<WaitingJob[]> {
  const { rows } = await owner.query<WaitingJob>(
    `select id::text, task_identifier as name, attempts, last_error as error from graphile_worker.jobs order by id`,
  );
  return rows;
}

/** Waits until no job waits; throws when one fails that had not failed at `before`. */
export async function workedOff(
  owner: pg.Client,
  before: readonly WaitingJob[] = [],
  timeoutMs = 120_000,
): Promise<void> {
  const failedBefore = new Set(before.filter(({ error }) => error !== null).map(({ id }) => id));
  await waitUntil(async () => {
    const jobs = await waitingJobs(owner);
    const failed = jobs.find(({ id, error }) => error !== null && !failedBefore.has(id));
    if (failed) throw new Error(`the job ${failed.name} failed: ${failed.error}`);
    return jobs.length === 0;
  }, timeoutMs);
}
