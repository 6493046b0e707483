import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueState } from './queue-state.ts';

/** All numbers of this process, for `/metrics`; labels are closed lists, never anything personal. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'penning_' });

const answers = new Histogram({
  name: 'penning_http_request_duration_seconds',
  help: 'Time from the first line of a request to the last byte of its answer',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});
const jobs = new Histogram({
  name: 'penning_job_duration_seconds',
  help: 'Time that one try of a job took, by kind and outcome (done, failed)',
  labelNames: ['job', 'outcome'] as const,
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  registers: [registry],
});
const mails = new Counter({
  name: 'penning_mails_total',
  help: 'Mails by outcome: taken by the mail server, or refused (they are tried again)',
  labelNames: ['outcome'] as const,
  registers: [registry],
});

/** Notes one answered request; `route` is the pattern, not the path. */
export function countAnswer(
  answer: { method: string; route: string; status: number },
  seconds: number,
): void {
  answers.observe(answer, seconds);
}

/** Notes one try of a job; a `send-mail` is a mail too. */
export function countJob(job: string, outcome: 'done' | 'failed', seconds: number): void {
  jobs.observe({ job, outcome }, seconds);
  if (job === 'send-mail') mails.inc({ outcome: outcome === 'done' ? 'taken' : 'refused' });
}

/** Adds the queue's gauges, read from the database when somebody asks. */
export function publishQueue(read: () => Promise<QueueState>): void {
  const gauge = (name: string, help: string, value: (state: QueueState) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(value(await read()));
      },
    });
  gauge('penning_queue_ready_jobs', 'Jobs that could run now and wait', (state) => state.ready);
  gauge(
    'penning_queue_oldest_seconds',
    'How long the oldest waiting job waits',
    (state) => state.oldestSeconds,
  );
  gauge('penning_queue_dead_jobs', 'Jobs that have used up their tries', (state) => state.dead);
}
