import { html, type TemplateResult } from 'lit/html.js';
import type { ClaimantView } from '@penning/contract/claim';
import type { Outcome } from '../claim-form/later/code-step/code-step.ts';
import { call } from '../api/call.ts';
import { check, icon } from '../theme/icons.ts';
import { PenningPage } from '../hosted-page/page.ts';

/** The page behind the code mail's link, `#TOKEN.CODE`: says what will happen; only the button does it, so a mail scanner decides nothing. */
export class PenningConfirm extends PenningPage {
  #view: Pick<ClaimantView, 'status' | 'reference' | 'church'> | undefined;

  get #token(): string {
    return this.secret.slice(0, this.secret.lastIndexOf('.'));
  }

  protected override async load(): Promise<void> {
    await this.run(async () => {
      const view = await call<ClaimantView>(`${this.apiBase}/v1/claims/${this.claim}`, {
        token: this.#token,
      });
      this.#view = view;
      void this.speak(view.language);
    });
  }

  async #confirm(): Promise<void> {
    await this.run(async () => {
      const code = this.secret.split('.').pop();
      const outcome = await call<Outcome>(`${this.apiBase}/v1/claims/${this.claim}/confirm`, {
        method: 'POST',
        token: this.#token,
        body: { code },
      });
      if (this.#view) Object.assign(this.#view, outcome);
      this.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    if (!view) return this.renderPage(this.problem ? this.renderProblem() : html`<div class="shape"></div>`);
    return this.renderPage(
      view.status === 'unconfirmed' ? this.#renderAsk(view.church.name) : this.#renderDone(view.reference),
      view.church,
    );
  }

  #renderAsk(church: string): TemplateResult {
    return html`<h2 id="title" tabindex="-1" aria-level="1">${this.t('confirmTitle', { church })}</h2>
      ${this.renderProblem()}
      <p class="lead">${this.t('confirmText')}</p>
      <p class="lead">${this.t('confirmDeclare')}</p>
      <button class="main" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => this.#confirm()}>
        ${this.t(this.busy ? 'busy' : 'confirmButton')}
      </button>
      <p class="hint">${this.t('confirmNotYou')}</p>`;
  }

  #renderDone(reference: string | null): TemplateResult {
    return html`<header class="stack">
        <span class="done">${icon(check)}</span>
        <h2 id="title" tabindex="-1" aria-level="1">${this.t('confirmedTitle')}</h2>
        <p class="lead">${this.t('confirmedText')}</p>
      </header>
      <p class="card reference">${reference}</p>
      <a class="button main" href="/claim/${this.claim}#${this.#token}">${this.t('follow')}</a>`;
  }
}
