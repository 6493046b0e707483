import type * as contract from '@penning/contract/abuse';
import type { Block as BlockView } from '@penning/contract/abuse';
import type { Answer } from '@penning/contract/endpoint';
import { accountNames } from '../accounts/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { allowMailbox } from '../mail/address-limits.ts';
import { mailboxKey, mailboxOf, storedAddress } from '../mail/mailboxes.ts';
import { cutPage, number, pageByTime, readCursor, type PageWish } from '../platform/pagination.ts';
import { Block } from './model.ts';

/** An operator who acts. */
export interface Operator {
  accountId: string;
  operator: boolean;
}

/** Acts of operators that their log tells. */
type OperatorAction = 'block.created' | 'block.lifted' | 'address.readmitted';

/** Blocks, the newest first, a page at a time. */
export async function listBlocks(
  context: Context,
  wish: PageWish,
): Promise<Answer<typeof contract.listBlocks>> {
  return context.database.transaction(async (trx) => {
    const { page, nextCursor } = await pageByTime(Block.query(trx), 'createdAt', wish);
    return { blocks: await viewAll(trx, page), nextCursor };
  });
}

/** Blocks the mailbox of an address or a network; one that is blocked already, in whatever spelling, stays as it is. */
export async function createBlock(
  context: Context,
  operator: Operator,
  wanted: { email?: string; network?: string; reason: string },
  requestId: string,
): Promise<BlockView> {
  return context.database.transaction(async (trx) => {
    const email = wanted.email === undefined ? null : storedAddress(wanted.email);
    const same = email && (await Block.query(trx).findOne({ mailbox: mailboxOf(email) }));
    if (same) return (await viewAll(trx, [same]))[0]!;
    const network = wanted.network ? trx.raw('network(?::inet)', [wanted.network]) : null;
    const row = {
      email,
      mailboxKey: email && mailboxKey(context.secrets, email),
      network,
      reason: wanted.reason,
      blockedBy: operator.accountId,
    };
    const made: { id: string }[] = await trx('blocks').insert(row).onConflict().ignore().returning('id');
    const [created] = made;
    if (created) await writeLog(trx, operator, 'block.created', created.id, requestId, wanted);
    const block = await Block.query(trx)
      .findOne(created ? { id: created.id } : email ? { email } : { network })
      .throwIfNotFound();
    return (await viewAll(trx, [block]))[0]!;
  });
}

/** Lifts a block; throws not_found. */
export async function deleteBlock(
  context: Context,
  operator: Operator,
  id: string,
  requestId: string,
): Promise<void> {
  await context.database.transaction(async (trx) => {
    const block = await Block.query(trx).findById(id);
    if (!block) throw new AppError('not_found');
    await Block.query(trx).deleteById(id);
    await writeLog(trx, operator, 'block.lifted', id, requestId, block);
  });
}

/** Takes back that the owner of an address stopped codes to it, and says whether they had. */
export async function readmitAddress(
  context: Context,
  operator: Operator,
  email: string,
  requestId: string,
): Promise<{ lifted: boolean }> {
  return context.database.transaction(async (trx) => {
    const lifted = await allowMailbox(trx, context.secrets, email);
    if (lifted) await writeLog(trx, operator, 'address.readmitted', null, requestId, { email });
    return { lifted };
  });
}

interface LogRow {
  id: number;
  at: Date;
  actorId: string | null;
  action: OperatorAction;
  details: Record<string, string>;
}

/** Acts of operators that belong to no single church, the newest first, a page at a time. */
export async function readOperatorLog(
  context: Context,
  wish: PageWish,
): Promise<Answer<typeof contract.readOperatorLog>> {
  const [before] = readCursor(number, wish) ?? [];
  return context.database.transaction(async (trx) => {
    const query = trx('operator_log');
    if (before !== undefined) query.where('id', '<', before);
    const rows: LogRow[] = await query
      .orderBy('id', 'desc')
      .limit(wish.limit + 1)
      .select('id', 'at', 'action', 'details', 'actor_id');
    const { page, nextCursor } = cutPage(rows, wish, ({ id }) => [id]);
    const names = await accountNames(
      trx,
      page.flatMap(({ actorId }) => actorId ?? []),
    );
    const entries = page.map(({ at, action, details, actorId }) => ({
      at: at.toISOString(),
      actor: names.get(actorId ?? '') ?? '',
      action,
      details,
    }));
    return { entries, nextCursor };
  });
}

async function viewAll(trx: Transaction, blocks: Block[]): Promise<BlockView[]> {
  const names = await accountNames(
    trx,
    blocks.map(({ blockedBy }) => blockedBy),
  );
  return blocks.map(({ id, email, network, reason, blockedBy, createdAt }) => ({
    id,
    email,
    network,
    reason,
    blockedBy: names.get(blockedBy) ?? '',
    createdAt: createdAt.toISOString(),
  }));
}

/** The log keeps networks, but of an address only its domain: the log outlives the block. */
async function writeLog(
  trx: Transaction,
  operator: Operator,
  action: OperatorAction,
  subjectId: string | null,
  requestId: string,
  { email, network }: { email?: string | null; network?: string | null },
): Promise<void> {
  const details = email ? { emailDomain: email.split('@')[1] ?? '' } : { network: network ?? '' };
  await trx('operator_log').insert({
    actorId: operator.accountId,
    action,
    subjectId,
    requestId,
    details: JSON.stringify(details),
  });
}
