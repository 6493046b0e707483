import type { Refusal } from '../../api/call.ts';
import type { Clerk } from '../later/form-controller.ts';

/** Shows what the API found wrong at the controls concerned; false when it is about none of them. */
export function placeErrors({ form, errors }: Clerk, refusal: Refusal): boolean {
  for (const { path, code } of refusal.errors) {
    const name = controlName(path);
    if (name === 'items' || name.endsWith('.receipts') || form.renderRoot.querySelector(`[name="${name}"]`))
      errors.set(name, code);
  }
  return errors.size > 0;
}

/** The control that a path of the API's answer speaks about. */
export function controlName(path: string): string {
  return path
    .replace(/^(claimant|payee)\./, '')
    .replace(/\.amountCents$/, '.amount')
    .replace(/\.costCentreId$/, '.costCentre')
    .replace(/\.receiptIds.*$/, '.receipts');
}
