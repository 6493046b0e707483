import type { ItemValue } from '../first/form-value.ts';
import { openClaim } from './open-claim.ts';
import { Receipts, type Receipt, type ReceiptsHost } from './receipts/receipt-queue.ts';
import { renderTiles } from './receipts/tiles.ts';
import type { ClaimHandle } from '../../api/call.ts';
import type { Code } from '../../translations/translate.ts';
import { centsOf, rateOn, readingsOf, totalOf } from './amounts.ts';
import { checkIban, receiptsOf, type CheckContext, type FieldErrors } from './check-form.ts';
import type { PenningClaim } from '../claim-form.ts';
import { Editing } from './form-edits.ts';
import { Keeping } from './draft-store.ts';
import { renderCount, renderKilometres, renderRemove, renderTotal } from './item-parts.ts';
import { Sending } from './submit-flow.ts';

/** Checks, keeps and sends what the form holds; loaded once the form stands. */
export class Clerk implements ReceiptsHost {
  readonly form: PenningClaim;
  readonly receipts: Receipts;
  readonly editing: Editing;
  readonly keeping: Keeping;
  readonly sending: Sending;
  readonly readingsOf = readingsOf;
  errors: FieldErrors = new Map();
  /** Shows all that is wrong: from the first try to send until all is mended. */
  summarizes = false;
  #claim: Promise<ClaimHandle> | undefined;
  #drops = 0;

  constructor(form: PenningClaim, Keeper = Keeping, Sender = Sending) {
    this.form = form;
    this.receipts = new Receipts(this);
    this.editing = new Editing(this);
    this.keeping = new Keeper(this);
    this.sending = new Sender(this);
  }

  /** Listens to the network and to the page's end. */
  resume(): void {
    this.sending.resume();
    this.editing.resume();
    addEventListener('pagehide', this.keeping.now);
    document.addEventListener('visibilitychange', this.keeping.now);
  }

  /** The form left the page. */
  stop(): void {
    this.sending.stop();
    this.editing.stop();
    removeEventListener('pagehide', this.keeping.now);
    document.removeEventListener('visibilitychange', this.keeping.now);
    this.keeping.now();
  }

  get limits() {
    return this.form.configuration.limits;
  }

  get apiBase(): string {
    return this.form.apiBase;
  }

  get context(): CheckContext {
    const { renderRoot, configuration, today } = this.form;
    const dates = [...renderRoot.querySelectorAll<HTMLInputElement>('[type=date]')];
    const unreadable = dates.filter(({ validity }) => validity.badInput).map(({ name }) => name);
    return { configuration, receipts: this.receipts.ids, today, unreadable };
  }

  /** What an item is worth in cents, as far as that is known. */
  centsOf(item: ItemValue): number | undefined {
    return centsOf(item, this.form.configuration.mileageRates);
  }

  /** Cents per kilometre on the item's day. */
  rateOf({ date }: ItemValue): number | undefined {
    return rateOn(this.form.configuration.mileageRates, date);
  }

  /** Ids of the receipts of an expense. */
  receiptsOf(item: ItemValue): string[] {
    return receiptsOf(this.form.value, item, this.receipts.ids);
  }

  /** The whole claim in cents; undefined while an item is open. */
  get total(): number | undefined {
    return totalOf(this.form.value, this.form.configuration.mileageRates);
  }

  get ibanIsValid(): boolean {
    return checkIban(this.form.value.iban) === 'valid';
  }

  /** What the summary lists, in the form's order. */
  get points(): [string, Code][] {
    const refused = this.receipts.list.flatMap(({ id, state, code }): [string, Code][] =>
      state === 'refused' && code ? [[id, code]] : [],
    );
    return [...refused, ...this.errors];
  }

  renderSummary() {
    return this.summarizes && this.points.length > 0
      ? this.form.asking?.renderSummary(this.form, this)
      : undefined;
  }

  renderTiles() {
    return renderTiles(this.form, this);
  }

  renderRemove(index: number, item: string) {
    return renderRemove(this, index, item);
  }

  renderKilometres(item: ItemValue, name: string) {
    return renderKilometres(this, item, name);
  }

  renderRecalled() {
    return this.keeping.recalled ? this.keeping.returning?.renderRecalled(this) : undefined;
  }

  renderTotal() {
    return renderTotal(this);
  }

  renderCount() {
    return renderCount(this);
  }

  openClaim(): Promise<ClaimHandle> {
    this.#claim ??= (
      this.keeping.handle ? Promise.resolve(this.keeping.handle) : openClaim(this.apiBase, this.form.church)
    ).then(
      (handle) => {
        this.keeping.handle = handle;
        this.keeping.soon();
        return handle;
      },
      (error: unknown) => {
        this.#claim = undefined;
        throw error;
      },
    );
    return this.#claim;
  }

  /** The draft on the server is gone: a new one gets the receipts from memory. */
  dropClaim(): void {
    this.#claim = this.keeping.handle = undefined;
    this.form.notice = { code: 'draft_expired' };
    void this.form.lookUp();
    if (++this.#drops < 4) queueMicrotask(() => this.receipts.resend(true));
  }

  /** The next claim begins, or the same one again. */
  beginAnew(): void {
    this.#claim = this.keeping.handle = undefined;
    this.summarizes = false;
    this.errors = new Map();
  }

  receiptChanged({ id, state, code }: Receipt): void {
    const { t, error } = this.form.speaker;
    const say = (what: string) => {
      const n = this.receipts.list.findIndex((other) => other.id === id) + 1;
      this.form.announcement = `${t('receipt', { n })}: ${what}`;
      this.form.requestUpdate();
    };
    if (state === 'clean') say(t('received'));
    else if (code) void this.form.lookUp().then(() => say(error(code)));
    if (state !== 'sending') this.keeping.soon();
    this.form.requestUpdate();
  }

  keepFile(receipt: Receipt): void {
    this.keeping.file(receipt, receipt.file);
  }
}
