import { html, type TemplateResult } from 'lit/html.js';
import type { PenningClaim } from '../claim-form.ts';
import { renderField } from './fields.ts';

/** Who claims and where the money goes. */
export function renderPayee(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const { name, email, iban, accountHolder } = form.value;
  return html`${form.clerk?.renderRecalled()}
    <div class="grid">
      ${renderField(form, { name: 'name', label: t('name'), value: name, input: { autocomplete: 'name', capitalize: 'words' } })}
      ${renderField(form, { name: 'email', label: t('email'), value: email, hint: t('emailHint'), input: { type: 'email', mode: 'email', autocomplete: 'email' } })}
      ${renderField(form, {
        name: 'iban',
        label: t('iban'),
        value: iban,
        hint: t('ibanHint'),
        fine: form.clerk?.ibanIsValid ? t('ibanValid') : undefined,
        input: { capitalize: 'characters' },
      })}
      ${renderField(form, { name: 'accountHolder', label: t('holder'), value: accountHolder, hint: t('holderHint'), input: { capitalize: 'words' } })}
    </div>`;
}
