import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-host.ts';

/** A problem of the whole form. */
export function renderNotice(form: FormView): TemplateResult | typeof nothing {
  const { notice, questions, stage, i18n } = form;
  if (!notice) return nothing;
  return html`<div class="notice stack" id="notice" tabindex="-1">
    <p>${i18n.error(notice.code)} ${form.work?.submission.waiting ? i18n.t('waits') : nothing}</p>
    ${questions?.renderNoticeDetails(form)}
    <button
      type="button"
      @click=${() => (stage === 'failed' ? form.host.reload() : form.withWork((work) => work.submission.submit()))}
    >
      ${i18n.t('again')}
    </button>
  </div>`;
}
