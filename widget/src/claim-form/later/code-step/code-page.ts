import { html, nothing, type TemplateResult } from 'lit';
import { icon, warn } from '../../../theme/icons.ts';
import type { Code } from '../../../translations/codes.ts';
import type { FormState } from '../../first/form-state.ts';
import type { SentClaim } from './sent-claim.ts';

/** The way to another code, if wanted to another address; loaded when the member asks for it. */
export interface AnotherCode {
  ask(step: CodeEntry, email?: string): Promise<void>;
  renderOtherEmail(step: CodeEntry): TemplateResult;
  /** Page in place of the code's when the mail server refuses its address. */
  renderRefused(step: CodeEntry): TemplateResult;
}

/** State of the step in which the code is typed. */
export interface CodeEntry {
  readonly form: FormState;
  readonly sent: SentClaim;
  digits: string;
  problem: Code | undefined;
  attemptsLeft: number | undefined;
  readonly busy: boolean;
  /** True while another address is asked for. */
  changing: boolean;
  /** True while the mail server refuses the address. */
  refused: boolean;
  /** The way to another code, once it was asked for. */
  readonly another: AnotherCode | undefined;
  emailProblem: Code | undefined;
  readonly mayRemember: boolean;
  /** True when the member wants to be remembered on this device. */
  remember: boolean;
  /** Seconds until a new code can be asked for. */
  readonly wait: number;
  /** Takes note that a code was sent just now. */
  waitAgain(): void;
  /** Takes over the digits of a typed or pasted text. */
  type(text: string): void;
  confirm(): Promise<void>;
  /** Does something with what another code needs; shows an error at the code when that cannot be loaded. */
  withAnotherCode(action: (another: AnotherCode) => unknown): Promise<void>;
  /** Puts the focus on a control or heading, once it is drawn. */
  focus(name: string): void;
  /** Calls the API for this claim. */
  post<T>(path: string, body: object, tries?: number): Promise<T>;
  /** Does one thing at a time, and shows at the field what goes wrong. */
  run(action: () => Promise<void>, field: 'code' | 'email'): Promise<void>;
}

/** The six boxes, drawn over one input that takes a pasted code whole. */
export function renderCode(step: CodeEntry): TemplateResult {
  const { digits, problem, wait, sent } = step;
  if (step.refused && step.another) return step.another.renderRefused(step);
  const { host, i18n } = step.form;
  const { t } = i18n;
  const invalid = problem ? 'true' : 'false';
  const submit = (event: Event) => {
    event.preventDefault();
    void step.confirm();
  };
  const change = () =>
    step.withAnotherCode(() => {
      step.changing = true;
      step.focus('email');
    });
  return html`<div class="page stack step">
    <header class="stack">
      <h2 id="title" tabindex="-1" aria-level=${host.level}>${t('check')}</h2>
      <p class="lead">${t('sentTo')}<br /><b translate="no">${sent.email}</b></p>
    </header>
    <form class="stack" novalidate @submit=${submit}>
      <div class="field">
        <label class="label" for="code">${t('code')}</label>
        <div class="boxes" translate="no" data-wrong=${invalid}>
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
          ${problem ? html`${icon(warn)}<span>${i18n.error(problem)} ${step.attemptsLeft ? t('left', { n: step.attemptsLeft }) : nothing}</span>` : nothing}
        </p>
        <p class="hint" id="code-hint">
          ${wait > 0 ? t('works', { time: `0:${String(Math.min(wait, 59)).padStart(2, '0')}` }) : t('works0')}
        </p>
      </div>
      ${wait > 0 ? nothing : html`<button type="button" @click=${() => step.withAnotherCode((another) => another.ask(step))}>${t('newCode')}</button>`}
      ${step.mayRemember ? renderRemember(step) : nothing}
      <button class="main" aria-disabled=${step.busy ? 'true' : 'false'}>
        ${step.busy ? i18n.t('busy') : t('send', { total: i18n.money(sent.totalCents) })}
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

function renderRemember(step: CodeEntry): TemplateResult {
  const { t } = step.form.i18n;
  return html`<label class="option">
    <input
      type="checkbox"
      name="remember"
      .checked=${step.remember}
      @change=${({ target }: Event) => (step.remember = (target as HTMLInputElement).checked)}
    /><span>${t('remember')}<br /><span class="hint">${t('rememberHint')}</span></span>
  </label>`;
}
