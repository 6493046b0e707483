/** One expense or mileage line as typed. */
export interface ItemValue {
  kind: 'expense' | 'mileage';
  date: string;
  costCentre: string;
  description: string;
  amount: string;
  /** The chosen reading of an ambiguous amount, in cents. */
  choice: string;
  kilometres: string;
  /** `on` where there is no receipt; the reason is the next field. */
  lost: string;
  lostReceipt: string;
  /** Ids of its receipts; with one expense all receipts are its own. */
  receipts: string[];
  /** An ambiguous amount is asked about: once its field was left, not while it is typed. */
  asked?: boolean;
}

/** The form as typed; the keys are the controls' names. */
export interface FormValue {
  name: string;
  email: string;
  iban: string;
  accountHolder: string;
  items: ItemValue[];
  /** Answer to the church's question, in a correction only. */
  answer?: string;
}

/** An empty line. */
export function emptyItem(kind: ItemValue['kind']): ItemValue {
  return {
    kind,
    date: '',
    costCentre: '',
    description: '',
    amount: '',
    choice: '',
    kilometres: '',
    lost: '',
    lostReceipt: '',
    receipts: [],
  };
}

/** A form with one empty expense. */
export function emptyForm(): FormValue {
  return { name: '', email: '', iban: '', accountHolder: '', items: [emptyItem('expense')] };
}

/** Writes a typed text to the place that the control's name says. */
export function setByName(value: FormValue, name: string, text: string): void {
  const [first = '', index, field] = name.split('.');
  const item = value.items[Number(index)];
  if (!field || !item) Object.assign(value, { [first]: text });
  else if (field === 'receipts') item.receipts.push(text);
  else {
    if (field === 'amount' && text !== item.amount) Object.assign(item, { choice: '', asked: false });
    Object.assign(item, { [field]: text });
  }
}

/** Tells whether each receipt needs to be assigned to an expense. */
export function choosesReceipts(value: FormValue, receipts: readonly unknown[]): boolean {
  return receipts.length > 0 && value.items.filter(({ kind }) => kind === 'expense').length > 1;
}

/** Limit of purposes in a menu; more of them are found by typing. */
export const mostInMenu = 12;
