import type { Outcome } from '../code-step/code-step.ts';
import { forgetDraft } from '../draft.ts';
import { tell } from '../events.ts';
import { emptyForm, setByName, type ItemValue } from '../form-value.ts';
import type { Receipt, Receipts, ReceiptsHost } from '../receipt-picker/receipts.ts';
import { Refusal, type ClaimHandle } from '../send.ts';
import type { Code } from '../translations/translate.ts';
import type { CheckContext, FieldErrors } from './check-form.ts';
import type { PenningClaim } from './claim-form.ts';

type Picker = typeof import('../receipt-picker/receipts.ts');
type Asking = typeof import('./asking.ts');
type Checks = typeof import('./check-form.ts');

/** Checks and sends what the form holds; loaded once the form stands. */
export class Clerk implements ReceiptsHost {
  readonly form: PenningClaim;
  readonly picker: Picker;
  readonly asking: Asking;
  readonly checks: Checks;
  readonly receipts: Receipts;
  errors: FieldErrors = new Map();
  #summary = false;
  #claim: Promise<ClaimHandle> | undefined;
  #drops = 0;

  constructor(form: PenningClaim, picker: Picker, asking: Asking, checks: Checks) {
    this.form = form;
    this.picker = picker;
    this.asking = asking;
    this.checks = checks;
    this.receipts = new picker.Receipts(this);
    form.wear(asking.laterControls);
    form.wear(asking.askingStyles);
    form.wear(picker.tileStyles);
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
    return this.checks.centsOf(item, this.form.configuration.mileageRates);
  }

  /** Cents per kilometre on the item's day. */
  rateOf({ date }: ItemValue): number | undefined {
    return this.checks.rateOn(this.form.configuration.mileageRates, date);
  }

  /** The whole claim in cents; undefined while an item is open. */
  get total(): number | undefined {
    return this.checks.totalOf(this.form.value, this.form.configuration.mileageRates);
  }

  get ibanIsValid(): boolean {
    return this.checks.checkIban(this.form.value.iban) === 'valid';
  }

  /** What the summary lists, in the form's order. */
  get points(): [string, Code][] {
    const refused = this.receipts.list.flatMap(({ id, state, code }): [string, Code][] =>
      state === 'refused' && code ? [[id, code]] : [],
    );
    return [...refused, ...this.errors];
  }

  /** The summary, from the first try to send until all is mended. */
  renderSummary() {
    return this.#summary && this.points.length > 0 ? this.asking.renderSummary(this.form, this) : undefined;
  }

  openClaim(): Promise<ClaimHandle> {
    this.#claim ??= this.picker.openClaim(this.apiBase, this.form.church).catch((error: unknown) => {
      this.#claim = undefined;
      throw error;
    });
    return this.#claim;
  }

  /** The draft on the server is gone: a new one gets the receipts from memory. */
  dropClaim(): void {
    this.#claim = undefined;
    this.form.notice = { code: 'draft_expired', requestId: '' };
    if (++this.#drops < 4) queueMicrotask(() => this.receipts.resend(true));
  }

  receiptChanged({ id, state, code }: Receipt): void {
    const { t, error } = this.form.speaker;
    const receipt = t('receipt', { n: this.receipts.list.findIndex((other) => other.id === id) + 1 });
    if (state === 'clean') this.form.announcement = `${receipt}: ${t('received')}`;
    else if (code) this.form.announcement = `${receipt}: ${error(code)}`;
    this.form.requestUpdate();
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
    for (const item of this.form.value.items) item.receipts = item.receipts.filter((id) => id !== receipt.id);
    this.recheck();
    this.form.focusOn('receipts');
  }

  /** Sets one control's value, by its name. */
  assign(name: string, text: string): void {
    setByName(this.form.value, name, text);
    this.recheck(name);
    this.form.focusOn(name);
  }

  /** A control was left: it is checked now, others only get better. */
  changed(name: string, value: string): void {
    const item = /^items\.(\d+)\.amount$/.exec(name)?.[1];
    if (item) Object.assign(this.form.value.items[Number(item)] ?? {}, { asked: true });
    if (name === 'iban' && this.ibanIsValid) this.form.value.iban = this.checks.groupIban(value);
    this.recheck(value && name.replace('.choice', '.amount'));
  }

  /** Checks again: errors that are mended go, and only `name` can get a new one. */
  recheck(name?: string): void {
    const now = this.checks.checkForm(this.form.value, this.context);
    const old = this.errors;
    this.errors = new Map(
      [...now].filter(
        ([key, code]) => key === name || (old.has(key) && (this.#summary || code !== 'required')),
      ),
    );
    this.form.requestUpdate();
  }

  async submit(): Promise<void> {
    const { form } = this;
    if (form.busy) return;
    form.busy = true;
    form.notice = undefined;
    form.announcement = form.speaker.t('busy');
    form.read();
    for (const item of form.value.items) item.asked = true;
    try {
      const { submitClaim } = await import('./submission.ts');
      const outcome = await submitClaim(this);
      if (outcome) await this.#proceed(outcome);
      else {
        this.#summary = true;
        form.announcement = '';
        form.focusOn('summary');
      }
    } catch (error) {
      if (error instanceof Refusal && /^(draft_expired|token_)/.test(error.code)) this.dropClaim();
      form.fail(error);
    } finally {
      form.busy = false;
      form.requestUpdate();
    }
  }

  async #proceed(outcome: Outcome): Promise<void> {
    const { id: claimId, status, reference } = outcome;
    tell(this.form, 'penning-submitted', { claimId, status, reference });
    const { startSteps } = await import('../code-step/start.ts');
    this.form.nextStep = startSteps(this.form, this, await this.openClaim(), outcome);
    this.form.announcement = '';
    forgetDraft(this.form.church);
  }

  /** Back to the form: with nothing but name and bank for another claim, or with everything when the draft ended. */
  restart(code?: Code): void {
    const { form } = this;
    form.nextStep?.stop();
    form.nextStep = undefined;
    this.#claim = undefined;
    this.#summary = false;
    this.errors = new Map();
    form.restored = false;
    form.notice = code && { code, requestId: '' };
    if (code) this.receipts.resend(true);
    else {
      forgetDraft(form.church);
      this.receipts.clear();
      form.value = { ...form.value, items: emptyForm().items };
    }
    form.focusOn(code ? 'notice' : 'title');
  }

  /** Follows a link of the summary. */
  goTo(event: Event, name: string): void {
    event.preventDefault();
    event.stopPropagation();
    this.form.focusOn(name === 'items' ? 'items.0.amount' : name);
  }
}
