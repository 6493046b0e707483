import type { ClaimantView } from '@penning/contract/claim';
import { emptyForm, emptyItem, type FormValue } from '../../claim-form/first/form-value.ts';
import type { Receipt } from '../../claim-form/first/receipt.ts';
import type { WidgetLanguage } from '../../translations/languages.ts';

/** The claim as it was sent, as if it had just been typed. */
export function valueOf(view: ClaimantView, language: WidgetLanguage): FormValue {
  const typed = (number: number, digits?: number) => {
    const text = digits === undefined ? String(number) : number.toFixed(digits);
    return language === 'en' ? text : text.replace('.', ',');
  };
  const items = view.items.map((item) => ({
    ...emptyItem(item.kind),
    date: item.date,
    costCentre: item.costCentre.id,
    description: item.description,
    amount: item.kilometres === null ? typed(item.amountCents / 100, 2) : '',
    kilometres: item.kilometres === null ? '' : typed(item.kilometres),
    lost: item.lostReceipt && 'on',
    lostReceipt: item.lostReceipt,
    receipts: item.receiptIds,
  }));
  return { ...emptyForm(), items, answer: '' };
}

/** Makes a receipt of one that the church has; taking it away counts once the claim is sent again. */
export function sentReceipt({ id, name, state, code }: ClaimantView['receipts'][number]): Receipt {
  return {
    id,
    name,
    state,
    ...(code && { code }),
    file: new Blob(),
    percent: 0,
    stop: new AbortController(),
  };
}
