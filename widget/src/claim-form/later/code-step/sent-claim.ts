import type { FormConfiguration } from '@penning/contract/church-form';
import { maskIban } from '@penning/contract/iban';
import type { FormState } from '../../first/form-state.ts';
import { emailOf } from '../check-form.ts';
import type { FormChecks } from '../form-checks.ts';

/** The claim as it was sent, for people. */
export interface SentClaim {
  church: string;
  name: string;
  email: string;
  ibanMasked: string;
  items: { description: string; cents: number }[];
  totalCents: number;
  usually: FormConfiguration['usually'];
}

/** Returns what the steps after the form show of the claim. */
export function summarize({ value, configuration }: FormState, checks: FormChecks): SentClaim {
  return {
    church: configuration.name,
    name: value.name,
    email: emailOf(value),
    ibanMasked: maskIban(value.iban),
    items: value.items.map((item) => ({ description: item.description, cents: checks.centsOf(item) ?? 0 })),
    totalCents: checks.total ?? 0,
    usually: configuration.usually,
  };
}
