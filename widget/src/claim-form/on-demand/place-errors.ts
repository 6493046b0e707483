import type { Refusal } from '../../api/call.ts';
import type { FieldErrors } from '../first/form-host.ts';

/** Shows the API's errors at the controls concerned; false when they are about none of them. */
export function placeErrors(root: ParentNode, errors: FieldErrors, refusal: Refusal): boolean {
  for (const { path, code } of refusal.errors) {
    const name = controlName(path);
    if (name === 'items' || name.endsWith('.receipts') || root.querySelector(`[name="${name}"]`))
      errors.set(name, code);
  }
  return errors.size > 0;
}

/** Name of the control that a path of the API's answer means. */
export function controlName(path: string): string {
  return path
    .replace(/^(claimant|payee)\./, '')
    .replace(/\.amountCents$/, '.amount')
    .replace(/\.costCentreId$/, '.costCentre')
    .replace(/\.receiptIds.*$/, '.receipts');
}
