import type { Block as BlockView } from '@penning/contract/abuse';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { mailboxKey } from '../mail/mailboxes.ts';
import { Block } from './model.ts';

/** An operator who acts. */
export interface Operator {
  accountId: string;
  operator: boolean;
}

/** All blocks, the newest first. */
export async function listBlocks(context: Context): Promise<BlockView[]> {
  return context.database.transaction((trx) => selectBlocks(trx));
}

/** Blocks an address or a network; one that is blocked already stays as it is. */
export async function createBlock(
  context: Context,
  operator: Operator,
  wanted: { email?: string; network?: string; reason: string },
  requestId: string,
): Promise<BlockView> {
  return context.database.transaction(async (trx) => {
    const email = wanted.email?.toLowerCase() ?? null;
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
    const blocks = await selectBlocks(trx, (query) =>
      created
        ? query.where({ 'blocks.id': created.id })
        : query.where(email ? { 'blocks.email': email } : { network }),
    );
    return blocks[0]!;
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

/** Whether an operator shut out the network of this address. */
export async function isBlockedNetwork(context: Context, address: string): Promise<boolean> {
  // IPv4 that arrives on an IPv6 socket is IPv4.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const { rows } = await context.database.knex.raw<{ rows: unknown[] }>(
    'select 1 from blocks where network >>= ?::inet limit 1',
    [plain],
  );
  return rows.length > 0;
}

/** What operators did that belongs to no single church, the newest first. */
export async function readOperatorLog(
  context: Context,
): Promise<{ at: string; actor: string; action: string; details: Record<string, string> }[]> {
  const rows: { at: Date; actor: string | null; action: string; details: Record<string, string> }[] =
    await context.database.transaction((trx) =>
      trx('operator_log as log')
        .leftJoin('accounts as actor', 'actor.id', 'log.actor_id')
        .orderBy('log.id', 'desc')
        .limit(100)
        .select('log.at', 'log.action', 'log.details', 'actor.name as actor'),
    );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actor ?? '' }));
}

async function selectBlocks(
  trx: Transaction,
  narrow: (query: ReturnType<typeof blocksQuery>) => ReturnType<typeof blocksQuery> = (query) => query,
): Promise<BlockView[]> {
  const rows = (await narrow(blocksQuery(trx))) as (Omit<BlockView, 'createdAt'> & { createdAt: Date })[];
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

function blocksQuery(trx: Transaction) {
  return trx('blocks')
    .leftJoin('accounts as actor', 'actor.id', 'blocks.blocked_by')
    .orderBy('blocks.created_at', 'desc')
    .select(
      'blocks.id',
      'blocks.email',
      trx.raw('blocks.network::text as network'),
      'blocks.reason',
      trx.raw(`coalesce(actor.name, '') as blocked_by`),
      'blocks.created_at',
    );
}

/** The log keeps networks, but of an address only its domain: the log outlives the block. */
async function writeLog(
  trx: Transaction,
  operator: Operator,
  action: string,
  subjectId: string,
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
