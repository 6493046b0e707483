import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '@penning/contract/fields';
import { PenningElement } from '../element.ts';
import { Refusal } from '../api/call.ts';
import { check, icon } from '../theme/icons.ts';
import { controls } from '../theme/controls.styles.ts';
import { laterControls } from '../theme/states.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { pagesEn, type PageTexts } from '../translations/en/pages.ts';
import { pagesNl } from '../translations/nl/pages.ts';
import {
  chooseLanguage,
  fill,
  loadTexts,
  speaker,
  type Code,
  type Values,
} from '../translations/translate.ts';
import { pageStyles } from './page.styles.ts';

const dictionaries: Record<string, PageTexts> = { en: pagesEn, nl: pagesNl };

/** What the pages behind mailed links share: language, frame, one problem at a time. The secret is in the address's fragment. */
export abstract class PenningPage extends PenningElement {
  static override styles = [theme, controls, laterControls, pageStyles];

  speaker = speaker('en');
  problem: Code | undefined;
  busy = false;
  announcement = '';

  get claim(): string {
    return this.getAttribute('claim') ?? '';
  }

  get texts(): PageTexts {
    return dictionaries[this.speaker.language] ?? pagesEn;
  }

  /** What follows the `#`. */
  get secret(): string {
    return location.hash.slice(1);
  }

  t(key: keyof PageTexts['label'], values?: Values): string {
    return fill(this.texts.label[key], values);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.speak();
    void this.load();
  }

  /** Reads what the page shows. */
  protected async load(): Promise<void> {}

  /** For pages that need nothing but the link: names the page and says when the link is not whole. */
  protected async expectSecret(title: keyof PageTexts['label']): Promise<void> {
    await this.speak(undefined, this.t(title));
    document.title = this.t(title);
    if (this.secret) return;
    this.problem = 'token_missing';
    this.requestUpdate();
  }

  /** Chooses the language, and tells the document. */
  async speak(language?: Language, title?: string): Promise<void> {
    const wanted = [language, new URLSearchParams(location.search).get('lang'), ...navigator.languages];
    this.speaker = speaker(chooseLanguage(wanted, ['en', 'nl']));
    document.documentElement.lang = this.speaker.language;
    document.title = title ?? this.t('yourClaim');
    this.requestUpdate();
    await loadTexts(this.speaker.language, 'rare').catch(() => undefined);
    this.requestUpdate();
  }

  /** Runs one step at a time and shows what went wrong. */
  async run(step: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    this.requestUpdate();
    try {
      await step();
    } catch (error) {
      this.problem = error instanceof Refusal ? error.code : 'internal_error';
      this.focusOn('problem');
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  }

  /** Puts the focus on what has just come. */
  focusOn(id: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }

  protected renderProblem(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    const gone = this.problem === 'draft_expired' || this.problem === 'code_exhausted';
    return html`<p class="notice wrong" id="problem" tabindex="-1">
      ${gone ? this.t('expired') : this.speaker.error(this.problem)}
    </p>`;
  }

  protected renderTitle(title: keyof PageTexts['label']): TemplateResult {
    return html`<h2 id="title" tabindex="-1" aria-level="1">${this.t(title)}</h2>`;
  }

  /** A button that acts once at a time; the main one unless the class says otherwise. */
  protected renderButton(
    label: keyof PageTexts['label'],
    act: () => Promise<void>,
    kind = 'main',
  ): TemplateResult {
    return html`<button class=${kind} aria-disabled=${this.busy ? 'true' : 'false'} @click=${act}>
      ${this.t(this.busy ? 'busy' : label)}
    </button>`;
  }

  /** What was done. */
  protected renderDone(title: keyof PageTexts['label'], text: string): TemplateResult {
    return html`<header class="stack">
      <span class="done">${icon(check)}</span>
      ${this.renderTitle(title)}
      <p class="lead">${text}</p>
    </header>`;
  }

  /** The frame of a page, with the church above it. */
  protected renderPage(content: unknown, church?: { name: string; logoUrl: string | null }): TemplateResult {
    return html`<div class="frame" lang=${this.speaker.language}>
      <p class="quiet" role="status">${this.announcement}</p>
      <div class="page stack">
        ${
          church
            ? html`<div class="brand">
                ${church.logoUrl ? html`<img src=${new URL(church.logoUrl, this.apiBase).href} alt="" height="40" />` : nothing}
                <div><b>${church.name}</b>${this.t('yourClaim')}</div>
              </div>`
            : nothing
        }
        ${content}
      </div>
    </div>`;
  }
}
