import { html, nothing, type TemplateResult } from 'lit';
import { camera, icon } from '../../theme/icons.ts';
import { renderProblem } from './fields.ts';
import type { FormView } from './form-host.ts';
import { choosesReceipts } from './form-value.ts';

/** Tiles of the receipts, and the one that adds more. */
export function renderPicker(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const alone = !choosesReceipts(form.value, form.receipts);
  const problems = alone
    ? form.value.items.map((_, index) => renderProblem(form, `items.${index}.receipts`))
    : nothing;
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    form.withWork((work) => work.edits.addFiles(files));
  };
  return html`<ul class="tiles">
      ${form.work?.renderTiles()}
      <li class="add">
        ${icon(camera)}<label for="receipts">${t('addReceipt')}</label>
        <input
          id="receipts"
          type="file"
          name="receipts"
          multiple
          accept=${form.configuration.limits.mediaTypes.join()}
          aria-describedby="receipts-hint items.0.receipts-problem"
          aria-invalid=${alone && form.work?.checks.errors.has('items.0.receipts') ? 'true' : 'false'}
          @change=${choose}
        />
      </li>
    </ul>
    ${problems}`;
}
