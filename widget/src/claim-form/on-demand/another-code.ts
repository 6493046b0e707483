import { html, nothing, type TemplateResult } from 'lit';
import { checkEmail, emailOf } from '../later/check-form.ts';
import { icon, warn } from '../../theme/icons.ts';
import type { AnotherCode, CodeEntry } from '../later/code-step/code-page.ts';

/** Another code, if wanted to another address. */
export const anotherCode: AnotherCode = { ask, renderOtherEmail, renderRefused };

async function ask(step: CodeEntry, typed?: string): Promise<void> {
  step.emailProblem = typed === undefined ? undefined : typed ? checkEmail(typed) : 'required';
  if (step.emailProblem) return step.focus('email');
  const email = typed && emailOf({ email: typed });
  await step.run(
    async () => {
      await step.post('code', email ? { email } : {}, 1);
      if (email) step.sent.email = email;
      Object.assign(step, {
        changing: false,
        refused: false,
        digits: '',
        problem: undefined,
        attemptsLeft: undefined,
      });
      step.form.set({ announcement: step.form.i18n.t('newCodeSent') });
      step.waitAgain();
      step.focus('code');
    },
    email ? 'email' : 'code',
  );
}

function renderRefused(step: CodeEntry): TemplateResult {
  const { host, i18n } = step.form;
  return html`<div class="page stack step">
    <header class="stack">
      <h2 id="title" tabindex="-1" aria-level=${host.level}>${i18n.t('refused')}</h2>
      <p class="lead">${i18n.t('refusedWhy', { email: step.sent.email })}</p>
    </header>
    ${renderOtherEmail(step)}
  </div>`;
}

function renderOtherEmail(step: CodeEntry): TemplateResult {
  const { form, emailProblem } = step;
  const { t } = form.i18n;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('email');
    void ask(step, typeof typed === 'string' ? typed.trim() : '');
  };
  return html`<form class="stack card" novalidate @submit=${submit}>
    <div class="field">
      <label class="label" for="email">${t('yourEmail')}</label>
      <input
        id="email"
        name="email"
        type="email"
        value=${step.refused ? step.sent.email : ''}
        autocomplete="email"
        aria-invalid=${emailProblem ? 'true' : 'false'}
        aria-describedby="email-problem"
      />
      <p class="problem" id="email-problem">
        ${emailProblem ? html`${icon(warn)}${form.i18n.error(emailProblem)}` : nothing}
      </p>
    </div>
    <button>${t('change')}</button>
  </form>`;
}
