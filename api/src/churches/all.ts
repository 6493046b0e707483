import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { Church } from './model.ts';

/** Churches that are not archived, or the one of an id, inside an operator's transaction. */
export async function watchedChurches(trx: Transaction, churchId?: string): Promise<Church[]> {
  const query = Church.query(trx).whereNull('archivedAt').orderBy('name').orderBy('id');
  return churchId === undefined ? query : query.where({ id: churchId });
}

/** The ids of all churches, archived ones too, for sweeps. */
export async function allChurchIds(context: Pick<Context, 'database'>): Promise<string[]> {
  const churches = await context.database.asOperator((trx) => Church.query(trx).select('id'));
  return churches.map((church) => church.id);
}
