import { LitElement, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { FormConfiguration } from '@penning/contract/churches';
import type { CodeStep, Outcome } from '../code-step/code-step.ts';
import { keepDraft, restoreDraft } from '../draft.ts';
import { tell } from '../events.ts';
import {
  choosesReceipts,
  emptyForm,
  emptyItem,
  setByName,
  type FormValue,
  type ItemValue,
} from '../form-value.ts';
import type { Receipt } from '../receipt-picker/receipts.ts';
import { call, Refusal } from '../send.ts';
import { controls } from '../theme/controls.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { chooseLanguage, loadTexts, speaker, type Code } from '../translations/translate.ts';
import { formStyles } from './claim-form.styles.ts';
import type { Clerk } from './clerk.ts';
import { renderFrame } from './frame.ts';

/**
 * The claim form of one church.
 * Attributes: `church` (required), `lang`, `api`, `theme` (`light`, `dark`, `auto`), `hosted` (on a page of its own).
 * Fires `penning-ready`, `penning-submitted`, `penning-confirmed`, `penning-error`.
 */
export class PenningClaim extends LitElement {
  static readonly version = '__PENNING_VERSION__';
  static override properties = { church: {}, lang: {}, api: {}, hosted: { type: Boolean } };
  static override styles = [theme, controls, formStyles];

  declare church: string;
  declare lang: string;
  declare api: string | null;
  declare hosted: boolean;

  configuration!: FormConfiguration;
  stage: 'loading' | 'failed' | 'form' = 'loading';
  speaker = speaker('en');
  value: FormValue = emptyForm();
  busy = false;
  /** A problem of the whole form. */
  notice: { code: Code; requestId: string } | undefined;
  restored = false;
  announcement = '';
  /** Checks and sends; there once the form stands. */
  clerk: Clerk | undefined;
  /** The code and the thank-you, in the form's place. */
  nextStep: CodeStep | undefined;
  #work: Promise<Clerk> | undefined;

  get apiBase(): string {
    return (this.api || new URL(import.meta.url).origin).replace(/\/$/, '');
  }

  get receipts(): readonly Receipt[] {
    return this.clerk?.receipts.list ?? [];
  }

  /** The level of the title; the church's page has the first one. */
  get level(): number {
    return this.hosted ? 1 : 2;
  }

  /** `YYYY-MM-DD` where the member is. */
  get today(): string {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.nextStep?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.nextStep?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('church') || changed.has('api')) void this.load();
    else if (changed.has('lang')) void this.#speak();
  }

  /** Reads the form's configuration and shows the form. */
  async load(): Promise<void> {
    const { church } = this;
    this.stage = 'loading';
    this.notice = undefined;
    void this.#speak();
    try {
      if (!church) throw new Refusal('church_unknown');
      const configuration = await call<FormConfiguration>(
        `${this.apiBase}/v1/churches/${encodeURIComponent(church)}/form`,
        { tries: 3 },
      );
      if (church !== this.church) return;
      this.configuration = configuration;
      const kept = restoreDraft(church);
      this.restored = Boolean(kept);
      this.value = kept ?? emptyForm();
      if (!configuration.open) await this.work();
      this.stage = 'form';
      void this.#speak();
      tell(this, 'penning-ready', {});
      void this.updateComplete.then(() => this.work()).catch(() => undefined);
    } catch (error) {
      this.stage = 'failed';
      await loadTexts(this.speaker.language).catch(() => undefined);
      this.fail(error);
    }
    this.requestUpdate();
  }

  async #speak(): Promise<void> {
    const wanted = [this.lang, this.closest<HTMLElement>('[lang]')?.lang, ...navigator.languages];
    this.speaker = speaker(chooseLanguage(wanted, this.configuration?.languages));
    if (!this.clerk) return;
    await loadTexts(this.speaker.language);
    this.requestUpdate();
  }

  /** Fetches the clerk, the picker and the other texts, once; tries again when that failed. */
  work(): Promise<Clerk> {
    this.#work ??= Promise.all([
      import('./clerk.ts'),
      import('../receipt-picker/receipts.ts'),
      import('./asking.ts'),
      import('./check-form.ts'),
      loadTexts(this.speaker.language),
    ]).then(
      ([{ Clerk }, picker, asking, checks]) => {
        this.clerk = new Clerk(this, picker, asking, checks);
        this.requestUpdate();
        return this.clerk;
      },
      () => {
        this.#work = undefined;
        throw new Refusal('network');
      },
    );
    return this.#work;
  }

  /** Lets the clerk do something, and says so when the clerk cannot come. */
  ask(action: (clerk: Clerk) => unknown): void {
    this.work().then(action, (error: unknown) => this.fail(error));
  }

  /** Reads every control, whoever filled it. */
  read(): void {
    const form = this.renderRoot.querySelector('form');
    if (!form || this.nextStep) return;
    if (choosesReceipts(this.value, this.receipts)) for (const item of this.value.items) item.receipts = [];
    for (const [name, text] of new FormData(form))
      if (typeof text === 'string') setByName(this.value, name, text);
    keepDraft(this.church, this.value);
    this.requestUpdate();
  }

  addItem(kind: ItemValue['kind']): void {
    this.value.items = [...this.value.items, emptyItem(kind)];
    this.focusOn(`items.${this.value.items.length - 1}.costCentre`);
  }

  removeItem(index: number): void {
    this.value.items = this.value.items.filter((_, other) => other !== index);
    this.clerk?.recheck();
    this.focusOn(`items.${Math.max(0, index - 1)}.costCentre`);
  }

  /** Shows what went wrong as a whole. */
  fail(error: unknown): void {
    const { code, requestId } = error instanceof Refusal ? error : new Refusal('internal_error');
    this.notice = { code: code.startsWith('token_') ? 'draft_expired' : code, requestId };
    tell(this, 'penning-error', { code, message: this.speaker.error(code) });
    this.announcement = '';
    if (this.stage === 'form') this.focusOn('notice');
  }

  /** Back to the form, see the clerk. */
  restart(code?: Code): void {
    this.ask((clerk) => clerk.restart(code));
  }

  /** The claim is the church's now. */
  confirmed({ id: claimId, status, reference }: Outcome): void {
    tell(this, 'penning-confirmed', { claimId, status, reference });
    this.requestUpdate();
  }

  /** Puts the focus on a control, tile or heading, once it stands. */
  focusOn(name: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const find = (one: string) =>
        this.renderRoot.querySelector<HTMLElement>(`[name="${one}"], [id="${one}"]`);
      const found = find(name) ?? (name.endsWith('.receipts') ? find('receipts') : null);
      (found?.matches('li') ? found.querySelector<HTMLElement>('button') : found)?.focus();
    });
  }

  /** Adds styles of a part that came later. */
  wear({ styleSheet }: CSSResult): void {
    const root = this.renderRoot as ShadowRoot;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }

  protected override render(): TemplateResult {
    return renderFrame(this);
  }
}
