import type { ClaimantView } from '@penning/contract/claim';
import { html, LitElement, type TemplateResult } from 'lit';
import { call, fetchAnswer, pause, read, Refusal } from '../api/call.ts';
import type { Outcome } from '../api/claim.ts';
import { renderPage, renderProblem } from '../hosted-page/page-layout.ts';
import { PageState } from '../hosted-page/page-state.ts';
import { pageStyles } from '../hosted-page/page.styles.ts';
import type { Code } from '../translations/codes.ts';
import { statusStyles } from './first/claim-status.styles.ts';
import { renderItems } from './first/items.ts';
import { ReceiptPictures } from './first/receipt-pictures.ts';
import { renderTimeline } from './first/timeline.ts';
import { renderWays } from './first/ways.ts';

const tones: Partial<Record<ClaimantView['status'], string>> = {
  returned: 'warn',
  unconfirmed: 'warn',
  rejected: 'wrong',
  paid: 'good',
  approved: 'good',
  donated: 'good',
};

/** The claimant's page, `#TOKEN`: where the claim is, its items, the voucher, and the way to withdraw it. */
export class PenningStatus extends LitElement {
  static override styles = [...pageStyles, statusStyles];

  readonly #page: PageState = new PageState(this, () => this.#load());
  readonly #pictures = new ReceiptPictures(this, (path) => this.#fetchFile(path));
  #view: ClaimantView | undefined;
  #asksToWithdraw = false;
  /** True once the part that corrects a returned claim is loaded. */
  #mayCorrect = false;

  #refresh = () => {
    if (!document.hidden && !this.#page.busy) void this.#load();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#refresh);
  }

  async #load(): Promise<void> {
    await this.#page.run(() => this.#read());
  }

  async #read(): Promise<void> {
    const view = await call<ClaimantView>(this.#address(''), { token: this.#page.secret });
    this.#view = view;
    void this.#page.setLanguage(
      view.language,
      [view.reference, view.church.name].filter(Boolean).join(' · '),
    );
    if (view.status === 'returned' && !this.#mayCorrect) {
      await import('../correction/on-demand/correction.ts');
      this.#mayCorrect = true;
    }
    void this.#pictures.load(view.receipts);
  }

  /** Reads the claim again after it was corrected, or could not be any more and why. */
  async #moveOn(problem?: Code): Promise<void> {
    await this.#load();
    const page = this.#page;
    page.problem ??= problem;
    page.focusOn(page.problem ? 'problem' : 'title');
  }

  #address(path: string): string {
    return `${this.#page.apiBase}/v1/claims/${this.#page.claim}${path}`;
  }

  async #fetchFile(path: string): Promise<Blob> {
    const response = await fetchAnswer(this.#address(path), { token: this.#page.secret });
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

  /** A voucher too large for one mail has several parts. */
  async #download(part: number): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      page.announcement = page.t('downloading');
      const address = URL.createObjectURL(await this.#fetchVoucher(part));
      // Only now it is known how many parts there are.
      if (!this.#view?.voucherParts) await this.#read();
      const parts = this.#view?.voucherParts ?? 1;
      const name = parts > 1 ? `-part-${part}-of-${parts}` : '';
      const link = Object.assign(document.createElement('a'), {
        href: address,
        download: `${this.#view?.reference}${name}.pdf`,
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      page.announcement = '';
    });
  }

  async #withdraw(): Promise<void> {
    const page = this.#page;
    await page.run(async () => {
      const outcome = await call<Outcome>(this.#address('/withdraw'), {
        method: 'POST',
        token: page.secret,
      });
      this.#asksToWithdraw = false;
      if (this.#view) this.#view = { ...this.#view, status: outcome.status };
    });
    if (!page.problem) await this.#load();
    page.focusOn('title');
  }

  #ask(toWithdraw: boolean): void {
    this.#asksToWithdraw = toWithdraw;
    this.#page.focusOn(toWithdraw ? 'sure' : 'withdraw');
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    const view = this.#view;
    if (!view)
      return renderPage(
        page,
        page.problem
          ? html`${renderProblem(page)}<button @click=${() => this.#load()}>${page.t('again')}</button>`
          : html`<p class="quiet">${page.t('loading')}</p>
              <div class="shape"></div>
              <div class="shape"></div>`,
      );
    const [word, sentence, more] = page.texts.status[view.status];
    const tone = tones[view.status] ?? '';
    const pictures = this.#pictures.addresses;
    return renderPage(
      page,
      html`<header>
          <div class="row">
            <div>
              <p class="hint" translate=${view.reference ? 'no' : 'yes'}>
                ${view.reference ?? page.t('yourClaim')}
              </p>
              <h2 id="title" tabindex="-1" aria-level="1" class="amount" translate="no">
                ${page.i18n.money(view.approvedCents ?? view.totalCents)}
              </h2>
            </div>
            <span class="chip ${tone}">${word}</span>
          </div>
        </header>
        ${renderProblem(page)}
        ${
          view.status === 'returned' && this.#mayCorrect
            ? html`<penning-correction
                .page=${page}
                .view=${view}
                .pictures=${pictures}
                .moveOn=${(problem?: Code) => this.#moveOn(problem)}
              ></penning-correction>`
            : html`<p class="notice ${tone}"><b>${sentence}</b> ${more}</p>`
        }
        ${renderTimeline(page, view)} ${renderItems(page, pictures, view)}
        ${renderWays(page, view, this.#asksToWithdraw, {
          ask: (toWithdraw) => this.#ask(toWithdraw),
          download: (part) => this.#download(part),
          withdraw: () => this.#withdraw(),
        })}
        <p class="hint">${page.t('private')}</p>`,
      view.church,
    );
  }
}
