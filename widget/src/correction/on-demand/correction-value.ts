import type { ClaimantView } from '@penning/contract/claim';
import { emptyForm, emptyItem, type FormValue } from '../../claim-form/first/form-value.ts';
import type { Receipt } from '../../claim-form/later/receipts/receipt-queue.ts';
import type { WidgetLanguage } from '../../translations/translate.ts';

/** A correction as typed: the form's items, and the answer to the church's question. */
export interface CorrectionValue extends FormValue {
  answer: string;
}

/** What was sent, as if it had just been typed. */
export function valueOf(view: ClaimantView, language: WidgetLanguage): CorrectionValue {
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

/** A receipt that the church has; taking it away here counts once the claim is sent again. */
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
