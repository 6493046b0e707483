import type { Outcome } from '../code-step/code-step.ts';
import { startSteps, summarize } from '../code-step/start.ts';
import { forgetDraft, keepDraft, keepFile, restoreDraft, restoreFile, type Draft } from '../draft.ts';
import { PenningClaimEvent } from '../events.ts';
import { choosesReceipts, emptyForm, emptyItem, setByName, type ItemValue } from '../form-value.ts';
import { openClaim } from '../open-claim.ts';
import { Receipts, type Receipt, type ReceiptsHost } from '../receipt-picker/receipts.ts';
import { tileStyles } from '../receipt-picker/tiles.styles.ts';
import { renderTiles } from '../receipt-picker/tiles.ts';
import type { ClaimHandle, Refusal } from '../send.ts';
import { laterControls } from '../theme/later.styles.ts';
import type { Code } from '../translations/translate.ts';
import { centsOf, rateOn, readingsOf, totalOf } from './amounts.ts';
import { checkForm, checkIban, groupIban, type CheckContext, type FieldErrors } from './check-form.ts';
import type { PenningClaim } from './claim-form.ts';
import { submitClaim } from './submission.ts';

const keepAfter = 300;
const sendAgainAfter = 20_000;

/** Checks, keeps and sends what the form holds; loaded once the form stands. */
export class Clerk implements ReceiptsHost {
  readonly form: PenningClaim;
  readonly receipts: Receipts;
  readonly readingsOf = readingsOf;
  errors: FieldErrors = new Map();
  /** The claim is complete and waits for the network. */
  waiting = false;
  #summary = false;
  #claim: Promise<ClaimHandle> | undefined;
  #handle: ClaimHandle | undefined;
  #step: Draft['step'];
  #drops = 0;
  #timer = 0;
  #again = 0;

  constructor(form: PenningClaim) {
    this.form = form;
    this.receipts = new Receipts(this);
    form.wear(laterControls);
    form.wear(tileStyles);
    this.resume();
  }

