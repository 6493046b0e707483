import { Clerk } from '../../claim-form/later/form-controller.ts';
import { toSubmission, type CheckContext } from '../../claim-form/later/check-form.ts';
import { Keeping } from '../../claim-form/later/draft-store.ts';
import { takeUpKept } from '../../claim-form/on-demand/restore.ts';
import { Sending } from '../../claim-form/later/submit-flow.ts';
import { restoreDraft, restoreFile } from '../../claim-form/later/draft.ts';
import { choosesReceipts } from '../../claim-form/first/form-value.ts';
import type { Receipt } from '../../claim-form/later/receipts/receipt-queue.ts';
import type { ClaimHandle } from '../../api/call.ts';
import type { PenningCorrection } from './correction.ts';
import { sentReceipt, valueOf, type CorrectionValue } from './correction-value.ts';

/** Checks, keeps and sends the correction of a returned claim, as the form's clerk does for a new one. */
export class CorrectionClerk extends Clerk {
  declare readonly form: PenningCorrection;

  constructor(form: PenningCorrection) {
    super(form, CorrectionKeeping, CorrectionSending);
  }

  /** The claim is there already; its token is in the page's address and is kept nowhere else. */
  override openClaim(): Promise<ClaimHandle> {
    const { claim: id, secret: token } = this.form.page;
    return Promise.resolve({ id, token, expiresAt: '' });
  }

  /** The page reads the claim anew and says what became of it. */
  override dropClaim(): void {}

  /** Name and account are as they were. */
  override get context(): CheckContext {
    return { ...super.context, itemsOnly: true };
  }

  override keepFile(receipt: Receipt): void {
    super.keepFile(receipt);
    // Among several expenses the claimant sees, and may change, which one it went to.
    if (choosesReceipts(this.form.value, this.receipts.list)) this.form.open = true;
  }
}

/** Keeps what was typed per claim and round, for a day. */
class CorrectionKeeping extends Keeping {
  declare protected readonly clerk: CorrectionClerk;
  #changed = false;

  override get key(): string {
    const { claim, view } = this.clerk.form.page;
    return ['correction', claim, view?.round].join(' ');
  }

  /** What still stands as it was sent is not worth it, and what is sent is gone. */
  override get touched(): boolean {
    const { form, receipts } = this.clerk;
    if (form.sent) return false;
    this.#changed ||= form.initially !== JSON.stringify([form.value, receipts.list.map(({ id }) => id)]);
    return this.#changed;
  }

  /** Begins with the claim as it was sent, or with what was typed before the page went away. */
  override async restore(): Promise<void> {
    const { form, receipts } = this.clerk;
    const { view } = form;
    form.value = valueOf(view, form.speaker.language);
    const used = form.value.items.flatMap((item) => item.receipts);
    receipts.list = view.receipts.filter(({ id }) => used.includes(id)).map(sentReceipt);
    form.initially = JSON.stringify([form.value, receipts.list.map(({ id }) => id)]);
    const draft = await restoreDraft(this.key);
    if (!draft) return;
    form.value = draft.value as CorrectionValue;
    form.restored = new Date(draft.at).toISOString();
    form.open = true;
    this.#changed = true;
    const known = (id: string) => view.receipts.find((one) => one.id === id);
    const kept = draft.receipts.map(async (one) => ({ ...one, file: await restoreFile(this.key, one.id) }));
    receipts.list = draft.receipts.flatMap(({ id }) => {
      const receipt = known(id);
      return receipt && receipt.state !== 'checking'
        ? [{ ...sentReceipt(receipt), stored: !used.includes(id) }]
        : [];
    });
    const under = (await Promise.all(kept)).filter(({ id }) => receipts.list.every((one) => one.id !== id));
    takeUpKept(
      this.clerk,
      under.map(({ file, ...one }) => ({
        ...one,
        stored: known(one.id) !== undefined,
        file: file ?? (known(one.id) && new Blob()),
      })),
    );
  }
}

/** Sends the claim back to the church. */
class CorrectionSending extends Sending {
  declare protected readonly clerk: CorrectionClerk;

  protected override correction = () => {
    const { value, view } = this.clerk.form;
    const { items } = toSubmission(value, this.clerk.context, view.language);
    return {
      answer: value.answer.trim(),
      note: view.note,
      items: items.map((item, index) =>
        // The form asks no receipt of kilometres; those that came with them stay.
        item.kind === 'mileage' ? { ...item, receiptIds: value.items[index]?.receipts } : item,
      ),
    };
  };

  protected override async proceed(): Promise<void> {
    const { form, keeping } = this.clerk;
    form.sent = true;
    form.announcement = '';
    await keeping.forget();
    await form.page.moveOn();
  }

  /** Everything as it was sent. */
  override restart(): void {
    const { form, keeping } = this.clerk;
    form.sent = true;
    void keeping.forget().then(() => form.load());
  }
}
