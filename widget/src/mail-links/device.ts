import { html, type TemplateResult } from 'lit/html.js';
import { call } from '../api/call.ts';
import { PenningPage } from '../hosted-page/page.ts';

/** The page behind the link of the claimant's mail, `#TOKEN`: its button makes the church forget the remembered devices. */
export class PenningDevice extends PenningPage {
  #church: string | undefined;

  protected override load(): Promise<void> {
    return this.expectSecret('deviceTitle');
  }

  async #forget(): Promise<void> {
    await this.run(async () => {
      const { churchName } = await call<{ churchName: string }>(`${this.apiBase}/v1/devices/forget`, {
        method: 'POST',
        body: { token: this.secret },
      });
      this.#church = churchName;
      this.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    if (this.#church !== undefined)
      return this.renderPage(
        this.renderDone('deviceDone', this.t('deviceDoneText', { church: this.#church })),
      );
    return this.renderPage(
      html`${this.renderTitle('deviceTitle')} ${this.renderProblem()}
        <p class="lead">${this.t('deviceText')}</p>
        ${this.renderButton('deviceButton', () => this.#forget())}`,
    );
  }
}
