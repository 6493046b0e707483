import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClaimantView } from '@penning/contract/claim';
import type { Outcome } from '../claim-form/later/code-step/code-step.ts';
import { PenningPage } from '../hosted-page/page.ts';
import { call, fetchAnswer, pause, read, Refusal } from '../api/call.ts';
import { icon } from '../theme/icons.ts';
import type { Code } from '../translations/translate.ts';
import type { PenningCorrection } from '../correction/on-demand/correction.ts';
import { cross, down } from '../theme/page-icons.ts';
import { renderItems } from './first/items.ts';
import { statusStyles } from './first/claim-status.styles.ts';
import { renderTimeline } from './first/timeline.ts';

const tones: Partial<Record<ClaimantView['status'], string>> = {
  returned: 'warn',
  unconfirmed: 'warn',
  rejected: 'wrong',
  paid: 'good',
  approved: 'good',
  donated: 'good',
};
const withdrawable: ClaimantView['status'][] = ['unconfirmed', 'submitted', 'returned'];

/** The claimant's page, `#TOKEN`: where the claim is, what was sent, the voucher, and the way back. */
export class PenningStatus extends PenningPage {
  static override styles = [...PenningPage.styles, statusStyles];

  view: ClaimantView | undefined;
  /** Pictures of receipts by id, as addresses of blobs. */
  pictures = new Map<string, string>();
  #asking = false;
  /** Loaded only where the church has asked something; what is typed into it stays while the page is read anew. */
  #correction: PenningCorrection | undefined;
  #refresh = () => {
    if (!document.hidden && !this.busy) void this.load();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#refresh);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
    for (const address of this.pictures.values()) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  protected override async load(): Promise<void> {
    await this.run(() => this.#read());
  }

  async #read(): Promise<void> {
    const view = await call<ClaimantView>(this.#address(''), { token: this.secret });
    this.view = view;
    void this.speak(view.language, [view.reference, view.church.name].filter(Boolean).join(' · '));
    if (view.status !== 'returned') this.#correction = undefined;
    else
      this.#correction ??= new (await import('../correction/on-demand/correction.ts')).PenningCorrection(
        this,
        view,
      );
    void this.#loadPictures(view);
  }

  /** Reads the claim anew after it was corrected, or could not be any more and why. */
  async moveOn(problem?: Code): Promise<void> {
    await this.load();
    this.problem ??= problem;
    this.focusOn(this.problem ? 'problem' : 'title');
  }

  #address(path: string): string {
    return `${this.apiBase}/v1/claims/${this.claim}${path}`;
  }

  async #fetchFile(path: string): Promise<Blob> {
    const response = await fetchAnswer(this.#address(path), { token: this.secret });
    if (!response.ok) read({ status: response.status, text: await response.text(), retryAfter: null });
    return response.blob();
  }

  /** The voucher is made within seconds of the confirmation; until then the API does not have it. */
  async #fetchVoucher(part: number): Promise<Blob> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#fetchFile(`/voucher?part=${part}`);
      } catch (error) {
        if (tries === 6 || !(error instanceof Refusal && error.code === 'not_found')) throw error;
        await pause(2);
      }
    }
  }

  async #loadPictures({ receipts }: ClaimantView): Promise<void> {
    for (const { id, state } of receipts) {
      if (state !== 'clean' || this.pictures.has(id)) continue;
      const picture = await this.#fetchFile(`/receipts/${id}/pages/1`).catch(() => undefined);
      if (picture) this.pictures.set(id, URL.createObjectURL(picture));
      this.requestUpdate();
      this.#correction?.requestUpdate();
    }
  }

  /** A voucher too large for one mail has several parts. */
  async #download(part: number): Promise<void> {
    await this.run(async () => {
      this.announcement = this.t('downloading');
      const address = URL.createObjectURL(await this.#fetchVoucher(part));
      // Only now it is known how many parts there are.
      if (!this.view?.voucherParts) await this.#read();
      const parts = this.view?.voucherParts ?? 1;
      const name = parts > 1 ? `-part-${part}-of-${parts}` : '';
      const link = Object.assign(document.createElement('a'), {
        href: address,
        download: `${this.view?.reference}${name}.pdf`,
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.announcement = '';
    });
  }

  async #withdraw(): Promise<void> {
    await this.run(async () => {
      const outcome = await call<Outcome>(this.#address('/withdraw'), { method: 'POST', token: this.secret });
      this.#asking = false;
      if (this.view) this.view = { ...this.view, status: outcome.status };
    });
    if (!this.problem) await this.load();
    this.focusOn('title');
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.focusOn(asking ? 'sure' : 'withdraw');
  }

  protected override render(): TemplateResult {
    const { view, speaker } = this;
    if (!view)
      return this.renderPage(
        this.problem
          ? this.#renderLost()
          : html`<p class="quiet">${this.t('loading')}</p>
              <div class="shape"></div>
              <div class="shape"></div>`,
      );
    const [word, sentence, more] = this.texts.status[view.status];
    const tone = tones[view.status] ?? '';
    return this.renderPage(
      html`<header>
          <div class="row">
            <div>
              <p class="hint">${view.reference ?? this.t('yourClaim')}</p>
              <h2 id="title" tabindex="-1" aria-level="1" class="amount">
                ${speaker.money(view.approvedCents ?? view.totalCents)}
              </h2>
            </div>
            <span class="chip ${tone}">${word}</span>
          </div>
        </header>
        ${this.renderProblem()}
        ${this.#correction ?? html`<p class="notice ${tone}"><b>${sentence}</b> ${more}</p>`}
        ${renderTimeline(this, view)} ${renderItems(this, view)} ${this.#renderWays(view)}
        <p class="hint">${this.t('private')}</p>`,
      view.church,
    );
  }

  #renderLost(): TemplateResult {
    return html`${this.renderProblem()}<button @click=${() => this.load()}>${this.t('again')}</button>`;
  }

  #renderWays({ status, reference, totalCents, voucherParts }: ClaimantView): TemplateResult {
    const total = this.speaker.money(totalCents);
    return html`<div class="ways">
      ${
        reference
          ? Array.from({ length: Math.max(1, voucherParts) }, (_, index) => {
              const part = voucherParts > 1 ? ` (${index + 1}/${voucherParts})` : '';
              return html`<button class="way" @click=${() => this.#download(index + 1)}>
                <span>${this.t('download')}${part}</span>${icon(down)}
              </button>`;
            })
          : nothing
      }
      ${reference ? html`<p class="way">${this.t('question')}</p>` : nothing}
      ${
        !withdrawable.includes(status)
          ? nothing
          : this.#asking
            ? html`<div class="card stack" role="group" aria-labelledby="sure">
                <h3 id="sure" tabindex="-1" aria-level="2">${this.t('sure', { total })}</h3>
                <p>${this.t('sureMore')}</p>
                <div class="row two">
                  <button
                    class="bad"
                    aria-disabled=${this.busy ? 'true' : 'false'}
                    @click=${() => this.#withdraw()}
                  >
                    ${this.t('withdrawYes')}
                  </button>
                  <button @click=${() => this.#ask(false)}>${this.t('withdrawNo')}</button>
                </div>
              </div>`
            : html`<button class="way" id="withdraw" @click=${() => this.#ask(true)}>
                <span>${this.t('withdraw')}</span>${icon(cross)}
              </button>`
      }
    </div>`;
  }
}
