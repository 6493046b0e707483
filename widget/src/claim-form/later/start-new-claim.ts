import type { FormState } from '../first/form-state.ts';
import { FormController } from './form-controller.ts';
import { NewClaimFlow } from './new-claim-flow.ts';
import type { OnDemandParts } from './on-demand-parts.ts';

export { dayStyles } from './days-row.ts';
export { stepStyles } from './code-step/code-step.styles.ts';
export { tileStyles } from './receipts/tiles.styles.ts';

/** Starts the work on a new claim: reads what is in the fields already, and brings back what was kept. */
export async function startNewClaim(
  form: FormState,
  loadOnDemand: () => Promise<OnDemandParts>,
): Promise<FormController> {
  const controller = new FormController(form, (one) => new NewClaimFlow(one, loadOnDemand));
  controller.edits.read();
  await controller.flow.restore();
  controller.attach();
  // What was typed while the draft was looked for.
  await form.host.updateComplete;
  controller.edits.read();
  return controller;
}
