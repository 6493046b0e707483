import { nextTask } from '../../element/next-task.ts';
import type { Receipt } from '../first/receipt.ts';
import type { DraftStore } from '../later/draft-store.ts';
import { restorePart, type Draft } from '../later/draft.ts';
import type { FormController } from '../later/form-controller.ts';
import { newReceipt } from '../later/receipts/receipt-queue.ts';
import { previewOf } from './preview.ts';
import { unseal } from './unseal.ts';

/** A receipt as a draft keeps it; without its bytes there is nothing to send. */
interface Kept {
  id: string;
  name: string;
  stored: boolean;
  file: Blob | undefined;
}

/** Brings back what was typed, but for its receipts; an account number that could not be sealed is typed again. */
export async function restoreForm({ form, drafts, flow }: FormController, draft: Draft): Promise<void> {
  if (draft.language && draft.language !== form.i18n.language) {
    form.chosen = draft.language;
    await form.host.applyLanguage();
  }
  const iban = (await openAccount(drafts, flow.draftKey, draft)) ?? form.value.iban;
  form.value = { ...draft.value, iban };
  form.draftNotice = { at: new Date(draft.at), withoutAccount: !iban && draft.hasAccount !== false };
  drafts.handle = draft.claim;
  drafts.step = draft.step;
}

async function openAccount(drafts: DraftStore, draftKey: string, draft: Draft): Promise<string | undefined> {
  const key = draft.account && (await restorePart<CryptoKey>(draftKey, 'key'));
  if (!draft.account || !key) return undefined;
  try {
    const iban = await unseal(key, draft.account);
    drafts.account.resume(key, iban, draft.account);
    return iban;
  } catch {
    return undefined;
  }
}

/** Brings back the receipts of a draft; a claim that waited for the network then sends itself. */
export async function restoreReceipts(controller: FormController, draft: Draft): Promise<void> {
  const { draftKey } = controller.flow;
  takeUpKept(
    controller,
    await Promise.all(
      draft.receipts.map(async (one) => ({ ...one, file: await restorePart(draftKey, one.id) })),
    ),
  );
  if (draft.waiting) void nextTask().then(() => controller.submission.submit(true));
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
