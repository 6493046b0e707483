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

/** The page behind "that wasn't me", `#TOKEN`: one button stops codes to the address, the same page allows them again. */
export class PenningNotMe extends LitElement {
  static override styles = pageStyles;

  readonly #page: PageState = new PageState(this, () => this.#page.expectSecret('notMeTitle'));
  #blocked: boolean | undefined;

  async #answer(path: 'block' | 'allow'): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      const answer = await call<{ blocked: boolean }>(`${page.apiBase}/v1/addresses/${path}`, {
        method: 'POST',
        body: { token: page.secret },
      });
      this.#blocked = answer.blocked;
      page.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    if (this.#blocked === undefined)
      return renderPage(
        page,
        html`${renderTitle(page, 'notMeTitle')} ${renderProblem(page)}
          <p class="lead">${page.t('notMeText')}</p>
          ${renderButton(page, 'notMeButton', () => this.#answer('block'))}`,
      );
    return renderPage(
      page,
      this.#blocked
        ? html`${renderDone(page, 'notMeDone', page.t('notMeDoneText'))} ${renderProblem(page)}
          ${renderButton(page, 'allowButton', () => this.#answer('allow'), '')}`
        : renderDone(page, 'allowDone', page.t('allowDoneText')),
    );
  }
}
