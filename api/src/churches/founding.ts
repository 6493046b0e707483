import { randomUUID } from 'node:crypto';
import type { Church as ChurchView } from '@penning/contract/churches';
import { limits } from '@penning/contract/limits';
import { lockAccount, mailOperators } from '../accounts/service.ts';
import { writeAudit } from '../audit/log.ts';
import type { Context } from '../context/context.ts';
import { within, type Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { addMember, unboundAccess, type Person } from '../membership/membership.ts';
import type { ChurchFields } from './change.ts';
import { Church } from './model.ts';
import { audit, type OpenChurch } from './service.ts';
import { viewChurch } from './view.ts';

/**
 * Founds a church. An operator's is open at once; somebody else's, when sign-up is open, gets them as administrator
 * and waits for an operator. Throws forbidden, slug_taken, and churches_waiting when too many wait already.
 */
export async function createChurch(
  context: Context,
  person: Person,
  fields: ChurchFields,
  requestId?: string,
): Promise<ChurchView> {
  if (person.operator) {
    const church = await context.database.asOperator((trx) => found(trx, person, fields, requestId));
    return viewChurch(context, { church, person, ...unboundAccess('founder') });
  }
  if (context.config.SIGN_UP !== 'open') throw new AppError('forbidden');
  const church = await context.database.asAccount(person.accountId, async (trx) => {
    // Two that are founded at once are counted one after the other.
    await lockAccount(trx, person.accountId);
    const waiting = Church.query(trx).where({ foundedBy: person.accountId }).whereNotNull('waitingSince');
    if ((await waiting.resultSize()) >= limits.waitingChurches) throw new AppError('churches_waiting');
    const waitingSince = new Date();
    await mailOperators(trx, 'church-waiting', { church: fields.name });
    return found(trx, person, { ...fields, waitingSince, foundedBy: person.accountId }, requestId);
  });
  return viewChurch(context, { church, person, ...unboundAccess('administrator') });
}

/** Lets a church that waits take claims, and tells who founded it; one that does not wait stays as it is. */
export async function approveChurch(
  context: Context,
  open: OpenChurch,
  requestId?: string,
): Promise<ChurchView> {
  const { id, waitingSince, foundedBy, name, slug } = open.church;
  if (!waitingSince) return viewChurch(context, open);
  const church = await context.database.inChurch(id, async (trx) => {
    await audit(trx, open, 'church.approved', {}, requestId);
    if (foundedBy)
      await queueAccountMail(trx, {
        accountId: foundedBy,
        kind: 'church-approved',
        details: { church: name, slug },
      });
    return Church.query(trx).patchAndFetchById(id, { waitingSince: null, updatedAt: new Date() });
  });
  return viewChurch(context, { ...open, church });
}

/**
 * Archives a church that waits, and tells who founded it, with the reason; one that does not wait stays as it is. The
 * reason is in the mail alone.
 */
export async function declineChurch(
  context: Context,
  open: OpenChurch,
  reason: string,
  requestId?: string,
): Promise<ChurchView> {
  const { id } = open.church;
  const church = await context.database.inChurch(id, async (trx) => {
    const locked = await Church.query(trx).findById(id).forUpdate().throwIfNotFound();
    if (!locked.waitingSince || locked.archivedAt) return locked;
    await audit(trx, open, 'church.archived', { fields: ['archivedAt'] }, requestId);
    if (locked.foundedBy)
      await queueAccountMail(trx, {
        accountId: locked.foundedBy,
        kind: 'church-declined',
        details: { church: locked.name, reason },
      });
    const now = new Date();
    return Church.query(trx).patchAndFetchById(id, { archivedAt: now, updatedAt: now });
  });
  return viewChurch(context, { ...open, church });
}

async function found(
  trx: Transaction,
  person: Person,
  fields: ChurchFields & Partial<Pick<Church, 'waitingSince' | 'foundedBy'>>,
  requestId?: string,
): Promise<Church> {
  const id = randomUUID();
  const { accountId } = person;
  return within(trx, { church_id: id }, async () => {
    const church = await Church.query(trx).insertAndFetch({ id, ...fields });
    if (fields.foundedBy)
      await addMember(trx, id, accountId, { ...unboundAccess('administrator'), role: 'administrator' });
    await writeAudit(trx, {
      churchId: id,
      actor: { kind: 'account', id: accountId },
      action: 'church.created',
      subject: { kind: 'church', id },
      requestId,
    });
    return church;
  });
}
