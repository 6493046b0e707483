import type { FieldErrors } from '../first/form-host.ts';
import type { FormState } from '../first/form-state.ts';
import { today } from '../first/days.ts';
import type { ItemValue } from '../first/form-value.ts';
import type { Code } from '../../translations/codes.ts';
import { centsOf, rateOn, readingsOf, totalOf } from './amounts.ts';
import { checkForm, checkIban, receiptsOf, type CheckContext } from './check-form.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

/** Errors of the form as it is, and what its amounts come to. */
export class FormChecks {
  errors: FieldErrors = new Map();
  /** True while the summary is shown: from the first try to send until all is mended. */
  summarizes = false;
  readonly readingsOf = readingsOf;
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #itemsOnly: boolean;

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

  /** Points of the summary, in the form's order. */
  get points(): [name: string, code: Code][] {
    const refused = this.#receipts.list.flatMap(({ id, state, code }): [string, Code][] =>
      state === 'refused' && code ? [[id, code]] : [],
    );
    return [...refused, ...this.errors];
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
    this.errors = checkForm(this.#form.value, this.context);
  }

  /** Checks again: errors that are mended go, and only `name` can get a new one; loads what the questions need. */
  recheck(name?: string): void {
    const { value } = this.#form;
    const { errors: old, summarizes } = this;
    this.errors = new Map(
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
    this.errors = new Map();
  }
}
