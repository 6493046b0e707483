import type { LoaderFunctionArgs } from '@remix-run/node';
import { proxyEvents } from '../event-stream/event-proxy.server.ts';

/** What happens in a church, as server-sent events passed on from the API. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return proxyEvents(request, context, params.slug ?? '');
}
