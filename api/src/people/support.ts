import type { AuditAction } from '@penning/contract/audit';
import type { Answer } from '@penning/contract/endpoint';
import type {
  listSupportAccess as endpoint,
  SupportAccess as SupportAccessView,
} from '@penning/contract/support-access';
import { accountNames } from '../accounts/service.ts';
import { auditAbout, tellAdministrators, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { queueMail } from '../mail/outbox.ts';
import { pageByTime, type PageWish } from '../platform/pagination.ts';
import {
  findSupportAccess,
  recordSupportAnswer,
  recordSupportEnd,
  requestSupportAccess,
  supportAccesses,
  type SupportAccess,
} from '../membership/support-access.ts';
import { supportStateOf } from './policy.ts';

/** A church's support accesses, newest first, a page at a time; operators see their own. */
export function listSupportAccess(
  context: Context,
  open: OpenChurch,
  wish: PageWish,
): Promise<Answer<typeof endpoint>> {
  const { church, person, role } = open;
  return context.database.inChurch(church.id, async (trx) => {
    const query = supportAccesses(trx, church.id);
    if (['operator', 'founder', 'support'].includes(role)) query.where({ accountId: person.accountId });
    const { page, nextCursor } = await pageByTime(query, 'askedAt', wish);
    return { supportAccess: await viewAll(trx, open, page), nextCursor };
  });
}

/** An operator asks, and the church's administrators are mailed; throws support_refused and support_asked. */
export function askSupportAccess(
  context: Context,
  open: OpenChurch,
  reason: string,
  requestId?: string,
): Promise<SupportAccessView> {
  const { church, person } = open;
  const churchId = church.id;
  if (church.supportAccess === 'refuse') throw new AppError('support_refused');
  return context.database.inChurch(churchId, async (trx) => {
    const { accountId } = person;
    const asked = await requestSupportAccess(trx, { churchId, accountId, reason });
    await tellAdministrators(trx, { churchId, kind: 'support-asked', supportAccessId: asked.id });
    await auditSupport(trx, open, 'support-access.asked', asked, requestId);
    return (await viewAll(trx, open, [asked]))[0]!;
  });
}

/** An administrator grants access for a day, or refuses; throws not_found when that is answered already. */
export function answerSupportAccess(
  context: Context,
  open: OpenChurch,
  id: string,
  granted: boolean,
  requestId?: string,
): Promise<SupportAccessView> {
  return change(context, open, id, async (trx, access, now) => {
    if (supportStateOf(access, now) !== 'asked') throw new AppError('not_found');
    await recordSupportAnswer(trx, id, { granted, answeredBy: open.person.accountId, at: now });
    const { churchId, accountId } = access;
    if (accountId)
      await queueMail(trx, { churchId, kind: 'support-answered', supportAccessId: id, accountId });
    await auditSupport(
      trx,
      open,
      granted ? 'support-access.granted' : 'support-access.refused',
      access,
      requestId,
    );
  });
}

/** Ends a granted access or takes a question back: an administrator, or the operator whose it is. Throws not_found. */
export function endSupportAccess(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId?: string,
): Promise<SupportAccessView> {
  return change(context, open, id, async (trx, access, now) => {
    const own = access.accountId === open.person.accountId;
    if (!own && open.role !== 'administrator') throw new AppError('not_found');
    if (!['asked', 'granted'].includes(supportStateOf(access, now))) throw new AppError('not_found');
    await recordSupportEnd(trx, id, { endedBy: open.person.accountId, at: now });
    await auditSupport(trx, open, 'support-access.ended', access, requestId);
  });
}

function change(
  context: Context,
  open: OpenChurch,
  id: string,
  run: (trx: Transaction, access: SupportAccess, now: Date) => Promise<void>,
): Promise<SupportAccessView> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const access = await supportAccesses(trx, churchId).where({ id }).forUpdate().first();
    if (!access) throw new AppError('not_found');
    await run(trx, access, new Date());
    const changed = await findSupportAccess(trx, id);
    return (await viewAll(trx, open, changed ? [changed] : []))[0]!;
  });
}

async function auditSupport(
  trx: Transaction,
  open: OpenChurch,
  action: AuditAction,
  { id }: SupportAccess,
  requestId?: string,
): Promise<void> {
  await auditAbout(trx, open, { kind: 'support-access', id }, action, { requestId });
}

async function viewAll(
  trx: Transaction,
  { church }: OpenChurch,
  rows: SupportAccess[],
): Promise<SupportAccessView[]> {
  const names = await accountNames(
    trx,
    rows.flatMap((row) => [row.accountId ?? [], row.answeredBy ?? []].flat()),
  );
  const now = new Date();
  return rows.map((row) => ({
    id: row.id,
    church: { slug: church.slug, name: church.name },
    operator: names.get(row.accountId ?? '') ?? null,
    reason: row.reason,
    state: supportStateOf(row, now),
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: names.get(row.answeredBy ?? '') ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
