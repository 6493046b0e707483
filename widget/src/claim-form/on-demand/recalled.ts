import { html, type TemplateResult } from 'lit';
import type { FormView } from '../first/form-host.ts';

/** Says where name and account come from, with the way to forget them in one tap. */
export function renderRecalled({ i18n }: FormView, forget: () => Promise<void>): TemplateResult {
  const { t } = i18n;
  return html`<p class="notice row">
    ${t('recalled')}
    <button type="button" class="plain" @click=${forget}>${t('forgetMe')}</button>
  </p>`;
}
