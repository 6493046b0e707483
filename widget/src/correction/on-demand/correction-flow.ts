import type { ClaimantView } from '@penning/contract/claim';
import { call } from '../../api/call.ts';
import type { ClaimHandle, Outcome } from '../../api/claim.ts';
import type { FormState } from '../../claim-form/first/form-state.ts';
import { choosesReceipts } from '../../claim-form/first/form-value.ts';
import { toSubmission } from '../../claim-form/later/check-form.ts';
import type { ClaimFlow } from '../../claim-form/later/claim-flow.ts';
import { restoreDraft, restorePart, type Draft } from '../../claim-form/later/draft.ts';
import type { FormController } from '../../claim-form/later/form-controller.ts';
import { waitForDraft } from '../../claim-form/on-demand/elsewhere.ts';
import { takeUpKept } from '../../claim-form/on-demand/restore.ts';
import type { CorrectionHost } from './correction-host.ts';
import { sentReceipt, valueOf } from './correction-value.ts';

/** Flow of a correction: begins with the claim as it was sent and ends on the claimant's page. */
export class CorrectionFlow implements ClaimFlow {
  /** Name and account stay as they were. */
  readonly itemsOnly = true;
  readonly #controller: FormController;
  readonly #host: CorrectionHost;
  /** The correction before anything was changed, as JSON. */
  #initially = '';
  #changed = false;
  /** True once the church has it or it begins again: then nothing is worth keeping. */
  #done = false;

  constructor(controller: FormController, host: CorrectionHost) {
    this.#controller = controller;
    this.#host = host;
  }

  get #form(): FormState {
    return this.#controller.form;
  }

  /** Key per claim and round. */
  get draftKey(): string {
    return ['correction', this.#host.page.claim, this.#host.view.round].join(' ');
  }

  get #state(): string {
    return JSON.stringify([this.#form.value, this.#controller.receipts.list.map(({ id }) => id)]);
  }

  isTouched(): boolean {
    if (this.#done) return false;
    this.#changed ||= this.#initially !== this.#state;
    return this.#changed;
  }

  async restore(): Promise<void> {
    const { receipts } = this.#controller;
    const { view } = this.#host;
    this.#form.value = valueOf(view, this.#form.i18n.language);
    receipts.list = view.receipts.filter(({ id }) => this.#usesReceipt(id)).map(sentReceipt);
    this.#initially = this.#state;
    const { lock } = this.#controller.drafts;
    const draft = await restoreDraft(this.draftKey);
    if (draft) await lock.ask();
    if (draft && !lock.isElsewhere) await this.#bringBack(draft, view);
  }

  startOver(): Promise<void> {
    this.#host.reload();
    return Promise.resolve();
  }

  draftElsewhere(): void {
    void waitForDraft(this.#controller);
  }

  #usesReceipt(id: string): boolean {
    return this.#host.view.items.some(({ receiptIds }) => receiptIds.includes(id));
  }

  async #bringBack(draft: Draft, view: ClaimantView): Promise<void> {
    const { receipts } = this.#controller;
    this.#form.value = draft.value;
    this.#form.draftNotice = { at: new Date(draft.at), withoutAccount: false };
    this.#host.fold(true);
    this.#changed = true;
    const known = (id: string) => view.receipts.find((one) => one.id === id);
    const kept = draft.receipts.map(async (one) => ({
      ...one,
      file: await restorePart(this.draftKey, one.id),
    }));
    receipts.list = draft.receipts.flatMap(({ id }) => {
      const receipt = known(id);
      return receipt && receipt.state !== 'checking'
        ? [{ ...sentReceipt(receipt), stored: !this.#usesReceipt(id) }]
        : [];
    });
    const under = (await Promise.all(kept)).filter(({ id }) => receipts.list.every((one) => one.id !== id));
    takeUpKept(
      this.#controller,
      under.map(({ file, ...one }) => ({
        ...one,
        stored: known(one.id) !== undefined,
        file: file ?? (known(one.id) && new Blob()),
      })),
    );
  }

  /** The claim is there already; its token is in the page's address and is kept nowhere else. */
  openClaim(): Promise<ClaimHandle> {
    const { claim: id, secret: token } = this.#host.page;
    return Promise.resolve({ id, token, expiresAt: '' });
  }

  /** The page reads the claim again and says what became of it. */
  dropClaim(): void {}

  /** Among several expenses the claimant sees, and may change, which one a receipt went to. */
  receiptPrepared(): void {
    if (choosesReceipts(this.#form.value, this.#controller.receipts.list)) this.#host.fold(true);
  }

  async send(claim: ClaimHandle): Promise<Outcome> {
    const { view } = this.#host;
    const { value } = this.#form;
    const { items } = toSubmission(value, this.#controller.checks.context, view.language);
    return call<Outcome>(`${this.#controller.apiBase}/v1/claims/${claim.id}/correct`, {
      method: 'POST',
      token: claim.token,
      body: {
        answer: (value.answer ?? '').trim(),
        note: view.note,
        items: items.map((item, index) =>
          // The form asks no receipt of kilometres; those that came with them stay.
          item.kind === 'mileage' ? { ...item, receiptIds: value.items[index]?.receipts } : item,
        ),
      },
    });
  }

  async proceed(): Promise<void> {
    this.#done = true;
    this.#form.announcement = '';
    await this.#controller.drafts.forget();
    await this.#host.moveOn();
  }

  /** Shows everything as it was sent. */
  restart(): void {
    this.#done = true;
    void this.#controller.drafts.forget().then(() => this.#host.reload());
  }
}
