import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ensureOperator } from './accounts/service.ts';
import { createApp } from './app.ts';
import { loadConfig } from './platform/config.ts';
import type { Context } from './context/context.ts';
import { AppError } from './platform/errors.ts';
import { EventFeed } from './events/feed.ts';
import { EventStreams } from './event-stream/stream.ts';
import { sweepArrivingFiles } from './http/arriving-file.ts';
import { readVersion } from './http/hosted-pages.ts';
import { keepWidgetFiles, widgetFolder } from './http/widget-files.ts';
import { createLog } from './platform/log.ts';
import { drainServer } from './observability/drain.ts';
import { startInternalServer } from './observability/internal-server.ts';
import { startTraces } from './platform/traces.ts';
import { reportSandbox } from './sanitizer/child.ts';
import { createContext, stopOnSignal } from './context/create-context.ts';

/** Time that running answers get after a stop was asked for. */
const drainMs = 15_000;

/**
 * Time that a client may take, in milliseconds. Slow ones wait on their own socket and hold nothing that others need:
 * headers and JSON bodies get seconds (see http/body.ts), a receipt of 20 MiB gets through with one bar of signal, at
 * 12 kB/s (the least speed: see http/arriving-file.ts).
 */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30 * 60_000,
  connectionsCheckingInterval: 2_000,
  // Longer than a load balancer keeps its connections, so that it never meets one that is being closed.
  keepAliveTimeout: 75_000,
} as const;
/** A socket on which nothing moves is closed; a stream of events has to breathe more often. */
const idleMs = 60_000;

/** Time between two looks for files of uploads that a killed process left. */
const sweepMs = 3_600_000;

/** A running API. */
export interface RunningApi {
  port: number;
  server: Server;
  close(): Promise<void>;
}

/** Starts the API on a port; 0 takes a free one. */
export async function startApi(context: Context, port: number): Promise<RunningApi> {
  const streams = new EventStreams(context, new EventFeed(context.notifications));
  void context.notifications.open();
  const sweep = () =>
    sweepArrivingFiles(context).catch((error: unknown) =>
      context.log.warn({ err: error }, 'files of broken uploads were not removed'),
    );
  void sweep();
  const sweeping = setInterval(() => void sweep(), sweepMs).unref();
  const app = createApp(context, await readVersion(), streams);
  const server = createServer(timeouts, app);
  server.setTimeout(idleMs);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, context.config.HOST, done);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    server,
    async close() {
      app.locals['draining'] = true;
      clearInterval(sweeping);
      streams.close();
      await drainServer(server, context.config.DRAIN_SECONDS * 1_000, drainMs);
      await context.abuseCounters.close();
      await context.notifications.close();
      await context.database.close();
    },
  };
}

/** ADMIN_EMAIL and ADMIN_PASSWORD are an operator at the first start; refuses to start with a password that anybody would guess. */
async function makeFirstOperator(context: Context): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = context.config;
  if (!email || !password) return;
  try {
    if (await ensureOperator(context, { email, password, name: 'Operator' }))
      context.log.info('the first operator was made');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.log.fatal({ code: error.code }, 'ADMIN_PASSWORD is not taken');
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL, 'api');
  const endTraces = await startTraces(config, 'api');
  const context = await createContext(config, log);
  await makeFirstOperator(context);
  const api = await startApi(context, config.API_PORT);
  log.info({ port: api.port }, 'listening');
  if (widgetFolder)
    keepWidgetFiles(context.files, widgetFolder, await readVersion()).catch((error: unknown) =>
      log.error({ err: error }, 'the widget’s files were not kept for later'),
    );
  void reportSandbox(log);
  await startInternalServer(config);
  stopOnSignal(log, () => api.close().then(endTraces));
  process.send?.('ready');
}
