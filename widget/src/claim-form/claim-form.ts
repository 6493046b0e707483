import type { TemplateResult } from 'lit/html.js';
import type { FormConfiguration } from '@penning/contract/church-form';
import type { CodeStep } from './later/code-step/code-step.ts';
import { nextTask, PenningElement } from '../element.ts';
import { PenningErrorEvent, PenningReadyEvent } from '../events.ts';
import { emptyForm, mostInMenu, type FormValue } from './first/form-value.ts';
import type { Receipt } from './later/receipts/receipt-queue.ts';
import { Refusal } from '../api/call.ts';
import { controls } from '../theme/controls.styles.ts';
import { stepStyles } from './later/code-step/code-step.styles.ts';
import { tileStyles } from './later/receipts/tiles.styles.ts';
import { laterControls } from '../theme/states.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { chooseLanguage, languagesOf, loadTexts, speaker, type Code } from '../translations/translate.ts';
import { formStyles } from './first/claim-form.styles.ts';
import type { Clerk } from './later/form-controller.ts';
import { findControl } from './first/fields.ts';
import { renderFrame } from './first/layout.ts';
import { drawParts, readConfiguration } from './first/load-configuration.ts';

type Asking = (typeof import('./on-demand/questions.ts'))['asking'];

/**
 * The claim form of one church.
 *
 * @tag penning-claim
 * @attr {string} church - Required: the church's short name.
 * @attr {string} lang - The form's language; else the page's, else the browser's.
 * @attr {string} api - Another API than the script's own origin.
 * @attr {'light'|'dark'|'auto'} theme - Else as the member's device is set.
 * @attr {'off'} draft - Keeps nothing in the browser, for computers that people share.
 * @attr {boolean} hosted - On a page of its own: first heading, no border.
 *
 * @fires {PenningReadyEvent} penning-ready - The form stands.
 * @fires {PenningClaimEvent} penning-submitted - The claim was sent and waits for its code.
 * @fires {PenningClaimEvent} penning-confirmed - The claim is the church's now.
 * @fires {PenningErrorEvent} penning-error - Something went wrong as a whole.
 *
 * @slot title - Instead of the title.
 * @slot intro - Instead of the sentence under the title.
 * @slot privacy - Under the button.
 * @slot sent - On the last page, under the reference.
 *
 * @csspart form - The frame around everything.
 * @csspart item - One expense.
 * @csspart field - A label with its control.
 * @csspart input - A control.
 * @csspart foot - The total and the button.
 * @csspart submit - The button.
 * @csspart summary - What is still wrong.
 *
 * @cssprop [--penning-accent=#0b5561] - Buttons, links and focus in light.
 * @cssprop [--penning-on-accent=#fff] - Text on the filled button in light.
 * @cssprop [--penning-accent-dark=#83cbd0] - Buttons, links and focus in dark.
 * @cssprop [--penning-on-accent-dark=#0a2327] - Text on the filled button in dark.
 * @cssprop --penning-bg - Behind everything.
 * @cssprop --penning-surface - Cards.
 * @cssprop --penning-input - Inside controls.
 * @cssprop --penning-font - The font family.
 * @cssprop [--penning-border=1px solid] - Around the form.
 * @cssprop [--penning-radius=14px] - The form's corners.
 */
export class PenningClaim extends PenningElement {
  static readonly version = '__PENNING_VERSION__';
  static override observedAttributes = ['church', 'lang', 'api', 'draft', 'hosted'];
  static override styles = [theme, controls, formStyles, laterControls, tileStyles, stepStyles];

  configuration!: FormConfiguration;
  stage: 'loading' | 'failed' | 'form' = 'loading';
  /** How many of the form's parts stand: slow phones draw them one by one. */
  parts = 0;
  speaker = speaker('en');
  value: FormValue = emptyForm();
  busy = false;
  /** A problem of the whole form. */
  notice: { code: Code; requestId?: string | undefined; retryAfter?: number | undefined } | undefined;
  /** When what stands here was typed, before the page went away. */
  restored = '';
  announcement = '';
  /** Checks and sends; there once the form stands. */
  clerk: Clerk | undefined;
  /** Questions and problems; null while they cannot be fetched. */
  asking: Asking | null | undefined;
  /** The code and the thank-you, in the form's place. */
  nextStep: CodeStep | undefined;
  /** The language that the member chose. */
  chosen = '';
  #begun = false;
  #work: Promise<Clerk> | undefined;

  get church(): string {
    return this.getAttribute('church') ?? '';
  }

