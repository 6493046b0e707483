import { emptyItem, setByName, type ItemValue } from '../form-value.ts';
import { openClaim } from '../open-claim.ts';
import { Receipts, type Receipt, type ReceiptsHost } from '../receipt-picker/receipts.ts';
import { renderTiles } from '../receipt-picker/tiles.ts';
import type { ClaimHandle } from '../send.ts';
import type { Code } from '../translations/translate.ts';
import { centsOf, rateOn, readingsOf, totalOf } from './amounts.ts';
import { checkForm, checkIban, groupIban, type CheckContext, type FieldErrors } from './check-form.ts';
import type { PenningClaim } from './claim-form.ts';
import { Keeping } from './keeping.ts';
import { renderCount, renderKilometres, renderRecalled, renderRemove, renderTotal } from './parts.ts';
import { Sending } from './sending.ts';

/** Checks, keeps and sends what the form holds; loaded once the form stands. */
export class Clerk implements ReceiptsHost {
  readonly form: PenningClaim;
  readonly receipts: Receipts;
  readonly keeping: Keeping;
  readonly sending: Sending;
  readonly readingsOf = readingsOf;
  errors: FieldErrors = new Map();
  /** Shows all that is wrong: from the first try to send until all is mended. */
  summarizes = false;
  #claim: Promise<ClaimHandle> | undefined;
  #drops = 0;

  constructor(form: PenningClaim) {
    this.form = form;
    this.receipts = new Receipts(this);
    this.keeping = new Keeping(this);
    this.sending = new Sending(this);
    this.resume();
  }

  /** Listens to the network and to the page's end. */
  resume(): void {
    this.sending.resume();
    this.form.addEventListener('dragover', this.#take);
    this.form.addEventListener('drop', this.#take);
    this.form.addEventListener('paste', this.#take);
    addEventListener('pagehide', this.keeping.now);
    document.addEventListener('visibilitychange', this.keeping.now);
  }

  /** The form left the page. */
  stop(): void {
    this.sending.stop();
    this.form.removeEventListener('dragover', this.#take);
    this.form.removeEventListener('drop', this.#take);
    this.form.removeEventListener('paste', this.#take);
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
    return renderRecalled(this);
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
    if (code) void this.form.lookUp();
    const receipt = t('receipt', { n: this.receipts.list.findIndex((other) => other.id === id) + 1 });
    if (state === 'clean') this.form.announcement = `${receipt}: ${t('received')}`;
    else if (code) this.form.announcement = `${receipt}: ${error(code)}`;
    if (state !== 'sending') this.keeping.soon();
    this.form.requestUpdate();
  }

  keepFile(receipt: Receipt): void {
    this.keeping.file(receipt, receipt.file);
  }

  addFiles(files: Iterable<File>): void {
    const added = this.receipts.add(files).filter(({ state }) => state !== 'refused');
    const expenses = this.form.value.items.filter(({ kind }) => kind === 'expense');
    for (const { id } of added)
      (expenses.find((item) => item.receipts.length === 0) ?? expenses.at(-1))?.receipts.push(id);
    this.recheck();
  }

  removeReceipt(receipt: Receipt): void {
    void this.receipts.remove(receipt);
    this.keeping.file(receipt, undefined);
    for (const item of this.form.value.items) item.receipts = item.receipts.filter((id) => id !== receipt.id);
    this.recheck();
    this.form.focusOn('receipts');
  }

  /** Reads every control, whoever filled it. */
  read(): void {
    const { value, renderRoot, nextStep } = this.form;
    const form = renderRoot.querySelector('form');
    if (!form || nextStep) return;
    if (form.querySelector('.belongs')) for (const item of value.items) item.receipts = [];
    for (const [name, text] of new FormData(form)) if (typeof text === 'string') setByName(value, name, text);
    for (const item of value.items) item.costCentre = this.#purposeOf(item.costCentre);
    this.keeping.soon();
    this.form.requestUpdate();
  }

  /** The cost centre whose name or code was typed, where there are too many for a menu. */
  #purposeOf(typed: string): string {
    const { costCentres } = this.form.configuration;
    const text = typed.trim().toLowerCase();
    return (
      costCentres.find(({ name, code }) => [name, code].some((one) => one.toLowerCase() === text))?.id ??
      typed
    );
  }

  addItem(kind: ItemValue['kind']): void {
    const { value } = this.form;
    value.items = [...value.items, emptyItem(kind)];
    void this.form.lookUp();
    this.form.focusOn(`items.${value.items.length - 1}.costCentre`);
  }

  removeItem(index: number): void {
    const { value } = this.form;
    value.items = value.items.filter((_, other) => other !== index);
    this.recheck();
    this.form.focusOn(`items.${Math.max(0, index - 1)}.costCentre`);
  }

  /** Sets one control's value, by its name. */
  assign(name: string, text: string): void {
    setByName(this.form.value, name, text);
    this.recheck(name);
    this.form.focusOn(name);
  }

  /** A control was left: it is checked now, others only get better. */
  changed(name: string, value: string): void {
    this.read();
    const item = /^items\.(\d+)\.amount$/.exec(name)?.[1];
    if (item) Object.assign(this.form.value.items[Number(item)] ?? {}, { asked: true });
    if (name === 'iban' && this.ibanIsValid) this.form.value.iban = groupIban(value);
    this.recheck(value && name.replace('.choice', '.amount'));
  }

  /** Checks again: errors that are mended go, and only `name` can get a new one. */
  recheck(name?: string): void {
    const now = checkForm(this.form.value, this.context);
    const old = this.errors;
    this.errors = new Map(
      [...now].filter(
        ([key, code]) => key === name || (old.has(key) && (this.summarizes || code !== 'required')),
      ),
    );
    if (this.errors.size > 0 || this.form.value.items.some((item) => item.asked && readingsOf(item)))
      void this.form.lookUp();
    this.keeping.soon();
    this.form.requestUpdate();
  }

  /** Files that are dropped on the form or pasted into it. */
  #take = (event: DragEvent | ClipboardEvent) => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    const files = [...(data?.files ?? [])];
    if (event.type === 'dragover') event.preventDefault();
    if (files.length === 0 || this.form.nextStep) return;
    event.preventDefault();
    this.addFiles(files);
  };

  /** Follows a link of the summary. */
  goTo(event: Event, name: string): void {
    event.preventDefault();
    event.stopPropagation();
    this.form.focusOn(name === 'items' ? 'items.0.amount' : name);
  }
}