  /** Listens to the network and to the page's end. */
  resume(): void {
    addEventListener('online', this.#online);
    addEventListener('pagehide', this.#keepNow);
    document.addEventListener('visibilitychange', this.#keepNow);
  }

  /** The form left the page. */
  stop(): void {
    removeEventListener('online', this.#online);
    removeEventListener('pagehide', this.#keepNow);
    document.removeEventListener('visibilitychange', this.#keepNow);
    clearTimeout(this.#again);
    this.#keepNow();
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

  /** The summary, from the first try to send until all is mended. */
  renderSummary() {
    return this.#summary && this.points.length > 0
      ? this.form.asking?.renderSummary(this.form, this)
      : undefined;
  }

  renderTiles() {
    return renderTiles(this.form, this);
  }

  openClaim(): Promise<ClaimHandle> {
    this.#claim ??= (
      this.#handle ? Promise.resolve(this.#handle) : openClaim(this.apiBase, this.form.church)
    ).then(
      (handle) => {
        this.#handle = handle;
        this.keep();
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
    this.#claim = this.#handle = undefined;
    this.form.notice = { code: 'draft_expired' };
    void this.form.lookUp();
    if (++this.#drops < 4) queueMicrotask(() => this.receipts.resend(true));
  }

  receiptChanged({ id, state, code }: Receipt): void {
    const { t, error } = this.form.speaker;
    if (code) void this.form.lookUp();
    const receipt = t('receipt', { n: this.receipts.list.findIndex((other) => other.id === id) + 1 });
    if (state === 'clean') this.form.announcement = `${receipt}: ${t('received')}`;
    else if (code) this.form.announcement = `${receipt}: ${error(code)}`;
    if (state !== 'sending') this.keep();
    this.form.requestUpdate();
  }

  keepFile({ id, file }: Receipt): void {
    if (this.#key) void keepFile(this.#key, id, file);
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
    if (this.#key) void keepFile(this.#key, receipt.id, undefined);
    for (const item of this.form.value.items) item.receipts = item.receipts.filter((id) => id !== receipt.id);
    this.recheck();
    this.form.focusOn('receipts');
  }

  /** Reads every control, whoever filled it. */
  read(): void {
    const { value, renderRoot, nextStep } = this.form;
    const form = renderRoot.querySelector('form');
    if (!form || nextStep) return;
    if (choosesReceipts(value, this.receipts.list)) for (const item of value.items) item.receipts = [];
    for (const [name, text] of new FormData(form)) if (typeof text === 'string') setByName(value, name, text);
    this.keep();
    this.form.requestUpdate();
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

  /** The claim is the church's now. */
  confirmed({ id: claimId, status, reference }: Outcome): void {
    this.form.dispatchEvent(new PenningClaimEvent('confirmed', { claimId, status, reference }));
    void this.forget();
    this.form.requestUpdate();
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
        ([key, code]) => key === name || (old.has(key) && (this.#summary || code !== 'required')),
      ),
    );
    if (this.errors.size > 0 || this.form.value.items.some((item) => item.asked && readingsOf(item)))
      void this.form.lookUp();
    this.keep();
    this.form.requestUpdate();
  }

  /** Sends the claim; without a network it waits and sends itself. */
  async submit(byItself = false): Promise<void> {
    const { form } = this;
    if (form.busy || form.nextStep) return;
    clearTimeout(this.#again);
    form.busy = true;
    form.announcement = form.speaker.t('busy');
    if (!byItself) {
      form.notice = undefined;
      this.waiting = false;
      this.read();
      for (const item of form.value.items) item.asked = true;
    }
    try {
      const outcome = await submitClaim(this);
      this.waiting = false;
      form.notice = undefined;
      if (outcome) await this.#proceed(outcome);
      else {
        this.#summary = true;
        await form.lookUp();
        form.announcement = '';
        form.focusOn('summary');
      }
    } catch (error) {
      const { code } = error as Partial<Refusal>;
      if (code && /^(draft_expired|token_)/.test(code)) this.dropClaim();
      if (code === 'network') {
        const first = !this.waiting;
        this.waiting = true;
        this.#again = window.setTimeout(() => this.#online(), sendAgainAfter);
        if (first) await form.fail(error);
      } else {
        this.waiting = false;
        await form.fail(error);
      }
    } finally {
      form.busy = false;
      form.requestUpdate();
    }
  }

  #online = () => {
    if (this.waiting) void this.submit(true);
    else if (!this.form.nextStep) this.receipts.resend();
  };

  async #proceed(outcome: Outcome): Promise<void> {
    const { id: claimId, status, reference } = outcome;
    this.form.dispatchEvent(new PenningClaimEvent('submitted', { claimId, status, reference }));
    const sent = summarize(this);
    this.#step = { sent, outcome };
    this.form.announcement = '';
    this.#keepNow();
    this.form.nextStep = startSteps(this, sent, await this.openClaim(), outcome);
  }

  /** Back to the form: with nothing but name and bank for another claim, or with everything when the draft ended. */
  restart(code?: Code): void {
    const { form } = this;
    form.nextStep?.stop();
    form.nextStep = undefined;
    this.#claim = this.#handle = this.#step = undefined;
    this.#summary = false;
    this.errors = new Map();
    form.restored = '';
    form.notice = code && { code };
    if (code) {
      void form.lookUp();
      this.receipts.resend(true);
    } else {
      void this.forget();
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

  /** Per church, page and element; nothing where the page wants no draft. */
  get #key(): string {
    const { draft, church, id } = this.form;
    return draft === 'off' ? '' : [church, location.pathname, id].join(' ');
  }

  /** Keeps the draft soon. */
  keep(): void {
    this.#timer ||= window.setTimeout(this.#keepNow, keepAfter);
  }

  #keepNow = () => {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { value, chosen, nextStep } = this.form;
    const touched = value.name || value.items.some((item) => item.description || item.amount);
    if (!this.#key || (nextStep && nextStep.outcome.status !== 'unconfirmed')) return;
    if (!touched && this.receipts.list.length === 0) return;
    const receipts = this.receipts.list
      .filter(({ state }) => state !== 'refused')
      .map(({ id, name, stored = false }) => ({ id, name, stored }));
    void keepDraft(this.#key, { value, language: chosen, receipts, claim: this.#handle, step: this.#step });
  };

  /** Forgets the draft: the claim is confirmed, or begun anew. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#key) await forgetDraft(this.#key);
  }

  /** Brings back what was typed before the page went away, unless somebody types already. */
  async restore(): Promise<void> {
    const { form } = this;
    const draft = this.#key ? await restoreDraft(this.#key) : undefined;
    if (!draft || JSON.stringify(form.value) !== JSON.stringify(emptyForm())) return;
    if (draft.language && draft.language !== form.speaker.language) {
      form.chosen = draft.language;
      await form.speak();
    }
    form.value = draft.value;
    this.#handle = draft.claim;
    if (draft.step && draft.claim) {
      this.#step = draft.step;
      form.nextStep = startSteps(this, draft.step.sent, draft.claim, draft.step.outcome);
      return form.nextStep.look();
    }
    const kept = await Promise.all(
      draft.receipts.map(async (one) => ({ ...one, file: await restoreFile(this.#key, one.id) })),
    );
    this.receipts.restore(kept);
    form.restored = new Date(draft.at).toISOString();
    await form.lookUp();
  }
}
