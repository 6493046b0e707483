import { html, type TemplateResult } from 'lit';
import type { Elsewhere } from '../first/form-host.ts';
import { restoreDraft } from '../later/draft.ts';
import type { FormController } from '../later/form-controller.ts';
import type { I18n } from '../../translations/i18n.ts';

/** Says that another tab keeps the draft, and takes over once that one is closed; nothing of either is lost. */
export async function waitForDraft(controller: FormController): Promise<void> {
  const { form, drafts, flow } = controller;
  form.draftNotice = { keepThat: () => keepThat(controller), keepThis: () => keepThis(controller) };
  void form.loadQuestions();
  if (!(await drafts.lock.wait())) return;
  // What the other tab has left stays until the member chooses between the two.
  if (!flow.isTouched()) await bringThatBack(controller);
  else if (!(await restoreDraft(flow.draftKey))) keep(controller);
}

async function keepThat(controller: FormController): Promise<void> {
  await controller.drafts.lock.take();
  await bringThatBack(controller);
  controller.form.focusOn('title');
}

async function bringThatBack({ form, drafts, flow }: FormController): Promise<void> {
  drafts.lock.isElsewhere = false;
  form.draftNotice = undefined;
  await flow.startOver();
}

async function keepThis(controller: FormController): Promise<void> {
  await controller.drafts.lock.take();
  keep(controller);
  controller.form.focusOn('title');
}

function keep({ form, drafts, receipts }: FormController): void {
  drafts.lock.isElsewhere = false;
  form.set({ draftNotice: undefined });
  for (const receipt of receipts.list) drafts.keepFile(receipt, receipt.file);
  drafts.soon();
}

/** Offers to go on with the claim of the other tab, or to keep this one instead. */
export function renderElsewhere({ t }: I18n, { keepThat, keepThis }: Elsewhere): TemplateResult {
  return html`<div class="notice warn stack" id="elsewhere">
    <p>${t('otherTab')}</p>
    <div class="row two">
      <button type="button" @click=${keepThat}>${t('keepThat')}</button>
      <button type="button" @click=${keepThis}>${t('keepThis')}</button>
    </div>
  </div>`;
}
