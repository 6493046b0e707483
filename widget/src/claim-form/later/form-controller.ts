import type { ReactiveController } from 'lit';
import type { ClaimHandle } from '../../api/claim.ts';
import type { FormWork } from '../first/form-host.ts';
import type { FormState } from '../first/form-state.ts';
import type { ItemValue } from '../first/form-value.ts';
import type { Receipt } from '../first/receipt.ts';
import type { ClaimFlow } from './claim-flow.ts';
import { renderDays } from './days-row.ts';
import { DraftStore } from './draft-store.ts';
import { FormChecks } from './form-checks.ts';
import { FormEdits } from './form-edits.ts';
import { renderCount, renderKilometres, renderRemove, renderTotal } from './item-parts.ts';
import { ReceiptQueue, type ReceiptsHost } from './receipts/receipt-queue.ts';
import { renderTiles } from './receipts/tiles.ts';
import { SubmitFlow } from './submit-flow.ts';

/** Work behind the form: receipts, checks, edits, draft and submission of a new claim or of a correction. */
export class FormController implements FormWork, ReceiptsHost {
  readonly form: FormState;
  readonly flow: ClaimFlow;
  readonly receipts: ReceiptQueue;
  readonly checks: FormChecks;
  readonly drafts: DraftStore;
  readonly edits: FormEdits;
  readonly submission: SubmitFlow;

  constructor(form: FormState, createFlow: (controller: FormController) => ClaimFlow) {
    this.form = form;
    this.flow = createFlow(this);
    this.receipts = new ReceiptQueue(this);
    this.checks = new FormChecks(form, this.receipts, this.flow.itemsOnly);
    this.drafts = new DraftStore(form, this.receipts, this.flow);
    this.edits = new FormEdits(form, this.receipts, this.checks, this.drafts);
    this.submission = new SubmitFlow(form, this.receipts, this.checks, this.edits, this.drafts, this.flow);
  }

  get #controllers(): ReactiveController[] {
    return [this.drafts, this.edits, this.submission];
  }

  /** Lets the element's coming and going start and stop what listens. */
  attach(): void {
    for (const one of this.#controllers) this.form.host.addController(one);
  }

  /** Ends it: the form begins again with another controller. */
  detach(): void {
    for (const one of this.#controllers) {
      this.form.host.removeController(one);
      one.hostDisconnected?.();
    }
  }

  get limits() {
    return this.form.configuration.limits;
  }

  get apiBase(): string {
    return this.form.host.apiBase;
  }

  openClaim(): Promise<ClaimHandle> {
    return this.flow.openClaim();
  }

  dropClaim(): void {
    this.flow.dropClaim();
  }

  receiptChanged({ id, state, code, warnings = [] }: Receipt): void {
    const { form } = this;
    const { t, error } = form.i18n;
    const announce = (text: string) => {
      const n = this.receipts.list.findIndex((other) => other.id === id) + 1;
      form.set({ announcement: `${t('receipt', { n })}: ${text}` });
    };
    if (state === 'clean' && warnings.length > 0)
      void form
        .loadQuestions()
        .then(() => announce(form.questions?.warningsOf(form.i18n, warnings) ?? t('received')));
    else if (state === 'clean') announce(t('received'));
    else if (code) void form.loadQuestions().then(() => announce(error(code)));
    if (state !== 'sending') this.drafts.soon();
    form.host.requestUpdate();
  }

  receiptPrepared(receipt: Receipt): void {
    this.drafts.keepFile(receipt, receipt.file);
    this.flow.receiptPrepared?.();
  }

  renderSummary() {
    return this.checks.summarizes && this.checks.points.length > 0
      ? this.form.questions?.renderSummary(this.form, this)
      : undefined;
  }

  renderTiles() {
    return renderTiles(this.form, this);
  }

  renderRemove(index: number, item: string) {
    return renderRemove(this.form, item, () => this.edits.removeItem(index));
  }

  renderDays(item: ItemValue, name: string) {
    return renderDays(this.form, item, (day) => this.edits.choose(name, day));
  }

  renderKilometres(item: ItemValue, name: string) {
    return renderKilometres(this.form, this, item, name);
  }

  renderTotal() {
    return renderTotal(this.form, this.checks);
  }

  renderCount() {
    return renderCount(this.form, this.receipts.ids.length);
  }
}
