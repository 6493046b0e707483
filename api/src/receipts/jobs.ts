import type { Warning } from '@penning/contract/warnings';
import type { Context } from '../context/context.ts';
import { FileMissing } from '../files/storage.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { Receipt, ReceiptPage } from './model.ts';
import type { SanitizedPage } from '../sanitizer/child-output.ts';
import { sanitizeReceipt, type SanitizedReceipt } from '../sanitizer/sanitize.ts';

/** Decodes a receipt in a child process and stores what is harmless of it; the file that arrived is deleted. */
export function receiptDisarmer(context: Context): JobHandler<'disarm-receipt'> {
  return async ({ churchId, claimId, receiptId }, signal) => {
    const find = () =>
      context.database.inChurch(churchId, (trx) => Receipt.query(trx).findById([claimId, receiptId]));
    const receipt = await find();
    if (!receipt || receipt.state !== 'checking') return;
    const result = await sanitize(context, receipt, signal);
    const pages = result.ok ? result.pages : [];
    await Promise.all(
      pages.map(({ bytes, mediaType }, index) =>
        context.files.put(`${receipt.cleanKey}/${index + 1}`, bytes, mediaType),
      ),
    );
    const kept = await context.database.inChurch(churchId, async (trx) => {
      const current = await Receipt.query(trx).findById([claimId, receiptId]).forUpdate();
      if (!current) return false;
      if (current.state !== 'checking') return true;
      const outcome = result.ok
        ? {
            state: 'clean' as const,
            pageCount: pages.length,
            perceptualHash: result.perceptualHash ?? null,
            warnings: warningsOf(pages),
          }
        : { state: 'refused' as const, refusal: result.code };
      await Receipt.query(trx)
        .patch({ ...outcome, arrivalKey: null })
        .where({ claimId, id: receiptId });
      for (const [index, { bytes, mediaType, width, height }] of pages.entries()) {
        await ReceiptPage.query(trx).insert({
          churchId,
          claimId,
          receiptId,
          page: index + 1,
          mediaType,
          width,
          height,
          bytes: bytes.length,
        });
      }
      return true;
    });
    if (receipt.arrivalKey) await context.files.delete(receipt.arrivalKey);
    if (!kept)
      await Promise.all(pages.map((_, index) => context.files.delete(`${receipt.cleanKey}/${index + 1}`)));
  };
}

/** Warnings about the pages, each with its number. */
function warningsOf(pages: readonly SanitizedPage[]): Warning[] {
  return pages.flatMap(({ warnings }, index) =>
    warnings.map((code) => ({ code, facts: { page: index + 1 } })),
  );
}

async function sanitize(context: Context, receipt: Receipt, signal: AbortSignal): Promise<SanitizedReceipt> {
  try {
    const bytes = await context.files.get(receipt.arrivalKey ?? '');
    return await sanitizeReceipt(bytes, { mediaType: receipt.mediaType, signal });
  } catch (error) {
    if (error instanceof FileMissing) return { ok: false, code: 'receipt_damaged' };
    throw error;
  }
}

/** Deletes files whose rows are gone. */
export function fileDeleter(context: Context): JobHandler<'delete-files'> {
  return async ({ keys }) => {
    for (const key of keys) await context.files.delete(key);
  };
}
