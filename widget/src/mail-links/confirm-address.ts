import { html, LitElement, type TemplateResult } from 'lit';
import { call } from '../api/call.ts';
import {
  renderButton,
  renderDone,
  renderPage,
  renderProblem,
  renderTitle,
} from '../hosted-page/page-layout.ts';
import { PageState } from '../hosted-page/page-state.ts';
import { pageStyles } from '../hosted-page/page.styles.ts';

/** The page behind the link to a new finance address, `#TOKEN`: only the button confirms. */
export class PenningConfirmAddress extends LitElement {
  static override styles = pageStyles;

  readonly #page: PageState = new PageState(this, () => this.#page.expectSecret('addressTitle'));
  #done: { churchName: string; email: string } | undefined;

  async #confirm(): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      this.#done = await call(`${page.apiBase}/v1/finance-addresses/confirm`, {
        method: 'POST',
        body: { token: page.secret },
      });
      page.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    if (this.#done) {
      const { churchName: church, email } = this.#done;
      return renderPage(page, renderDone(page, 'addressDone', page.t('addressDoneText', { church, email })));
    }
    return renderPage(
      page,
      html`${renderTitle(page, 'addressTitle')} ${renderProblem(page)}
        <p class="lead">${page.t('addressText')}</p>
        ${renderButton(page, 'addressButton', () => this.#confirm())}
        <p class="hint">${page.t('addressNotYou')}</p>`,
    );
  }
}
