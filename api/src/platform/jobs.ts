import { z } from 'zod';
import type { Transaction } from './database.ts';
import { addRequestContext } from './request-context.ts';

const uuid = z.guid();

/** Every kind of job with its payload: ids only, the handler loads what it needs afresh. */
export const jobPayloads = {
  'disarm-receipt': z.strictObject({ churchId: uuid, claimId: uuid, receiptId: uuid }),
  'render-voucher': z.strictObject({ churchId: uuid, claimId: uuid }),
  'send-mail': z.strictObject({ churchId: uuid, mailId: uuid }),
  'delete-files': z.strictObject({ keys: z.array(z.string().max(200)).max(1_000) }),
  'send-account-mail': z.strictObject({ accountId: uuid, mailId: uuid }),
  'sweep-accounts': z.looseObject({}),
  'announce-event': z.strictObject({ churchId: uuid, eventId: z.int().positive() }),
  'deliver-webhook': z.strictObject({ churchId: uuid, deliveryId: uuid }),
  'sweep-expired': z.looseObject({}),
  'sweep-counts': z.looseObject({}),
  'sweep-files': z.looseObject({}),
} as const;

/** The name of a kind of job. */
export type JobName = keyof typeof jobPayloads;

/** The payload of a kind of job. */
export type JobPayload<N extends JobName> = z.infer<(typeof jobPayloads)[N]>;

/** Function that runs a job: it may run twice, and then does nothing twice. */
export type JobHandler<N extends JobName> = (payload: JobPayload<N>, signal: AbortSignal) => Promise<void>;

/** The handlers of all kinds. */
export type JobHandlers = { [N in JobName]: JobHandler<N> };

/**
 * Order in which waiting jobs are taken, the smallest first; 0 is where jobs of earlier versions are. Receipts count up
 * from theirs, church by church, to 30,000 at most.
 */
const priorities = { awaited: -10, mail: -1, receipt: 0, voucher: 31_000, rest: 32_000 } as const;

/** Jobs about mail, which a worker does in slots of their own: none waits until a receipt is decoded. */
export const mailJobs: readonly JobName[] = ['send-mail', 'send-account-mail'];

const priorityOf: { [N in JobName]?: number } = {
  'send-account-mail': priorities.awaited,
  'send-mail': priorities.mail,
  'disarm-receipt': priorities.receipt,
  'render-voucher': priorities.voucher,
};

/** Priority of jobs that nobody waits for, such as those that a timetable starts. */
export const restPriority = priorities.rest;

/** Ways of queueing a job: before others of its kind because somebody waits for it, or fairly, each church in its turn. */
export interface Turn {
  awaited?: boolean;
  fairBy?: string;
}

/** Enqueues a job inside the transaction, so that it exists exactly when the transaction's rows do; the request's context goes with it. */
export async function enqueue<N extends JobName>(
  trx: Transaction,
  name: N,
  payload: JobPayload<N>,
  { awaited = false, fairBy }: Turn = {},
): Promise<void> {
  const priority = awaited ? priorities.awaited : (priorityOf[name] ?? priorities.rest);
  await trx.raw('select enqueue_job(?, ?::json, ?, ?)', [
    name,
    JSON.stringify(addRequestContext(payload)),
    priority,
    fairBy ?? null,
  ]);
}
