import type { IRouter } from 'express';
import { followEvents } from '@penning/contract/events';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import type { EventStreams } from './stream.ts';

/** Routes of a church's stream of events. */
export function liveRoutes(router: IRouter, context: Context, streams: EventStreams): void {
  bind(router, context, followEvents, async ({ caller, identifyAgain, params, response }) => {
    const open = (person: typeof caller) => openChurch(context, person, params.slug, 'read-claims');
    const { until: supportEnds, ...opened } = await open(caller);
    const last = response.req.headers['last-event-id'];
    const lastId = typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    streams.follow(response, {
      churchId: opened.church.id,
      reach: opened,
      accountId: caller.accountId,
      lastId,
      endings: [caller.until, supportEnds],
      checkAccess: () => identifyAgain().then(open),
    });
    return undefined;
  });
}
