import { LitElement, type TemplateResult } from 'lit';
import { Task } from '@lit/task';
import type { Refusal } from '../api/call.ts';
import { apiBaseOf } from '../element/api-base.ts';
import { FallbackContent } from '../element/fallback-content.ts';
import { nextTask } from '../element/next-task.ts';
import { addStyles } from '../element/styles.ts';
import { PenningReadyEvent } from '../events.ts';
import { controls } from '../theme/controls.styles.ts';
import { states } from '../theme/states.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { chooseLanguage, languagesOf } from '../translations/languages.ts';
import { formStyles } from './first/claim-form.styles.ts';
import { drawInSteps } from './first/draw-in-steps.ts';
import type { FormHost } from './first/form-host.ts';
import { FormState } from './first/form-state.ts';
import { mostInMenu } from './first/form-value.ts';
import { renderLayout } from './first/layout.ts';
import { loadConfiguration } from './first/load-configuration.ts';

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
 * @fires {PenningReadyEvent} penning-ready - The form is drawn.
 * @fires {PenningClaimEvent} penning-submitted - The claim was sent and waits for its code.
 * @fires {PenningClaimEvent} penning-confirmed - The church has the claim.
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
export class PenningClaim extends LitElement implements FormHost {
  static readonly version = '__PENNING_VERSION__';
  static override properties = {
    church: { reflect: true, useDefault: true },
    lang: { reflect: true, useDefault: true },
    api: { reflect: true, useDefault: true },
    draft: { reflect: true, useDefault: true },
    hosted: { type: Boolean },
  };
  static override styles = [theme, controls, formStyles, states];

  church = '';
  override lang = '';
  api = '';
  draft = '';
  hosted = false;
  readonly form: FormState = new FormState(this);
  readonly #fallback = new FallbackContent(this);
  readonly #configuration = new Task(this, {
    args: () => [this.church, this.apiBase] as const,
    task: ([church, apiBase], { signal }) => this.#show(church, apiBase, signal),
    onError: (error) => this.#fail(error),
  });

  constructor() {
    super();
    this.addController(this.#fallback);
  }

  get apiBase(): string {
    return apiBaseOf(this.api);
  }

  /** The church's page has the first heading. */
  get level(): number {
    return this.hosted ? 1 : 2;
  }

  reload(): void {
    void this.#configuration.run();
  }

  /** Gets the form's configuration and draws the form; the signal says that the page wants another church meanwhile. */
  async #show(church: string, apiBase: string, signal: AbortSignal): Promise<void> {
    const { form } = this;
    form.set({ stage: 'loading', notice: undefined });
    await nextTask();
    void this.applyLanguage().catch(() => undefined);
    const configuration = await loadConfiguration(apiBase, church, form.i18n);
    signal.throwIfAborted();
    form.set({ configuration });
    const { open, suspended, costCentres } = configuration;
    if (!open || suspended || costCentres.length > mostInMenu) await form.loadQuestions();
    await this.applyLanguage();
    form.set({ stage: 'form' });
    await drawInSteps(form, signal);
    this.dispatchEvent(new PenningReadyEvent('ready', {}));
    void nextTask()
      .then(() => form.loadWork())
      .catch(() => undefined);
  }

  #fail(error: unknown): void {
    this.form.set({ stage: 'failed' });
    if ((error as Partial<Refusal>).code === 'origin_not_allowed')
      console.warn(
        `Penning: ${location.origin} may not show this form. Add it in Penning's console, settings of ${this.church}, allowed websites.`,
      );
    if (!navigator.onLine) addEventListener('online', () => this.reload(), { once: true });
    void this.form.showError(error);
  }

  async applyLanguage(): Promise<void> {
    const page = this.hosted
      ? new URLSearchParams(location.search).get('lang')
      : this.closest<HTMLElement>('[lang]')?.lang;
    const wanted = [this.form.chosen, this.lang, page, ...navigator.languages];
    await this.form.setLanguage(chooseLanguage(wanted, languagesOf(this.form.configuration?.languages)));
  }

  async loadWork() {
    const { dayStyles, startNewClaim, stepStyles, tileStyles } = await import('./later/start-new-claim.ts');
    addStyles(this.renderRoot as ShadowRoot, [tileStyles, stepStyles, dayStyles]);
    return () => startNewClaim(this.form, () => this.loadOnDemand());
  }

  loadOnDemand() {
    return import('./on-demand/on-demand.ts');
  }

  /** Draws in another task than the one in which a slow phone evaluated the script. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await nextTask();
    await super.scheduleUpdate();
  }

  /** Leaves the link where the page's policy refuses the form's styles. */
  protected override shouldUpdate(): boolean {
    return this.#fallback.isStyled;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (this.hasUpdated && changed.has('lang')) void this.applyLanguage();
  }

  protected override render(): TemplateResult {
    return renderLayout(this.form);
  }
}
