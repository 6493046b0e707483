import { html, type TemplateResult } from 'lit/html.js';
import { call } from '../api/call.ts';
import { PenningPage } from '../hosted-page/page.ts';

/** The page behind the link to a new finance address, `#TOKEN`: only the button confirms. */
export class PenningConfirmAddress extends PenningPage {
  #done: { churchName: string; email: string } | undefined;

  protected override load(): Promise<void> {
    return this.expectSecret('addressTitle');
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
      const { churchName: church, email } = done;
      return this.renderPage(this.renderDone('addressDone', this.t('addressDoneText', { church, email })));
    }
    return this.renderPage(
      html`${this.renderTitle('addressTitle')} ${this.renderProblem()}
        <p class="lead">${this.t('addressText')}</p>
        ${this.renderButton('addressButton', () => this.#confirm())}
        <p class="hint">${this.t('addressNotYou')}</p>`,
    );
  }
}
