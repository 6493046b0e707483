import { allChurchIds, logoKeyOf } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { receiptFileKeys } from '../receipts/service.ts';
import { Claim, ClaimRevision } from './core/model.ts';

const hourMs = 3_600_000;
/** Files younger than a day may belong to work under way; an upload's file is there before its row. */
const strayAfterMs = 24 * hourMs;
/** Age of a file that was never finished and is nobody's; on a full disk it would keep the disk full. */
const draftAfterMs = hourMs;
const draft = /-draft-[0-9a-f-]{36}$/;

/** Keys of files, by the folder that they are in. */
type Owned = Record<'arrivals' | 'pages' | 'vouchers' | 'logos', string[]>;

/**
 * Removes files that no row knows: what is left when a process was killed between storing a file and committing its row,
 * or between deleting a row and its files, and what a full disk left half written.
 */
export function strayFileSweeper(context: Context): JobHandler<'sweep-files'> {
  return async (_payload, signal) => {
    const now = Date.now();
    for (const [folder, known] of Object.entries(await knownFiles(context))) {
      for await (const { key, changedAt } of context.files.list(folder)) {
        signal.throwIfAborted();
        const age = now - changedAt.getTime();
        const stray = draft.test(key) ? age > draftAfterMs : age > strayAfterMs && !known.has(ownerOf(key));
        if (stray) await context.files.delete(key);
      }
    }
  };
}

async function knownFiles(context: Context): Promise<Record<keyof Owned, Set<string>>> {
  const known = {
    arrivals: new Set<string>(),
    pages: new Set<string>(),
    vouchers: new Set<string>(),
    logos: new Set<string>(),
  };
  for (const churchId of await allChurchIds(context)) {
    const owned = await context.database.inChurch(churchId, (trx) => ownedFiles(trx, churchId));
    for (const folder of Object.keys(known) as (keyof Owned)[])
      for (const key of owned[folder]) known[folder].add(key);
  }
  return known;
}

/** Every folder with files that rows own, and the keys that a church's rows hold: of clean copies without their page numbers. */
async function ownedFiles(trx: Transaction, churchId: string): Promise<Owned> {
  const receipts = await receiptFileKeys(trx);
  const vouchers = [
    ...(await Claim.query(trx).select('voucherKey')),
    ...(await ClaimRevision.query(trx).select('voucherKey')),
  ];
  const logo = await logoKeyOf(trx, churchId);
  return {
    arrivals: receipts.flatMap(({ arrivalKey }) => arrivalKey ?? []),
    pages: receipts.map(({ cleanKey }) => cleanKey),
    vouchers: vouchers.flatMap(({ voucherKey }) => (voucherKey ? `vouchers/${voucherKey}` : [])),
    logos: logo ? [logo] : [],
  };
}

/** `pages/…/3` belongs to `pages/…`, a voucher's later part `vouchers/…-2` to its first; any other name stands for itself. */
function ownerOf(key: string): string {
  return key.replace(/^(pages\/[^/]+)\/\d+$/, '$1').replace(/^(vouchers\/[0-9a-f-]{36})-\d+$/, '$1');
}
