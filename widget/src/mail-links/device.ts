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

/** The page behind the link of the claimant's mail, `#TOKEN`: its button makes the church forget the remembered devices. */
export class PenningDevice extends LitElement {
  static override styles = pageStyles;

  readonly #page: PageState = new PageState(this, () => this.#page.expectSecret('deviceTitle'));
  #church: string | undefined;

  async #forget(): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      const { churchName } = await call<{ churchName: string }>(`${page.apiBase}/v1/devices/forget`, {
        method: 'POST',
        body: { token: page.secret },
      });
      this.#church = churchName;
      page.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    const church = this.#church;
    if (church !== undefined)
      return renderPage(page, renderDone(page, 'deviceDone', page.t('deviceDoneText', { church })));
    return renderPage(
      page,
      html`${renderTitle(page, 'deviceTitle')} ${renderProblem(page)}
        <p class="lead">${page.t('deviceText')}</p>
        ${renderButton(page, 'deviceButton', () => this.#forget())}`,
    );
  }
}
