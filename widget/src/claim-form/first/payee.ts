import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-host.ts';
import { renderField } from './fields.ts';

/** Fields of the claimant and the account. */
export function renderPayee(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const { name, email, iban, accountHolder } = form.value;
  return html`${form.work?.flow.renderRecalled?.()}
    <div class="grid">
      ${renderField(form, { name: 'name', label: t('name'), value: name, input: { autocomplete: 'name', capitalize: 'words' } })}
      ${renderField(form, { name: 'email', label: t('email'), value: email, hint: t('emailHint'), input: { type: 'email', mode: 'email', autocomplete: 'email' } })}
      ${renderField(form, {
        name: 'iban',
        label: t('iban'),
        value: iban,
        hint: t('ibanHint'),
        fine: form.work?.checks.ibanIsValid ? t('ibanValid') : undefined,
        input: { capitalize: 'characters' },
      })}
      ${renderField(form, { name: 'accountHolder', label: t('holder'), value: accountHolder, hint: t('holderHint'), input: { capitalize: 'words' } })}
    </div>`;
}
