import type { IRouter } from 'express';
import * as contract from '@penning/contract/abuse';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { bind } from '../http/bind.ts';
import {
  createBlock,
  deleteBlock,
  listBlocks,
  readmitAddress,
  readOperatorLog,
  type Operator,
} from './blocks.ts';
import { readAbuse } from './service.ts';

/** Routes of operators against abuse: counts, blocks, their log. */
export function abuseRoutes(router: IRouter, context: Context): void {
  bind(router, context, contract.readAbuse, ({ caller, query }) => {
    assertOperator(caller);
    return readAbuse(context, query);
  });
  bind(router, context, contract.listBlocks, ({ caller, query }) => {
    assertOperator(caller);
    return listBlocks(context, query);
  });
  bind(router, context, contract.createBlock, ({ caller, body, requestId, once }) => {
    assertOperator(caller);
    return once(() => createBlock(context, caller, body, requestId));
  });
  bind(router, context, contract.deleteBlock, async ({ caller, params, requestId }) => {
    assertOperator(caller);
    await deleteBlock(context, caller, params.id, requestId);
    return undefined;
  });
  bind(router, context, contract.readmitAddress, ({ caller, body, requestId }) => {
    assertOperator(caller);
    return readmitAddress(context, caller, body.email, requestId);
  });
  bind(router, context, contract.readOperatorLog, ({ caller, query }) => {
    assertOperator(caller);
    return readOperatorLog(context, query);
  });
}

function assertOperator({ operator }: Operator): void {
  if (!operator) throw new AppError('forbidden');
}
