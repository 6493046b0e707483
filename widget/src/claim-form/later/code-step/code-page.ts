import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon, warn } from '../../../theme/icons.ts';
import type { CodeStep } from './code-step.ts';

/** The six boxes, drawn over one input that takes a pasted code whole. */
export function renderCode(step: CodeStep): TemplateResult {
  const { host, digits, problem, wait, sent } = step;
  const { t } = host.speaker;
  const invalid = problem ? 'true' : 'false';
  const submit = (event: Event) => {
    event.preventDefault();
    void step.confirm();
  };
  const change = () =>
    step.lookUp(() => {
      step.changing = true;
      step.focus('email');
    });
  return html`<div class="page stack step">
    <header class="stack">
      <h2 id="title" tabindex="-1" aria-level=${host.level}>${t('check')}</h2>
      <p class="lead">${t('sentTo')}<br /><b>${sent.email}</b></p>
    </header>
    <form class="stack" novalidate @submit=${submit}>
      <div class="field">
        <label class="label" for="code">${t('code')}</label>
        <div class="boxes" data-wrong=${invalid}>
          ${[0, 1, 2, 3, 4, 5].map((n) => html`<span aria-hidden="true" class=${n === Math.min(digits.length, 5) ? 'here' : ''}>${digits[n] ?? ''}</span>`)}
          <input
            id="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="12"
            aria-invalid=${invalid}
            aria-describedby="code-problem code-hint"
            .value=${digits}
            @input=${({ target }: Event) => {
              const input = target as HTMLInputElement;
              step.type(input.value);
              input.value = step.digits;
            }}
          />
        </div>
        <p class="problem" id="code-problem">
          ${problem ? html`${icon(warn)}<span>${host.speaker.error(problem)} ${step.attemptsLeft ? t('left', { n: step.attemptsLeft }) : nothing}</span>` : nothing}
        </p>
        <p class="hint" id="code-hint">
          ${wait > 0 ? t('works', { time: `0:${String(Math.min(wait, 59)).padStart(2, '0')}` }) : t('works0')}
        </p>
      </div>
      ${wait > 0 ? nothing : html`<button type="button" @click=${() => step.lookUp((another) => another.ask(step))}>${t('newCode')}</button>`}
      ${step.keeper.mayRemember ? renderRemember(step) : nothing}
      <button class="main" aria-disabled=${step.busy ? 'true' : 'false'}>
        ${step.busy ? host.speaker.t('busy') : t('send', { total: host.speaker.money(sent.totalCents) })}
      </button>
      <p class="hint middle">${t('declare')}</p>
    </form>
    ${
      step.changing && step.another
        ? step.another.renderOtherEmail(step)
        : html`<button type="button" class="plain" @click=${change}>${t('otherEmail')}</button>`
    }
    <p class="notice sunken hint"><b>${t('why')}</b> ${t('because')}</p>
  </div>`;
}

function renderRemember(step: CodeStep): TemplateResult {
  const { t } = step.host.speaker;
  return html`<label class="option">
    <input
      type="checkbox"
      name="remember"
      .checked=${step.remember}
      @change=${({ target }: Event) => (step.remember = (target as HTMLInputElement).checked)}
    /><span>${t('remember')}<br /><span class="hint">${t('rememberHint')}</span></span>
  </label>`;
}
