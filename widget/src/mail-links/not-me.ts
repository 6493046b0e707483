import { html, type TemplateResult } from 'lit/html.js';
import { call } from '../api/call.ts';
import { PenningPage } from '../hosted-page/page.ts';

/** The page behind "that wasn't me", `#TOKEN`: one button stops codes to the address, the same page allows them again. */
export class PenningNotMe extends PenningPage {
  #blocked: boolean | undefined;

  protected override load(): Promise<void> {
    return this.expectSecret('notMeTitle');
  }

  async #answer(path: 'block' | 'allow'): Promise<void> {
    await this.run(async () => {
      const answer = await call<{ blocked: boolean }>(`${this.apiBase}/v1/addresses/${path}`, {
        method: 'POST',
        body: { token: this.secret },
      });
      this.#blocked = answer.blocked;
      this.focusOn('title');
    });
  }

  protected override render(): TemplateResult {
    if (this.#blocked === undefined) {
      return this.renderPage(
        html`${this.renderTitle('notMeTitle')} ${this.renderProblem()}
          <p class="lead">${this.t('notMeText')}</p>
          ${this.renderButton('notMeButton', () => this.#answer('block'))}`,
      );
    }
    return this.renderPage(
      this.#blocked
        ? html`${this.renderDone('notMeDone', this.t('notMeDoneText'))} ${this.renderProblem()}
          ${this.renderButton('allowButton', () => this.#answer('allow'), '')}`
        : this.renderDone('allowDone', this.t('allowDoneText')),
    );
  }
}
