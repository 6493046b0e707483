import { fileURLToPath } from 'node:url';
import { Logger, parseCrontab, run, type Runner, type TaskList } from 'graphile-worker';
import { countSweeper } from './abuse/jobs.ts';
import { accountSweeper } from './accounts/jobs.ts';
import { accountEmailWriter } from './accounts/emails/account-emails.ts';
import { churchEmails } from './churches/emails/church-emails.ts';
import { decisionEmails } from './claims/emails/decision-emails.ts';
import { claimEmails } from './claims/emails/claim-emails.ts';
import { expirySweeper } from './claims/jobs.ts';
import { voucherRenderer } from './claims/make-voucher.ts';
import { loadConfig } from './platform/config.ts';
import type { Context } from './context/context.ts';
import {
  jobPayloads,
  mailJobs,
  restPriority,
  type JobHandler,
  type JobHandlers,
  type JobName,
} from './platform/jobs.ts';
import { createLog, takeOverConsole, type Log } from './platform/log.ts';
import { accountMailSender } from './mail/account-outbox.ts';
import { mailSender, Mailer } from './mail/mailer.ts';
import { startInternalServer } from './observability/internal-server.ts';
import { runJob } from './observability/job-run.ts';
import { openQueuePool } from './observability/queue-pool.ts';
import { publishQueue } from './observability/metrics.ts';
import { QueueWatch, type QueueState } from './observability/queue-state.ts';
import { startTraces } from './platform/traces.ts';
import { peopleEmails } from './people/emails/people-emails.ts';
import { DeadWorkerRecovery, type RecoveryTimes } from './observability/dead-workers.ts';
import { reportSandbox } from './sanitizer/child.ts';
import { fileDeleter, receiptDisarmer } from './receipts/jobs.ts';
import { strayFileSweeper } from './claims/sweep-files.ts';
import { createContext, stopOnSignal } from './context/create-context.ts';
import { eventAnnouncer, webhookDeliverer } from './webhooks/jobs.ts';

/** A running worker. */
export interface RunningWorker {
  /** Settles when the worker ended; rejects when it gave up. */
  ended: Promise<void>;
  readQueue(): Promise<QueueState>;
  stop(): Promise<void>;
}

const timetable = [
  '*/10 * * * * sweep-expired',
  '*/10 * * * * sweep-counts',
  '5 * * * * sweep-accounts',
  '23 * * * * sweep-files',
]
  .map((line) => `${line} ?priority=${restPriority}`)
  .join('\n');

/** Starts working on the queue; tests look for dead workers more often than usual. */
export async function startWorker(context: Context, recoveryTimes?: RecoveryTimes): Promise<RunningWorker> {
  const { config, database, log } = context;
  const mailer = new Mailer(config);
  const handlers: JobHandlers = {
    'disarm-receipt': receiptDisarmer(context),
    'render-voucher': voucherRenderer(context),
    'send-mail': mailSender(context, mailer, {
      ...claimEmails(context),
      ...decisionEmails(context),
      ...churchEmails(context),
      ...peopleEmails(context),
    }),
    'send-account-mail': accountMailSender(context, mailer, accountEmailWriter(context)),
    'sweep-accounts': accountSweeper(context),
    'delete-files': fileDeleter(context),
    'announce-event': eventAnnouncer(context),
    'deliver-webhook': webhookDeliverer(context),
    'sweep-expired': expirySweeper(context),
    'sweep-counts': countSweeper(context),
    'sweep-files': strayFileSweeper(context),
  };
  const deadWorkers = new DeadWorkerRecovery(config.DATABASE_URL, log, recoveryTimes);
  await deadWorkers.start();
  const watch = new QueueWatch(config.DATABASE_URL, log);
  // Both rows of slots, each with a connection for itself beside those of its jobs.
  const pool = openQueuePool(config.DATABASE_URL, 2 * (config.WORKER_CONCURRENCY + 1), log);
  const tasks = Object.entries(taskList(handlers, deadWorkers, log));
  const isMail = (name: string) => mailJobs.some((mailJob) => mailJob === name);
  const work = (crontab: string, mine: typeof tasks): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency: config.WORKER_CONCURRENCY,
      pollInterval: 2_000,
      noHandleSignals: true,
      parsedCronItems: parseCrontab(crontab),
      taskList: Object.fromEntries(mine),
      events: deadWorkers.events,
      logger: queueLogger(log),
    });
  // Two rows of slots: however many receipts are decoded, a mail finds a free one.
  const runners = await Promise.all([
    work(
      timetable,
      tasks.filter(([name]) => !isMail(name)),
    ),
    work(
      '',
      tasks.filter(([name]) => isMail(name)),
    ),
  ]);
  return {
    ended: Promise.all(runners.map(({ promise }) => promise)).then(() => undefined),
    readQueue: () => watch.read(),
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
      await deadWorkers.stop();
      await watch.stop();
      await pool.end();
      mailer.close();
      await context.abuseCounters.close();
      await database.close();
    },
  };
}

function taskList(handlers: JobHandlers, deadWorkers: DeadWorkerRecovery, log: Log): TaskList {
  const entries = (Object.keys(handlers) as JobName[]).map((name) => [
    name,
    async (raw: unknown, helpers: { job: { id: string; attempts: number }; abortSignal?: AbortSignal }) => {
      await deadWorkers.ready();
      const handle = handlers[name] as JobHandler<JobName>;
      const signal = helpers.abortSignal ?? new AbortController().signal;
      const { id, attempts: attempt } = helpers.job;
      await runJob(log, { name, id, attempt, raw, signal }, (payload) =>
        handle(jobPayloads[name].parse(payload), signal),
      );
    },
  ]);
  return Object.fromEntries(entries) as TaskList;
}

/** The queue's own words, only when something is wrong with it. */
function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (['error', 'warning'].includes(level)) log.warn({ queue: true }, message.replace(/\(.*$/s, ''));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL, 'worker');
  takeOverConsole(log);
  const endTraces = await startTraces(config, 'worker');
  const worker = await startWorker(await createContext(config, log));
  publishQueue(() => worker.readQueue());
  await startInternalServer(config);
  log.info('working');
  void reportSandbox(log);
  stopOnSignal(log, () => worker.stop().then(endTraces));
  worker.ended.catch((error: unknown) => {
    log.fatal({ err: error }, 'the queue cannot be reached, ending');
    process.exit(1);
  });
  process.send?.('ready');
}
