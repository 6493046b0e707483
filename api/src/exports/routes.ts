import type { IRouter } from 'express';
import * as contract from '@penning/contract/exports';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { exportClaims } from './service.ts';
import { ExportTurns } from './turns.ts';

/** Routes of the export for the books. */
export function exportRoutes(router: IRouter, context: Context): void {
  const turns = new ExportTurns(context.config.DATABASE_POOL);
  bind(router, context, contract.exportClaims, async ({ caller, params, query }) => {
    const open = await openChurch(context, caller, params.slug, 'export');
    const done = turns.take(open.church.id);
    const bytes = exportClaims(context, open, query).once('close', done);
    return { bytes, mediaType: 'text/csv; charset=utf-8', name: `${params.slug}-claims.csv` };
  });
}
