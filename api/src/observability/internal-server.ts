import { createServer, type Server } from 'node:http';
import type { Config } from '../platform/config.ts';
import { registry } from './metrics.ts';

/** A port for machines of the same installation only: `/metrics` for Prometheus, `/healthz` for the container's health check. */
export async function startInternalServer(
  config: Pick<Config, 'METRICS_HOST' | 'METRICS_PORT'>,
): Promise<Server | undefined> {
  if (config.METRICS_PORT === undefined) return undefined;
  const server = createServer((request, response) => {
    if (request.url === '/healthz') response.end('ok\n');
    else if (request.url === '/metrics')
      registry.metrics().then(
        (text) => response.setHeader('Content-Type', registry.contentType).end(text),
        () => response.writeHead(503).end('the numbers cannot be had now\n'),
      );
    else response.writeHead(404).end();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(config.METRICS_PORT, config.METRICS_HOST, done);
  });
  // Nobody waits for this port when the process wants to end.
  server.unref();
  return server;
}
