import type { Refusal } from '../../api/call.ts';
import type { Refusals, SentForm } from '../first/form-host.ts';
import type { FormValue, ItemValue } from '../first/form-value.ts';
import { normalizeIban } from '../later/check-form.ts';

/** Finds the controls that the API's errors are about; an error goes when the value that it was said of does. */
export function placeErrors(root: ParentNode, { errors }: Refusal, sent: SentForm): Refusals {
  const placed = errors.flatMap(({ path, code }) => {
    const name = controlName(path);
    if (name !== 'items' && !name.endsWith('.receipts') && !root.querySelector(`[name="${name}"]`)) return [];
    const [first = '', index, field = first] = name.split('.');
    return [{ item: sent.items[Number(index)], field, code, said: contentOf(sent.value, name) }];
  });
  return (value) =>
    new Map(
      placed.flatMap(({ item, field, code, said }) => {
        const name = item ? `items.${value.items.indexOf(item)}.${field}` : field;
        return contentOf(value, name) === said ? [[name, code]] : [];
      }),
    );
}

/** Other fields that an error at a field can be about. */
const together: Partial<Record<string, (keyof ItemValue)[]>> = {
  amount: ['choice'],
  kilometres: ['date'],
  receipts: ['lost'],
};

/** Content of a control, to be compared; undefined once its line is gone. */
function contentOf(value: FormValue, name: string): string | undefined {
  if (name === 'iban') return normalizeIban(value.iban);
  if (name === 'items')
    return JSON.stringify(value.items.map(({ amount, choice, kilometres }) => [amount, choice, kilometres]));
  const [first, index, field] = name.split('.') as [keyof FormValue, string?, (keyof ItemValue)?];
  if (!field) return JSON.stringify(value[first]);
  const item = value.items[Number(index)];
  return item && JSON.stringify([field, ...(together[field] ?? [])].map((one) => item[one]));
}

/** Name of the control that a path of the API's answer means. */
export function controlName(path: string): string {
  return path
    .replace(/^(claimant|payee)\./, '')
    .replace(/\.amountCents$/, '.amount')
    .replace(/\.costCentreId$/, '.costCentre')
    .replace(/\.receiptIds.*$/, '.receipts');
}
