import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimantView } from '@penning/contract/claim';
import { car, file, icon } from '../../theme/icons.ts';
import type { PageState } from '../../hosted-page/page-state.ts';

type Pictures = ReadonlyMap<string, string>;

/** The items as they were sent with their receipts, the total and the account. */
export function renderItems(page: PageState, pictures: Pictures, view: ClaimantView): TemplateResult {
  const { money } = page.i18n;
  return html`<section class="stack">
    <h3 aria-level="2">${page.t('what')}</h3>
    <ul class="card items">
      ${view.items.map((item) => renderItem(page, pictures, view, item))}
      <li class="line strong">
        <span>${page.t('total')}</span
        ><span class="sum" translate="no">${money(view.approvedCents ?? view.totalCents)}</span>
      </li>
      ${view.payee ? html`<li class="line"><span>${page.t('account')}</span><span class="sum" translate="no">${view.payee.ibanMasked}</span></li>` : nothing}
    </ul>
    ${
      view.note
        ? html`<div>
            <h4 aria-level="3">${page.t('note')}</h4>
            <p class="note">${view.note}</p>
          </div>`
        : nothing
    }
  </section>`;
}

function renderItem(
  page: PageState,
  pictures: Pictures,
  view: ClaimantView,
  item: ClaimantView['items'][number],
): TemplateResult {
  const { money, date } = page.i18n;
  const distance =
    item.kilometres === null
      ? ''
      : page.t('distance', {
          n: item.kilometres.toLocaleString(page.i18n.language),
          rate: money(item.centsPerKilometre ?? 0),
        });
  const receipts = view.receipts.filter(({ id }) => item.receiptIds.includes(id));
  return html`<li class="line">
    <div class="thumbs">
      ${item.kind === 'mileage' ? html`<span class="thumb">${icon(car)}</span>` : nothing}
      ${receipts.map((receipt) => {
        const picture = pictures.get(receipt.id);
        const name = page.t('receipt', { n: view.receipts.indexOf(receipt) + 1 });
        return picture
          ? html`<a class="thumb" href=${picture} target="_blank" aria-label=${name}
              ><img src=${picture} alt=""
            /></a>`
          : html`<span class="thumb">${icon(file)}<span class="quiet">${name}</span></span>`;
      })}
    </div>
    <div class="words">
      <span>${item.description}</span>
      <span class="hint"
        >${[item.costCentre.name, date(item.date), distance].filter(Boolean).join(' · ')}</span
      >
      ${
        item.approvedCents !== null && item.approvedCents < item.amountCents
          ? html`<span class="said"
              >${page.t('less', { paid: money(item.approvedCents), claimed: money(item.amountCents) })}
              ${item.loweredBecause}</span
            >`
          : nothing
      }
    </div>
    <span class="sum" translate="no">${money(item.approvedCents ?? item.amountCents)}</span>
  </li>`;
}
