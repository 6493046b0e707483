import type { ClaimantView } from '@penning/contract/claim';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../hosted-page/page-state.ts';
import { down } from '../../hosted-page/icons.ts';
import { cross, icon } from '../../theme/icons.ts';

const withdrawable: ClaimantView['status'][] = ['unconfirmed', 'submitted', 'returned'];

/** Actions of the claimant's page. */
interface Actions {
  /** Asks before the claim is withdrawn, or stops asking. */
  ask(toWithdraw: boolean): void;
  download(part: number): Promise<void>;
  withdraw(): Promise<void>;
}

/** Download of the voucher, where to ask, and the way to withdraw the claim. */
export function renderWays(
  page: PageState,
  { status, reference, totalCents, voucherParts }: ClaimantView,
  asking: boolean,
  actions: Actions,
): TemplateResult {
  return html`<div class="ways">
    ${
      reference
        ? Array.from({ length: Math.max(1, voucherParts) }, (_, index) => {
            const part = voucherParts > 1 ? ` (${index + 1}/${voucherParts})` : '';
            return html`<button class="way" @click=${() => actions.download(index + 1)}>
              <span>${page.t('download')}${part}</span>${icon(down)}
            </button>`;
          })
        : nothing
    }
    ${reference ? html`<p class="way">${page.t('question')}</p>` : nothing}
    ${
      !withdrawable.includes(status)
        ? nothing
        : asking
          ? renderSure(page, totalCents, actions)
          : html`<button class="way" id="withdraw" @click=${() => actions.ask(true)}>
              <span>${page.t('withdraw')}</span>${icon(cross)}
            </button>`
    }
  </div>`;
}

function renderSure(page: PageState, totalCents: number, actions: Actions): TemplateResult {
  return html`<div class="card stack" role="group" aria-labelledby="sure">
    <h3 id="sure" tabindex="-1" aria-level="2">${page.t('sure', { total: page.i18n.money(totalCents) })}</h3>
    <p>${page.t('sureMore')}</p>
    <div class="row two">
      <button class="bad" aria-disabled=${page.busy ? 'true' : 'false'} @click=${() => actions.withdraw()}>
        ${page.t('withdrawYes')}
      </button>
      <button @click=${() => actions.ask(false)}>${page.t('withdrawNo')}</button>
    </div>
  </div>`;
}
