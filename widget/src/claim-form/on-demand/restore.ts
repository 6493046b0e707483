import { html, type TemplateResult } from 'lit/html.js';
import { startSteps } from '../later/code-step/start-steps.ts';
import { restoreFile, type Draft } from '../later/draft.ts';
import { emptyForm } from '../first/form-value.ts';
import { previewOf } from './preview.ts';
import { newReceipt, type Receipt } from '../later/receipts/receipt-queue.ts';
import { forgetPerson, recall } from './remember.ts';
import type { Clerk } from '../later/form-controller.ts';

/** For whoever was here before: the draft they left, and the person that this device remembers. */
export const returning = { bringBack, recallPerson, renderRecalled };

/** Brings back what was typed before the page went away, and the step with the code. */
async function bringBack(clerk: Clerk, draft: Draft): Promise<void> {
  const { form, keeping } = clerk;
  if (draft.language && draft.language !== form.speaker.language) {
    form.chosen = draft.language;
    await form.speak();
  }
  form.value = { ...draft.value, iban: keeping.recalled ? form.value.iban : '' };
  keeping.handle = draft.claim;
  if (draft.step && draft.claim) {
    keeping.step = draft.step;
    form.nextStep = startSteps(clerk, draft.step.sent, draft.claim, draft.step.outcome);
    return form.nextStep.look();
  }
  takeUpKept(
    clerk,
    await Promise.all(
      draft.receipts.map(async (one) => ({ ...one, file: await restoreFile(keeping.key, one.id) })),
    ),
  );
  form.restored = new Date(draft.at).toISOString();
  await form.lookUp();
}

/** A receipt as a draft keeps it; without its bytes there is nothing to send. */
interface Kept {
  id: string;
  name: string;
  stored: boolean;
  file: Blob | undefined;
}

/** Takes up the receipts of a draft. */
export function takeUpKept(clerk: Clerk, kept: Kept[]): void {
  const receipts = kept.flatMap(({ id, name, stored, file }): Receipt[] =>
    file
      ? [{ ...newReceipt(name, file), id, stored, prepared: true, state: stored ? 'checking' : 'waiting' }]
      : [],
  );
  clerk.receipts.takeUp(receipts);
  void drawPreviews(clerk, receipts);
}

/** One by one: phones have little memory. */
async function drawPreviews(clerk: Clerk, receipts: Receipt[]): Promise<void> {
  for (const receipt of receipts) {
    receipt.preview = await previewOf(receipt.file).catch(() => undefined);
    clerk.receiptChanged(receipt);
  }
}

/** Fills in who claims here again and again, unless the draft is somebody else's. */
async function recallPerson({ form, keeping }: Clerk, draft: Draft | undefined): Promise<void> {
  const known = await recall(form.church);
  if (!known || (draft && draft.value.email !== known.email)) return;
  const { name, email, iban, accountHolder } = known;
  form.value = { ...form.value, name, email, iban, accountHolder };
  keeping.recalled = true;
  await form.lookUp();
}

/** Where name and account come from, with the way to forget them in one tap. */
function renderRecalled({ form, keeping }: Clerk): TemplateResult {
  const { t } = form.speaker;
  const forget = async () => {
    await forgetPerson(form.church);
    keeping.recalled = false;
    const { name, email, iban, accountHolder } = emptyForm();
    form.value = { ...form.value, name, email, iban, accountHolder };
    // The draft forgets them too.
    if (keeping.touched) keeping.now();
    else await keeping.forget();
    form.announcement = t('forgotten');
    form.focusOn('name');
  };
  return html`<p class="notice row">
    ${t('recalled')}
    <button type="button" class="plain" @click=${forget}>${t('forgetMe')}</button>
  </p>`;
}
