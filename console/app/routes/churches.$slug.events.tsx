import type { LoaderFunctionArgs } from '@remix-run/node';
import { proxyEvents } from '../event-stream/event-proxy.server.ts';

/** Streams a church's events from the API to the browser. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return proxyEvents(request, context, params.slug ?? '');
}
