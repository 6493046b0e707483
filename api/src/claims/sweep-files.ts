import { allChurchIds } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { receiptFileKeys } from '../receipts/service.ts';
import { Claim, ClaimRevision } from './core/model.ts';

/** Files younger than a day may belong to work under way; an upload's file is there before its row. */
const strayAfterMs = 24 * 3_600_000;

/**
 * Removes files of receipts and vouchers that no row knows: what is left when a process was killed between storing a file
 * and committing its row, or between deleting a row and its files.
 */
export function strayFileSweeper(context: Context): JobHandler<'sweep-files'> {
  return async (_payload, signal) => {
    const known = await knownFiles(context);
    const before = Date.now() - strayAfterMs;
    for (const folder of ['arrivals', 'pages', 'vouchers']) {
      for await (const { key, changedAt } of context.files.list(folder)) {
        signal.throwIfAborted();
        if (changedAt.getTime() < before && !known.has(ownerOf(key))) await context.files.delete(key);
      }
    }
  };
}

/** The keys that rows hold: of arriving files, and of clean copies without their page numbers. */
async function knownFiles(context: Context): Promise<Set<string>> {
  const known = new Set<string>();
  for (const churchId of await allChurchIds(context)) {
    const [receipts, vouchers] = await context.database.inChurch(churchId, async (trx) => [
      await receiptFileKeys(trx),
      [
        ...(await Claim.query(trx).select('voucherKey')),
        ...(await ClaimRevision.query(trx).select('voucherKey')),
      ],
    ]);
    for (const { voucherKey } of vouchers) if (voucherKey) known.add(`vouchers/${voucherKey}`);
    for (const { arrivalKey, cleanKey } of receipts) {
      known.add(cleanKey);
      if (arrivalKey) known.add(arrivalKey);
    }
  }
  return known;
}

/** `pages/…/3` belongs to `pages/…`, a voucher's later part `vouchers/…-2` to its first; any other name stands for itself. */
function ownerOf(key: string): string {
  return key.replace(/^(pages\/[^/]+)\/\d+$/, '$1').replace(/^(vouchers\/[0-9a-f-]{36})-\d+$/, '$1');
}
