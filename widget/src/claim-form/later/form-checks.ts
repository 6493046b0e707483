import type { FieldErrors, Refusals } from '../first/form-host.ts';
import type { FormState } from '../first/form-state.ts';
import { today } from '../first/days.ts';
import type { ItemValue } from '../first/form-value.ts';
import type { Code } from '../../translations/codes.ts';
import { centsOf, rateOn, readingsOf, totalOf } from './amounts.ts';
import { checkForm, checkIban, receiptsOf, type CheckContext } from './check-form.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

/** Errors of the form as it is, and what its amounts come to. */
export class FormChecks {
  /** True while the summary is shown: from the first try to send until all is mended. */
  summarizes = false;
  readonly readingsOf = readingsOf;
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #itemsOnly: boolean;
  #found: FieldErrors = new Map();
  #refusals: Refusals | undefined;

  constructor(form: FormState, receipts: ReceiptQueue, itemsOnly: boolean) {
    this.#form = form;
    this.#receipts = receipts;
    this.#itemsOnly = itemsOnly;
  }

  /** Names of date fields with something that the browser cannot read. */
  get #unreadable(): string[] {
    const dates = [...this.#form.host.renderRoot.querySelectorAll<HTMLInputElement>('[type=date]')];
    return dates.filter(({ validity }) => validity.badInput).map(({ name }) => name);
  }

  get context(): CheckContext {
    const { configuration } = this.#form;
    return {
      configuration,
      receipts: this.#receipts.ids,
      today: today(),
      unreadable: this.#unreadable,
      itemsOnly: this.#itemsOnly,
    };
  }

  /** Errors that the form finds, and those of the API as long as what they were said of is in the fields. */
  get errors(): FieldErrors {
    return this.#refusals ? new Map([...this.#refusals(this.#form.value), ...this.#found]) : this.#found;
  }

  get #refusedReceipts(): [id: string, code: Code][] {
    return this.#receipts.list.flatMap(({ id, state, code }): [string, Code][] =>
      state === 'refused' && code ? [[id, code]] : [],
    );
  }

  /** Points of the summary, in the form's order. */
  get points(): [name: string, code: Code][] {
    return [...this.#refusedReceipts, ...this.errors];
  }

  /** True when the form finds nothing to mend; what the API refused before, it may take now. */
  get isComplete(): boolean {
    return this.#found.size + this.#refusedReceipts.length === 0;
  }

  /** The whole claim in cents; undefined while an item is open. */
  get total(): number | undefined {
    return totalOf(this.#form.value, this.#form.configuration.mileageRates);
  }

  get ibanIsValid(): boolean {
    return checkIban(this.#form.value.iban) === 'valid';
  }

  /** An item's worth in cents, as far as it is known. */
  centsOf(item: ItemValue): number | undefined {
    return centsOf(item, this.#form.configuration.mileageRates);
  }

  /** Cents per kilometre on the item's day. */
  rateOf({ date }: ItemValue): number | undefined {
    return rateOn(this.#form.configuration.mileageRates, date);
  }

  /** Ids of the receipts of an expense. */
  receiptsOf(item: ItemValue): string[] {
    return receiptsOf(this.#form.value, item, this.#receipts.ids);
  }

  /** Finds everything that is wrong. */
  checkAll(): void {
    this.#found = checkForm(this.#form.value, this.context);
  }

  /** Shows what the API refused, or no longer; false when there is nothing to show. */
  refuse(refusals?: Refusals): boolean {
    this.#refusals = refusals;
    return this.errors.size > 0;
  }

  /** Checks again: errors that are mended go, and only `name` can get a new one; loads what the questions need. */
  recheck(name?: string): void {
    const { value } = this.#form;
    const { summarizes } = this;
    const old = this.#found;
    this.#found = new Map(
      [...checkForm(value, this.context)].filter(
        ([key, code]) => key === name || (old.has(key) && (summarizes || code !== 'required')),
      ),
    );
    if (this.errors.size > 0 || value.items.some((item) => item.asked && readingsOf(item)))
      void this.#form.loadQuestions();
  }

  /** Forgets all errors: another claim begins. */
  reset(): void {
    this.summarizes = false;
    this.#found = new Map();
    this.refuse();
  }
}
