import type { Receipt } from '../first/receipt.ts';
import { restoreFile, type Draft } from '../later/draft.ts';
import type { FormController } from '../later/form-controller.ts';
import { newReceipt } from '../later/receipts/receipt-queue.ts';
import { previewOf } from './preview.ts';

/** A receipt as a draft keeps it; without its bytes there is nothing to send. */
interface Kept {
  id: string;
  name: string;
  stored: boolean;
  file: Blob | undefined;
}

/** Brings back the receipts of a draft. */
export async function restoreReceipts(controller: FormController, draft: Draft): Promise<void> {
  const { draftKey } = controller.flow;
  takeUpKept(
    controller,
    await Promise.all(
      draft.receipts.map(async (one) => ({ ...one, file: await restoreFile(draftKey, one.id) })),
    ),
  );
}

/** Takes up receipts whose bytes were kept. */
export function takeUpKept(controller: FormController, kept: Kept[]): void {
  const receipts = kept.flatMap(({ id, name, stored, file }): Receipt[] =>
    file
      ? [{ ...newReceipt(name, file), id, stored, prepared: true, state: stored ? 'checking' : 'waiting' }]
      : [],
  );
  controller.receipts.takeUp(receipts);
  void drawPreviews(controller, receipts);
}

/** One by one: phones have little memory. */
async function drawPreviews(controller: FormController, receipts: Receipt[]): Promise<void> {
  for (const receipt of receipts) {
    receipt.preview = await previewOf(receipt.file).catch(() => undefined);
    controller.receiptChanged(receipt);
  }
}
