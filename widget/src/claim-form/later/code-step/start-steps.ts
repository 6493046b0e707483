import { maskIban } from '@penning/contract/iban';
import type { Clerk } from '../form-controller.ts';
import type { ClaimHandle } from '../../../api/call.ts';
import { CodeStep, type Outcome, type SentClaim } from './code-step.ts';

/** The claim as it was sent, for people. */
export function summarize(clerk: Clerk): SentClaim {
  const { value, configuration } = clerk.form;
  return {
    church: configuration.name,
    name: value.name,
    email: value.email.trim(),
    ibanMasked: maskIban(value.iban),
    items: value.items.map((item) => ({ description: item.description, cents: clerk.centsOf(item) ?? 0 })),
    totalCents: clerk.total ?? 0,
    usually: configuration.usually,
  };
}

/** Starts the steps after the form. */
export function startSteps(clerk: Clerk, sent: SentClaim, claim: ClaimHandle, outcome: Outcome): CodeStep {
  return new CodeStep(clerk.form, clerk.sending, sent, claim, outcome);
}
