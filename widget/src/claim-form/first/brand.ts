import { html, nothing, type TemplateResult } from 'lit';
import { languageNames, languagesOf } from '../../translations/languages.ts';
import type { FormView } from './form-host.ts';

/** Church, logo and language. */
export function renderBrand(form: FormView): TemplateResult {
  const { name, logoUrl } = form.configuration;
  const { language, t } = form.i18n;
  return html`<div class="brand">
    ${logoUrl ? html`<img src=${new URL(logoUrl, form.host.apiBase).href} alt="" height="40" />` : nothing}
    <div><b>${name}</b>${t('claims')}</div>
    <select
      class="language"
      aria-label=${t('language')}
      @change=${({ target }: Event) => form.chooseLanguage((target as HTMLSelectElement).value)}
    >
      ${languagesOf(form.configuration.languages).map(
        (code) =>
          html`<option value=${code} lang=${code} .selected=${code === language}>
            ${languageNames[code]}
          </option>`,
      )}
    </select>
  </div>`;
}
