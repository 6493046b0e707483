import type { ReactiveController } from 'lit';
import type { FormState } from '../first/form-state.ts';
import { emptyItem, setByName, type ItemValue } from '../first/form-value.ts';
import type { Receipt } from '../first/receipt.ts';
import { groupIban } from './check-form.ts';
import type { DraftStore } from './draft-store.ts';
import type { FormChecks } from './form-checks.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

const events = ['dragover', 'drop', 'paste', 'mousedown'] as const;

/** Takes over what the member types, chooses, drops and pastes. */
export class FormEdits implements ReactiveController {
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #checks: FormChecks;
  readonly #drafts: DraftStore;
  /** The name that was proposed as the account holder's. */
  #holder = '';

  constructor(form: FormState, receipts: ReceiptQueue, checks: FormChecks, drafts: DraftStore) {
    this.#form = form;
    this.#receipts = receipts;
    this.#checks = checks;
    this.#drafts = drafts;
  }

  hostConnected(): void {
    for (const name of events) this.#form.host.addEventListener(name, this.#take);
  }

  hostDisconnected(): void {
    for (const name of events) this.#form.host.removeEventListener(name, this.#take);
  }

  #take = (event: DragEvent | ClipboardEvent | MouseEvent) => {
    const { type, clipboardData, dataTransfer } = event as DragEvent & ClipboardEvent;
    const files = [...((clipboardData ?? dataTransfer)?.files ?? [])];
    // A field keeps the focus while a button is pressed: what it mends would move the button away from under the finger.
    const [target] = event.composedPath() as (Partial<Element> | undefined)[];
    if (type === 'dragover' || target?.closest?.('button')) event.preventDefault();
    if (files.length === 0 || this.#form.nextStep) return;
    event.preventDefault();
    this.addFiles(files);
  };

  /** Adds receipts; they belong to the first expense that has none, else to the last. */
  addFiles(files: Iterable<File>): void {
    const added = this.#receipts.add(files).filter(({ state }) => state !== 'refused');
    const expenses = this.#form.value.items.filter(({ kind }) => kind === 'expense');
    for (const { id } of added) {
      const item = expenses.find((one) => one.receipts.length === 0 && !one.lost) ?? expenses.at(-1);
      item?.receipts.push(id);
      if (item) item.lost = '';
    }
    this.#changed();
  }

  /** Takes a receipt away. */
  removeReceipt(receipt: Receipt): void {
    void this.#receipts.remove(receipt);
    this.#drafts.keepFile(receipt, undefined);
    for (const item of this.#form.value.items)
      item.receipts = item.receipts.filter((id) => id !== receipt.id);
    this.#changed();
    this.#form.focusOn('receipts');
  }

  /** Reads every control: browsers and password managers fill them too. */
  read(): void {
    const { value, host, nextStep } = this.#form;
    const form = host.renderRoot.querySelector('form');
    if (!form || nextStep) return;
    const before = JSON.stringify(value);
    const chooses = form.querySelector('.belongs');
    for (const item of value.items) {
      if (chooses) item.receipts = [];
      item.lost = '';
    }
    for (const [name, text] of new FormData(form)) if (typeof text === 'string') setByName(value, name, text);
    for (const item of value.items) item.costCentre = this.#purposeOf(item.costCentre);
    // A draft's day counts from its last change.
    if (JSON.stringify(value) !== before) this.#drafts.soon();
    host.requestUpdate();
  }

  /** The cost centre whose name or code was typed, where there are too many for a menu. */
  #purposeOf(typed: string): string {
    const text = typed.trim().toLowerCase();
    const { costCentres } = this.#form.configuration;
    return (
      costCentres.find(({ name, code }) => [name, code].some((one) => one.toLowerCase() === text))?.id ??
      typed
    );
  }

  /** Adds an empty line. */
  addItem(kind: ItemValue['kind']): void {
    const { value } = this.#form;
    value.items = [...value.items, emptyItem(kind)];
    void this.#form.loadQuestions();
    this.#form.focusOn(`items.${value.items.length - 1}.costCentre`);
  }

  /** Takes a line away. */
  removeItem(index: number): void {
    const { value } = this.#form;
    value.items = value.items.filter((_, other) => other !== index);
    this.#changed();
    this.#form.focusOn(`items.${Math.max(0, index - 1)}.costCentre`);
  }

  /** Sets one control's value, by its name, and goes there. */
  assign(name: string, text: string): void {
    this.choose(name, text);
    this.#form.focusOn(name);
  }

  /** Sets one control's value, by its name; the focus stays at the button. */
  choose(name: string, text: string): void {
    setByName(this.#form.value, name, text);
    this.#changed(name);
  }

  /** Checks a control that was left; errors of others can only go. */
  changed(name: string, text: string): void {
    this.read();
    const { value } = this.#form;
    const amount = /^items\.(\d+)\.amount$/.exec(name)?.[1];
    if (amount) Object.assign(value.items[Number(amount)] ?? {}, { asked: true });
    if (name === 'name' && (!value.accountHolder || value.accountHolder === this.#holder))
      value.accountHolder = this.#holder = text;
    if (name === 'iban' && this.#checks.ibanIsValid) value.iban = groupIban(text);
    if (value.items.some(({ lost }) => lost)) void this.#form.loadQuestions();
    this.#changed(text && name.replace('.choice', '.amount'));
  }

  #changed(name?: string): void {
    this.#checks.recheck(name);
    this.#drafts.soon();
    this.#form.host.requestUpdate();
  }
}
