import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { changeChurch } from './change.ts';
import { findChurch, type OpenChurch } from './service.ts';
import type { Church } from './model.ts';

/** Suspends a church's form or sets the lowest effort of its challenges; only operators may. */
export async function guardChurch(
  context: Context,
  open: OpenChurch,
  wanted: { suspended?: boolean; effortFloor?: number },
  requestId?: string,
): Promise<{ suspendedAt: string | null; effortFloor: number }> {
  if (!open.person.operator) throw new AppError('forbidden');
  const { suspended, effortFloor } = wanted;
  if (suspended !== undefined) {
    const suspendedAt = suspended ? (open.church.suspendedAt ?? new Date()) : null;
    await changeChurch(
      context,
      open,
      { suspendedAt },
      suspended ? 'church.suspended' : 'church.resumed',
      requestId,
    );
  }
  if (effortFloor !== undefined)
    await changeChurch(context, open, { effortFloor }, 'church.effort-set', requestId);
  return view((await findChurch(context, open.church.slug)) ?? open.church);
}

function view({ suspendedAt, effortFloor }: Church): { suspendedAt: string | null; effortFloor: number } {
  return { suspendedAt: suspendedAt?.toISOString() ?? null, effortFloor };
}
