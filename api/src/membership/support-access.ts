import type { QueryBuilder } from 'objection';
import { limits } from '@penning/contract/limits';
import type { Transaction } from '../platform/database.ts';
import { SupportAccess } from './model.ts';

export type { SupportAccess } from './model.ts';

const hourMs = 3_600_000;

/** Query over a church's requests for support access, open and past. */
export function supportAccesses(trx: Transaction, churchId: string): QueryBuilder<SupportAccess> {
  return SupportAccess.query(trx).where({ churchId });
}

/** Request for support access by id. */
export function findSupportAccess(trx: Transaction, id: string): PromiseLike<SupportAccess | undefined> {
  return SupportAccess.query(trx).findById(id);
}

/** Records that an operator asks; a request of theirs that has run out makes room. The database throws support_asked. */
export async function requestSupportAccess(
  trx: Transaction,
  request: { churchId: string; accountId: string; reason: string },
): Promise<SupportAccess> {
  const { churchId, accountId } = request;
  await supportAccesses(trx, churchId)
    .patch({ endedAt: new Date() })
    .where({ accountId })
    .whereNull('endedAt')
    .where('expiresAt', '<=', new Date());
  return SupportAccess.query(trx).insertAndFetch(request);
}

/** Records the church's answer; access that is granted ends by itself after `limits.supportHours`. */
export async function recordSupportAnswer(
  trx: Transaction,
  id: string,
  { granted, answeredBy, at }: { granted: boolean; answeredBy: string; at: Date },
): Promise<void> {
  const expiresAt = granted ? new Date(at.getTime() + limits.supportHours * hourMs) : null;
  await SupportAccess.query(trx)
    .patch({ granted, answeredAt: at, answeredBy, expiresAt, endedAt: granted ? null : at })
    .where({ id });
}

/** Ends an access, or takes a request back. */
export async function recordSupportEnd(
  trx: Transaction,
  id: string,
  { endedBy, at }: { endedBy: string; at: Date },
): Promise<void> {
  await SupportAccess.query(trx).patch({ endedAt: at, endedBy }).where({ id });
}

/** Access of an operator that works at this moment. */
export function activeSupportAccess(
  trx: Transaction,
  churchId: string,
  accountId: string,
): PromiseLike<SupportAccess | undefined> {
  return supportAccesses(trx, churchId)
    .where({ accountId, granted: true })
    .whereNull('endedAt')
    .where('expiresAt', '>', new Date())
    .first();
}
