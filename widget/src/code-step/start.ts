import { maskIban } from '@penning/contract/iban';
import type { PenningClaim } from '../claim-form/claim-form.ts';
import type { Clerk } from '../claim-form/clerk.ts';
import type { ClaimHandle } from '../send.ts';
import { CodeStep, type Outcome } from './code-step.ts';
import { stepStyles } from './code-step.styles.ts';

/** Starts the steps after the form, with what was sent. */
export function startSteps(form: PenningClaim, clerk: Clerk, claim: ClaimHandle, outcome: Outcome): CodeStep {
  form.wear(stepStyles);
  const { value, configuration } = form;
  const sent = {
    church: configuration.name,
    name: value.name,
    email: value.email.trim(),
    ibanMasked: maskIban(value.iban),
    items: value.items.map((item) => ({ description: item.description, cents: clerk.centsOf(item) ?? 0 })),
    totalCents: clerk.total ?? 0,
  };
  return new CodeStep(form, sent, claim, outcome);
}
