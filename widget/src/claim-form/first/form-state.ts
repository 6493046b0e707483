import type { FormConfiguration } from '@penning/contract/church-form';
import type { ReactiveController } from 'lit';
import { Refusal } from '../../api/call.ts';
import { nextTask } from '../../element/next-task.ts';
import { addStyles } from '../../element/styles.ts';
import { unwrapTranslations } from '../../element/translated-text.ts';
import { PenningErrorEvent } from '../../events.ts';
import { createI18n, loadTexts } from '../../translations/i18n.ts';
import type { WidgetLanguage } from '../../translations/languages.ts';
import { findControl } from './fields.ts';
import type { FormHost, FormView, FormWork, NextStep, Notice, Questions } from './form-host.ts';
import { emptyForm, type FormValue } from './form-value.ts';
import type { Receipt } from './receipt.ts';

/** State of the form in one element, and what brings its later parts. */
export class FormState implements FormView, ReactiveController {
  readonly host: FormHost;
  configuration!: FormConfiguration;
  stage: FormView['stage'] = 'loading';
  parts = 0;
  i18n = createI18n('en');
  value: FormValue = emptyForm();
  busy = false;
  notice: Notice | undefined;
  draftNotice: FormView['draftNotice'];
  announcement = '';
  work: FormWork | undefined;
  questions: Questions | null | undefined;
  nextStep: NextStep | undefined;
  /** Language that the member chose. */
  chosen = '';
  #loading: Promise<FormWork> | undefined;
  #focus = '';

  constructor(host: FormHost) {
    this.host = host;
    host.addController(this);
  }

  get receipts(): readonly Receipt[] {
    return this.work?.receipts.list ?? [];
  }

  hostUpdate(): void {
    unwrapTranslations(this.host.renderRoot);
  }

  hostUpdated(): void {
    const name = this.#focus;
    if (!name) return;
    this.#focus = '';
    // The focus needs the new layout: on a slow phone that is a task of its own.
    void nextTask().then(() => findControl(this.host.renderRoot, name)?.focus());
  }

  /** Takes changes over and draws them. */
  set(changes: Partial<Omit<FormState, 'host' | 'receipts'>>): void {
    Object.assign(this, changes);
    this.host.requestUpdate();
  }

  focusOn(name: string): void {
    this.host.reveal?.(name);
    this.#focus = name;
    this.host.requestUpdate();
  }

  chooseLanguage(code: string): void {
    this.chosen = code;
    void this.host.applyLanguage();
  }

  /** Loads a language's texts, as far as parts of the form need them already, and uses them. */
  async setLanguage(language: WidgetLanguage): Promise<void> {
    await loadTexts(language, 'first');
    if (this.work) await loadTexts(language, 'later');
    if (this.questions) await loadTexts(language, 'onDemand');
    this.set({ i18n: createI18n(language) });
  }

  /** Loads the work and its texts, once; tries again when that failed. */
  loadWork(): Promise<FormWork> {
    this.#loading ??= this.#startWork().catch(() => {
      this.#loading = undefined;
      throw new Refusal('network');
    });
    return this.#loading;
  }

  /** Loads the work again, for a form that begins again. */
  reloadWork(): Promise<FormWork> {
    this.#loading = undefined;
    return this.loadWork();
  }

  async #startWork(): Promise<FormWork> {
    const [start] = await Promise.all([this.host.loadWork(), loadTexts(this.i18n.language, 'later')]);
    const work = await start();
    this.set({ work });
    return work;
  }

  /** Does it at once where the work is there: a change that is told late would meet a form that has moved on. */
  withWork(action: (work: FormWork) => unknown): void {
    const { work } = this;
    const done = work ? new Promise((end) => end(action(work))) : this.loadWork().then(action);
    void done.catch((error: unknown) => this.showError(error));
  }

  /** Loads questions and problems with their texts; without a connection the form says less, but goes on. */
  async loadQuestions(): Promise<void> {
    try {
      const [{ questions }] = await Promise.all([
        this.host.loadOnDemand(),
        loadTexts(this.i18n.language, 'onDemand'),
      ]);
      if (!this.questions) addStyles(this.host.renderRoot as ShadowRoot, [questions.styles]);
      this.questions = questions;
    } catch {
      this.questions ??= null;
    }
    this.host.requestUpdate();
  }

  /** Shows an error of the whole form. */
  async showError(error: unknown): Promise<void> {
    const { code = 'internal_error', requestId, retryAfter } = error as Partial<Refusal>;
    if (this.host.takeError?.(code)) return;
    await this.loadQuestions();
    this.notice = { code: code.startsWith('token_') ? 'draft_expired' : code, requestId, retryAfter };
    this.host.dispatchEvent(new PenningErrorEvent('error', { code, message: this.i18n.error(code) }));
    this.set({ announcement: '' });
    if (this.stage === 'form') this.focusOn('notice');
  }
}
