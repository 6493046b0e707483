import type { Request, RequestHandler } from 'express';
import { countAnswer } from '../observability/metrics.ts';
import { beginRequestSpan, runWithin } from '../platform/traces.ts';
import { withRequestContext } from '../platform/request-context.ts';
import { idOf } from './problem.ts';

/** Measures every request, traces it when traces are on, and runs all that it causes in its context. */
export const observeRequests: RequestHandler = (request, response, next) => {
  const began = performance.now();
  const { span, within } = beginRequestSpan(request.headers, request.method);
  response.once('close', () => {
    const route = routeOf(request);
    const status = response.writableFinished ? response.statusCode : 499;
    countAnswer({ method: request.method, route, status }, (performance.now() - began) / 1000);
    span.updateName(`${request.method} ${route}`);
    span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
    span.end();
  });
  runWithin(within, () => withRequestContext({ requestId: idOf(request) }, next));
};

/** The pattern that matched; what matched none is one label, so that nobody can make up millions. */
function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  if (typeof route?.path === 'string') return route.path;
  return /^\/(widget|docs)\//.exec(request.originalUrl)?.[0] ?? 'none';
}
