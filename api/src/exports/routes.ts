import type { IRouter } from 'express';
import * as contract from '@penning/contract/exports';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { exportClaims } from './service.ts';

/** Routes of the export for the books. */
export function exportRoutes(router: IRouter, context: Context): void {
  bind(router, context, contract.exportClaims, async ({ caller, params, query }) => {
    const open = await openChurch(context, caller, params.slug, 'export');
    return {
      bytes: await exportClaims(context, open, query),
      mediaType: 'text/csv; charset=utf-8',
      name: `${params.slug}-claims.csv`,
    };
  });
}
