import { STATUS_CODES } from 'node:http';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { abuseRoutes } from './abuse/routes.ts';
import { accountRoutes } from './accounts/routes.ts';
import { churchRoutes } from './churches/routes.ts';
import { readableClaimIds } from './claims/core/reach.ts';
import { claimRoutes } from './claims/routes.ts';
import { claimOrigins } from './claims/service.ts';
import type { Context } from './context/context.ts';
import { endUnreadBodies } from './http/body.ts';
import { openApiDocument } from './http/openapi/openapi.ts';
import { churchOrigins } from './http/origins.ts';
import { emailPreviews } from './email-previews/routes.ts';
import { observeRequests } from './http/observe.ts';
import { staticPages } from './http/hosted-pages.ts';
import { liveRoutes } from './event-stream/routes.ts';
import type { EventStreams } from './event-stream/stream.ts';
import { describeError } from './platform/log.ts';
import { peopleRoutes } from './people/routes.ts';
import { problemPages } from './http/problem-pages/routes.ts';
import { notFound, problemHandler, requestId } from './http/problem.ts';
import { apiTokenRoutes } from './api-tokens/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

/** The API as an Express application. */
export function createApp(context: Context, version: string, streams: EventStreams): Express {
  const { config, log } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.use(requestId);
  app.use(endUnreadBodies);
  app.use(observeRequests);
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (request) => request.id,
      // Only the path: queries carry file names, headers carry tokens, addresses are personal.
      wrapSerializers: false,
      serializers: {
        err: describeError,
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      autoLogging: { ignore: ({ url }) => url === '/healthz' || url === '/readyz' },
      // The fault is logged once as an error, where the problem is answered; this is the line of one request that it failed.
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'info'),
      customSuccessMessage: (_request, response) => STATUS_CODES[response.statusCode] ?? '',
      customErrorMessage: (_request, response) => STATUS_CODES[response.statusCode] ?? '',
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      strictTransportSecurity: config.PUBLIC_API_URL.startsWith('https:'),
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use((_request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    next();
  });
  app.use(compression({ threshold: 2_048 }));
  serviceRoutes(app, context, version);
  app.use(
    churchOrigins(context, {
      bySlug: (slug) => claimOrigins.bySlug(context, slug),
      byClaim: (claimId) => claimOrigins.byClaim(context, claimId),
    }),
  );
  accountRoutes(app, context);
  churchRoutes(app, context, readableClaimIds);
  peopleRoutes(app, context);
  claimRoutes(app, context);
  abuseRoutes(app, context);
  webhookRoutes(app, context);
  apiTokenRoutes(app, context);
  exportRoutes(app, context);
  liveRoutes(app, context, streams);
  problemPages(app);
  if (config.NODE_ENV !== 'production') emailPreviews(app);
  staticPages(app, context, version);
  app.use(notFound);
  app.use(problemHandler(config.PUBLIC_API_URL));
  return app;
}

/** Health and documents. */
function serviceRoutes(app: Express, context: Context, version: string): void {
  app.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ok', version });
  });
  app.get('/readyz', async (_request, response) => {
    // Who is leaving is taken out of the rotation first, and still answers what comes meanwhile.
    const failing = app.locals['draining'] === true ? ['draining'] : await failingParts(context);
    response.setHeader('Cache-Control', 'no-store').status(failing.length === 0 ? 200 : 503);
    response.json({ status: failing.length === 0 ? 'ready' : 'not ready', failing });
  });
  const document = JSON.stringify(openApiDocument(context.config.PUBLIC_API_URL, version));
  app.get('/v1/openapi.json', (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*').type('json').send(document);
  });
}

/** The parts that are not ready: the database, or its queue. */
async function failingParts({ database, log }: Context): Promise<string[]> {
  try {
    const { rows } = await database.knex.raw<{ rows: [{ queue: boolean }] }>(
      `select exists (select from pg_namespace where nspname = 'graphile_worker') as queue`,
    );
    return rows[0].queue ? [] : ['queue'];
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return ['database'];
  }
}
