import { html, type TemplateResult } from 'lit';
import { call } from '../send.ts';
import { check, icon } from '../theme/icons.ts';
import { PenningPage } from './page.ts';

/** The page behind the link to a new finance address, `#TOKEN`: only the button confirms. */
export class PenningConfirmAddress extends PenningPage {
  #done: { churchName: string; email: string } | undefined;

  protected override async load(): Promise<void> {
    await this.speak(undefined, this.t('addressTitle'));
    document.title = this.t('addressTitle');
    if (this.secret) return;
    this.problem = 'token_missing';
    this.requestUpdate();
  }

  async #confirm(): Promise<void> {
    await this.run(async () => {
      this.#done = await call(`${this.apiBase}/v1/finance-addresses/confirm`, {
        method: 'POST',
        body: { token: this.secret },
      });
      this.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const done = this.#done;
    if (done) {
      return this.renderPage(
        html`<header class="stack">
          <span class="done">${icon(check)}</span>
          <h2 id="title" tabindex="-1" aria-level="1">${this.t('addressDone')}</h2>
          <p class="lead">${this.t('addressDoneText', { church: done.churchName, email: done.email })}</p>
        </header>`,
      );
    }
    return this.renderPage(
      html`<h2 id="title" tabindex="-1" aria-level="1">${this.t('addressTitle')}</h2>
        ${this.renderProblem()}
        <p class="lead">${this.t('addressText')}</p>
        <button class="main" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => this.#confirm()}>
          ${this.t(this.busy ? 'busy' : 'addressButton')}
        </button>
        <p class="hint">${this.t('addressNotYou')}</p>`,
    );
  }
}
