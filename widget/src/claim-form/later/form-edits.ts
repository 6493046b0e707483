import { emptyItem, setByName, type ItemValue } from '../first/form-value.ts';
import type { Receipt } from './receipts/receipt-queue.ts';
import { readingsOf } from './amounts.ts';
import { checkForm, groupIban } from './check-form.ts';
import type { Clerk } from './form-controller.ts';

const events = ['dragover', 'drop', 'paste', 'mousedown'] as const;

/** Takes over what the member types, chooses, drops and pastes. */
export class Editing {
  readonly #clerk: Clerk;

  constructor(clerk: Clerk) {
    this.#clerk = clerk;
  }

  get #form() {
    return this.#clerk.form;
  }

  /** Listens to files that are dropped or pasted, and to presses. */
  resume(): void {
    for (const name of events) this.#form.addEventListener(name, this.#take);
  }

  /** The form left the page. */
  stop(): void {
    for (const name of events) this.#form.removeEventListener(name, this.#take);
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
    const added = this.#clerk.receipts.add(files).filter(({ state }) => state !== 'refused');
    const expenses = this.#form.value.items.filter(({ kind }) => kind === 'expense');
    for (const { id } of added) {
      const item = expenses.find((one) => one.receipts.length === 0 && !one.lost) ?? expenses.at(-1);
      item?.receipts.push(id);
      if (item) item.lost = '';
    }
    this.recheck();
  }

  /** Takes a receipt away. */
  removeReceipt(receipt: Receipt): void {
    const { receipts, keeping } = this.#clerk;
    void receipts.remove(receipt);
    keeping.file(receipt, undefined);
    for (const item of this.#form.value.items)
      item.receipts = item.receipts.filter((id) => id !== receipt.id);
    this.recheck();
    this.#form.focusOn('receipts');
  }

  /** Reads every control, whoever filled it. */
  read(): void {
    const { value, renderRoot, nextStep } = this.#form;
    const form = renderRoot.querySelector('form');
    if (!form || nextStep) return;
    const chooses = form.querySelector('.belongs');
    for (const item of value.items) {
      if (chooses) item.receipts = [];
      item.lost = '';
    }
    for (const [name, text] of new FormData(form)) if (typeof text === 'string') setByName(value, name, text);
    for (const item of value.items) item.costCentre = this.#purposeOf(item.costCentre);
    this.#clerk.keeping.soon();
    this.#form.requestUpdate();
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
    void this.#form.lookUp();
    this.#form.focusOn(`items.${value.items.length - 1}.costCentre`);
  }

  /** Takes a line away. */
  removeItem(index: number): void {
    const { value } = this.#form;
    value.items = value.items.filter((_, other) => other !== index);
    this.recheck();
    this.#form.focusOn(`items.${Math.max(0, index - 1)}.costCentre`);
  }

  /** Sets one control's value, by its name. */
  assign(name: string, text: string): void {
    setByName(this.#form.value, name, text);
    this.recheck(name);
    this.#form.focusOn(name);
  }

  /** A control was left: it is checked now, others only get better. */
  changed(name: string, value: string): void {
    this.read();
    const { items } = this.#form.value;
    const amount = /^items\.(\d+)\.amount$/.exec(name)?.[1];
    if (amount) Object.assign(items[Number(amount)] ?? {}, { asked: true });
    if (name === 'iban' && this.#clerk.ibanIsValid) this.#form.value.iban = groupIban(value);
    if (items.some(({ lost }) => lost)) void this.#form.lookUp();
    this.recheck(value && name.replace('.choice', '.amount'));
  }

  /** Checks again: errors that are mended go, and only `name` can get a new one. */
  recheck(name?: string): void {
    const clerk = this.#clerk;
    const { errors: old, summarizes } = clerk;
    const { value } = this.#form;
    clerk.errors = new Map(
      [...checkForm(value, clerk.context)].filter(
        ([key, code]) => key === name || (old.has(key) && (summarizes || code !== 'required')),
      ),
    );
    if (clerk.errors.size > 0 || value.items.some((item) => item.asked && readingsOf(item)))
      void this.#form.lookUp();
    clerk.keeping.soon();
    this.#form.requestUpdate();
  }
}
