import { html, nothing, type TemplateResult } from 'lit';
import { check, icon, warn } from '../../theme/icons.ts';
import type { Code } from '../../translations/codes.ts';
import type { FormView } from './form-host.ts';

/** A field: its control and the texts around it. */
export interface Field {
  name: string;
  label: string;
  value: string;
  hint?: string | undefined;
  /** Green line under a field without errors. */
  fine?: string;
  /** More under the control, a question for instance. */
  below?: TemplateResult;
  input?: {
    type?: string;
    mode?: string;
    autocomplete?: string;
    placeholder?: string;
    min?: string;
    max?: string;
    capitalize?: string;
    list?: string;
  };
  /** A sign inside the control, left. */
  before?: string;
  options?: readonly { id: string; name: string }[];
}

/** Label, hint, control and problem of a field. */
export function renderField(form: FormView, field: Field): TemplateResult {
  const { name, label, value, hint, input = {} } = field;
  const problem = problemOf(form, name);
  const invalid = problem && problem !== 'amount_ambiguous' ? 'true' : 'false';
  const describedBy =
    [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || nothing;
  const control = field.options
    ? html`<select
        id=${name}
        name=${name}
        part="input"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        required
      >
        <option value="" .selected=${value === ''}>${field.input?.placeholder}</option>
        ${field.options.map((option) => html`<option value=${option.id} .selected=${option.id === value}>${option.name}</option>`)}
      </select>`
    : html`<input
        id=${name}
        name=${name}
        part="input"
        type=${input.type ?? 'text'}
        inputmode=${input.mode ?? nothing}
        autocomplete=${input.autocomplete ?? 'off'}
        autocapitalize=${input.capitalize ?? nothing}
        placeholder=${input.placeholder ?? nothing}
        min=${input.min ?? nothing}
        max=${input.max ?? nothing}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        list=${input.list ?? nothing}
        required
        .value=${value}
      />`;
  return html`<div class="field ${name.split('.').pop() ?? ''}" part="field">
    <label class="label" for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${field.before ? html`<div class="prefixed"><span aria-hidden="true">${field.before}</span>${control}</div>` : control}
    ${renderProblem(form, name)}
    ${problem || !field.fine ? nothing : html`<p class="fine">${icon(check)}${field.fine}</p>`}
    ${field.below ?? nothing}
  </div>`;
}

/** Finds the control, heading or button of a tile by name or id; for the receipts of an expense, the picker. */
export function findControl(root: ParentNode, name: string): HTMLElement | null {
  const find = (one: string) => root.querySelector<HTMLElement>(`[name="${one}"], [id="${one}"]`);
  const found = find(name) ?? (name.endsWith('.receipts') ? find('receipts') : null);
  return found?.matches('li') ? found.querySelector('button') : found;
}

/** The problem of a control, if any; a question about an amount is asked elsewhere. */
export function renderProblem(form: FormView, name: string): TemplateResult | typeof nothing {
  const problem = problemOf(form, name);
  return problem && problem !== 'amount_ambiguous'
    ? html`<p class="problem" id="${name}-problem">${icon(warn)}${form.i18n.error(problem)}</p>`
    : nothing;
}

/** Code of a control's problem, once its text is loaded or cannot be. */
function problemOf(form: FormView, name: string): Code | undefined {
  return form.questions === undefined ? undefined : form.work?.checks.errors.get(name);
}
