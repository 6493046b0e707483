import { isDeepStrictEqual } from 'node:util';
import type { AuditAction } from '@penning/contract/audit';
import type { Church as ChurchView } from '@penning/contract/churches';
import type { Context } from '../context/context.ts';
import { expectVersion } from '../platform/errors.ts';
import { Church } from './model.ts';
import { audit, type OpenChurch } from './service.ts';
import { viewChurch } from './view.ts';

/** Fields of a church that people set. */
export type ChurchFields = Pick<
  Church,
  'name' | 'slug' | 'languages' | 'referencePrefix' | 'allowedOrigins' | 'policyText' | 'amountLimitCents'
>;

/** Fields that are set once the church is there. */
export type ChurchRules = Pick<
  Church,
  'secondApprovalAboveCents' | 'supportAccess' | 'requiresTwoFactor' | 'lostReceipts' | 'timeZone'
>;

type ChangedFields = Partial<ChurchFields & ChurchRules>;

/** Changes the given fields; throws slug_taken and changed_meanwhile. */
export async function updateChurch(
  context: Context,
  open: OpenChurch,
  fields: ChangedFields,
  { requestId, ifMatch }: { requestId: string; ifMatch?: number },
): Promise<ChurchView> {
  return changeChurch(context, open, fields, 'church.changed', requestId, ifMatch);
}

/** Archives or restores a church. */
export async function archiveChurch(
  context: Context,
  open: OpenChurch,
  archived: boolean,
  requestId?: string,
): Promise<ChurchView> {
  const archivedAt = archived ? (open.church.archivedAt ?? new Date()) : null;
  return changeChurch(
    context,
    open,
    { archivedAt },
    archived ? 'church.archived' : 'church.restored',
    requestId,
  );
}

/** Changes fields of a church, with an entry in its audit log. */
export async function changeChurch(
  context: Context,
  open: OpenChurch,
  fields: ChangedFields & Partial<Pick<Church, 'archivedAt' | 'suspendedAt' | 'effortFloor'>>,
  action: AuditAction,
  requestId?: string,
  ifMatch?: number,
): Promise<ChurchView> {
  const { id } = open.church;
  const church = await context.database.inChurch(id, async (trx) => {
    const before = await Church.query(trx).findById(id).forUpdate().throwIfNotFound();
    if (ifMatch !== undefined) expectVersion(before, ifMatch);
    const changed = await Church.query(trx).patchAndFetchById(id, { ...fields, updatedAt: new Date() });
    const names = Object.keys(fields) as (keyof typeof fields)[];
    // Forms send all they show; the log tells what became different.
    const different = names.filter((name) => !isDeepStrictEqual(before[name], changed[name]));
    await audit(trx, open, action, { fields: different }, requestId);
    return changed;
  });
  return viewChurch(context, { ...open, church });
}
