import { html, type TemplateResult } from 'lit';
import { emptyForm } from '../first/form-value.ts';
import type { FormController } from '../later/form-controller.ts';
import { forgetPerson } from './remember.ts';

/** Says where name and account come from, with the way to forget them in one tap; calls `forgotten` then. */
export function renderRecalled(controller: FormController, forgotten: () => void): TemplateResult {
  const { form, drafts, flow } = controller;
  const { t } = form.i18n;
  const forget = async () => {
    await forgetPerson(form.host.church);
    forgotten();
    const { name, email, iban, accountHolder } = emptyForm();
    form.value = { ...form.value, name, email, iban, accountHolder };
    // The draft forgets them too.
    if (flow.isTouched()) drafts.now();
    else await drafts.forget();
    form.announcement = t('forgotten');
    form.focusOn('name');
  };
  return html`<p class="notice row">
    ${t('recalled')}
    <button type="button" class="plain" @click=${forget}>${t('forgetMe')}</button>
  </p>`;
}
