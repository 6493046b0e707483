import type { ClaimantView } from '@penning/contract/claim';
import { html, LitElement, type TemplateResult } from 'lit';
import { call } from '../api/call.ts';
import type { Outcome } from '../api/claim.ts';
import { renderButton, renderPage, renderProblem } from '../hosted-page/page-layout.ts';
import { PageState } from '../hosted-page/page-state.ts';
import { pageStyles } from '../hosted-page/page.styles.ts';
import { check, icon } from '../theme/icons.ts';

/** The page behind the code mail's link, `#TOKEN.CODE`: says what will happen; only the button does it, so a mail scanner decides nothing. */
export class PenningConfirm extends LitElement {
  static override styles = pageStyles;

  readonly #page: PageState = new PageState(this, () => this.#load());
  #view: Pick<ClaimantView, 'status' | 'reference' | 'church'> | undefined;

  get #token(): string {
    const { secret } = this.#page;
    return secret.slice(0, secret.lastIndexOf('.'));
  }

  async #load(): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      const view = await call<ClaimantView>(`${page.apiBase}/v1/claims/${page.claim}`, {
        token: this.#token,
      });
      this.#view = view;
      void page.setLanguage(view.language);
    });
  }

  async #confirm(): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      const code = page.secret.split('.').pop();
      const outcome = await call<Outcome>(`${page.apiBase}/v1/claims/${page.claim}/confirm`, {
        method: 'POST',
        token: this.#token,
        body: { code },
      });
      if (this.#view) Object.assign(this.#view, outcome);
      page.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    const view = this.#view;
    if (!view) return renderPage(page, page.problem ? renderProblem(page) : html`<div class="shape"></div>`);
    return renderPage(
      page,
      view.status === 'unconfirmed' ? this.#renderAsk(view.church.name) : this.#renderDone(view.reference),
      view.church,
    );
  }

  #renderAsk(church: string): TemplateResult {
    const page = this.#page;
    return html`<h2 id="title" tabindex="-1" aria-level="1">${page.t('confirmTitle', { church })}</h2>
      ${renderProblem(page)}
      <p class="lead">${page.t('confirmText')}</p>
      <p class="lead">${page.t('confirmDeclare')}</p>
      ${renderButton(page, 'confirmButton', () => this.#confirm())}
      <p class="hint">${page.t('confirmNotYou')}</p>`;
  }

  #renderDone(reference: string | null): TemplateResult {
    const page = this.#page;
    return html`<header class="stack">
        <span class="done">${icon(check)}</span>
        <h2 id="title" tabindex="-1" aria-level="1">${page.t('confirmedTitle')}</h2>
        <p class="lead">${page.t('confirmedText')}</p>
      </header>
      <p class="card reference" translate="no">${reference}</p>
      <a class="button main" href="/claim/${page.claim}#${this.#token}">${page.t('follow')}</a>`;
  }
}
