import type { ManagedCostCentre } from '@penning/contract/church-settings';
import { limits } from '@penning/contract/limits';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError, expectVersion } from '../platform/errors.ts';
import { CostCentre } from './model.ts';
import { audit, type OpenChurch } from './service.ts';

/** The church's cost centres in their order, archived ones last. */
export function listCostCentres(context: Context, { church }: OpenChurch): Promise<ManagedCostCentre[]> {
  return context.database.inChurch(church.id, async (trx) => (await inOrder(trx, church.id)).map(view));
}

/** Adds a cost centre at the end; throws list_too_long and cost_centre_taken. */
export function createCostCentre(
  context: Context,
  open: OpenChurch,
  fields: { code: string; name: string; hint: string },
  requestId?: string,
): Promise<ManagedCostCentre> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const existing = await CostCentre.query(trx).where({ churchId }).resultSize();
    if (existing >= limits.costCentres) throw new AppError('list_too_long');
    const created = await CostCentre.query(trx).insertAndFetch({ churchId, ...fields, position: existing });
    await audit(trx, open, 'cost-centre.created', { code: fields.code }, requestId);
    return view(created);
  });
}

/** Fields of a cost centre that can be changed. */
export interface CostCentreChange {
  code?: string;
  name?: string;
  hint?: string;
  position?: number;
  archived?: boolean;
}

/** Renames, moves, archives or restores a cost centre; throws not_found, cost_centre_taken and changed_meanwhile. */
export function updateCostCentre(
  context: Context,
  open: OpenChurch,
  id: string,
  change: CostCentreChange,
  { requestId, ifMatch }: { requestId: string; ifMatch?: number },
): Promise<ManagedCostCentre> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const current = await CostCentre.query(trx).findOne({ churchId, id }).forUpdate();
    if (!current) throw new AppError('not_found');
    expectVersion(current, ifMatch);
    const { position, archived, ...names } = change;
    const archivedAt =
      archived === undefined ? current.archivedAt : archived ? (current.archivedAt ?? new Date()) : null;
    await CostCentre.query(trx)
      .patch({ ...names, archivedAt })
      .where({ churchId, id });
    if (position !== undefined) await move(trx, churchId, id, position);
    await audit(trx, open, 'cost-centre.changed', { fields: Object.keys(change) }, requestId);
    return view(await CostCentre.query(trx).findById(id).throwIfNotFound());
  });
}

/** Puts one cost centre at a position and numbers all of them. */
async function move(trx: Transaction, churchId: string, id: string, position: number): Promise<void> {
  const rows = await CostCentre.query(trx).where({ churchId }).orderBy(['position', 'code']).forUpdate();
  const moved = rows.find((row) => row.id === id);
  if (!moved) return;
  const others = rows.filter((row) => row.id !== id);
  others.splice(Math.min(position, others.length), 0, moved);
  for (const [index, row] of others.entries()) {
    if (row.position !== index)
      await CostCentre.query(trx).patch({ position: index }).where({ churchId, id: row.id });
  }
}

function inOrder(trx: Transaction, churchId: string): PromiseLike<CostCentre[]> {
  return CostCentre.query(trx).where({ churchId }).orderByRaw('archived_at is not null, position, code');
}

function view({ id, code, name, hint, position, archivedAt, version }: CostCentre): ManagedCostCentre {
  return { id, code, name, hint, position, archivedAt: archivedAt?.toISOString() ?? null, version };
}