  set church(slug: string) {
    this.setAttribute('church', slug);
  }

  get draft(): string {
    return this.getAttribute('draft') ?? '';
  }

  set draft(off: string) {
    this.setAttribute('draft', off);
  }

  get hosted(): boolean {
    return this.hasAttribute('hosted');
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
    this.clerk?.resume();
  }

  disconnectedCallback(): void {
    this.nextStep?.stop();
    this.clerk?.stop();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (!this.#begun || changed.has('church') || changed.has('api')) void this.load();
    else if (changed.has('lang')) void this.speak();
  }

  /** Reads the form's configuration and shows the form. */
  async load(): Promise<void> {
    const { church } = this;
    this.#begun = true;
    this.stage = 'loading';
    this.notice = undefined;
    await nextTask();
    void this.speak();
    try {
      const configuration = await readConfiguration(this);
      if (church !== this.church) return;
      this.configuration = configuration;
      const { open, suspended, costCentres } = configuration;
      if (!open || suspended || costCentres.length > mostInMenu) await this.lookUp();
      await this.speak();
      this.stage = 'form';
      await drawParts(this);
      if (church !== this.church) return;
      this.dispatchEvent(new PenningReadyEvent('ready', {}));
      void this.updateComplete
        .then(nextTask)
        .then(() => this.work())
        .catch(() => undefined);
    } catch (error) {
      if (church !== this.church) return;
      this.stage = 'failed';
      if (!navigator.onLine) addEventListener('online', () => void this.load(), { once: true });
      await this.fail(error);
    }
    this.requestUpdate();
  }

  /** Speaks the language that the member, the page or the browser wants. */
  async speak(): Promise<void> {
    const page = this.hosted
      ? new URLSearchParams(location.search).get('lang')
      : this.closest<HTMLElement>('[lang]')?.lang;
    const wanted = [this.chosen, this.lang, page, ...navigator.languages];
    const language = chooseLanguage(wanted, languagesOf(this.configuration?.languages));
    await loadTexts(language, 'form');
    if (this.clerk) await loadTexts(language, 'later');
    if (this.asking) await loadTexts(language, 'rare');
    this.speaker = speaker(language);
    this.requestUpdate();
  }

  /** Fetches the clerk and the texts that everybody sees, once; tries again when that failed. */
  work(): Promise<Clerk> {
    this.#work ??= this.#hire().catch(() => {
      this.#work = undefined;
      throw new Refusal('network');
    });
    return this.#work;
  }

  async #hire(): Promise<Clerk> {
    const [{ Clerk }] = await Promise.all([
      import('./later/form-controller.ts'),
      loadTexts(this.speaker.language, 'later'),
    ]);
    const clerk = new Clerk(this);
    clerk.editing.read();
    await clerk.keeping.restore();
    this.clerk = clerk;
    if (this.isConnected) clerk.resume();
    this.requestUpdate();
    return clerk;
  }

  /** Fetches what only questions and problems need; without a connection the form says less, but goes on. */
  async lookUp(): Promise<void> {
    try {
      const [{ asking }] = await Promise.all([
        import('./on-demand/questions.ts'),
        loadTexts(this.speaker.language, 'rare'),
      ]);
      this.wear(asking.styles);
      this.asking = asking;
    } catch {
      this.asking ??= null;
    }
    this.requestUpdate();
  }

  /** Lets the clerk do something, and says so when the clerk cannot come. */
  ask(action: (clerk: Clerk) => unknown): void {
    void this.work()
      .then(action)
      .catch((error: unknown) => this.fail(error));
  }

  /** Shows what went wrong as a whole. */
  async fail(error: unknown): Promise<void> {
    await this.lookUp();
    const { code = 'internal_error', requestId, retryAfter } = error as Partial<Refusal>;
    this.notice = { code: code.startsWith('token_') ? 'draft_expired' : code, requestId, retryAfter };
    this.dispatchEvent(new PenningErrorEvent('error', { code, message: this.speaker.error(code) }));
    this.announcement = '';
    if (this.stage === 'form') this.focusOn('notice');
  }

  /** Puts the focus on a control, tile or heading, once it stands. */
  focusOn(name: string): void {
    this.requestUpdate();
    // The focus needs the new layout: on a slow phone that is a task of its own.
    void this.updateComplete.then(nextTask).then(() => findControl(this.renderRoot, name)?.focus());
  }

  protected override render(): TemplateResult {
    return renderFrame(this);
  }
}
