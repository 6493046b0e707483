import { html, type TemplateResult } from 'lit';
import type { ClaimHandle, Outcome } from '../../../api/claim.ts';
import { check, icon } from '../../../theme/icons.ts';
import type { FormState } from '../../first/form-state.ts';
import type { SentClaim } from './sent-claim.ts';

const copyIcon = 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7';

/** State of the last step. */
interface Thanks {
  readonly form: FormState;
  readonly flow: { restart(): void };
  readonly sent: SentClaim;
  readonly claim: ClaimHandle;
  readonly outcome: Outcome;
  copied: boolean;
}

/** The reference, what was sent, and what happens next. */
export function renderThanks(step: Thanks): TemplateResult {
  const { form, sent, outcome, claim } = step;
  const { host } = form;
  const { t, money } = form.i18n;
  const { church, email, usually } = sent;
  const how = (until: 'decided' | 'paid') =>
    usually?.until === until ? ` ${t('usually', { n: usually.days })}` : '';
  const copy = () => {
    void navigator.clipboard?.writeText(outcome.reference ?? '').then(() => {
      step.copied = true;
      form.set({ announcement: t('copied') });
    });
  };
  const next = [
    [t('next1'), t('next1b', { email })],
    [t('next2'), t('next2b') + how('decided')],
    [t('next3'), t('next3b', { church }) + how('paid')],
  ];
  return html`<div class="page stack step">
    <header class="stack">
      <span class="done">${icon(check)}</span>
      <h2 id="title" tabindex="-1" aria-level=${host.level}>
        ${t('thanks', { name: sent.name.trim().split(/\s+/)[0] ?? '' })}
      </h2>
      <p class="lead">${t('reached')}</p>
    </header>
    <div class="card stack">
      <div class="row">
        <p>
          <span class="hint">${t('reference')}</span><br /><b class="reference" translate="no"
            >${outcome.reference}</b
          >
        </p>
        <button type="button" @click=${copy}>
          ${icon(step.copied ? check : copyIcon)}${t(step.copied ? 'copied' : 'copy')}
        </button>
      </div>
      <ul class="sent">
        ${sent.items.map(({ description, cents }) => html`<li class="line"><span>${description}</span><span class="sum" translate="no">${money(cents)}</span></li>`)}
        <li class="line strong">
          <span>${t('total')}</span><span class="sum" translate="no">${money(sent.totalCents)}</span>
        </li>
        <li class="line">
          <span>${t('account')}</span><span class="sum" translate="no">${sent.ibanMasked}</span>
        </li>
      </ul>
    </div>
    <p class="hint">${t('paper')}</p>
    <slot name="sent"></slot>
    <section class="stack">
      <h3 aria-level=${host.level + 1}>${t('next')}</h3>
      <ol class="next">
        ${next.map(([title, text]) => html`<li><b>${title}</b><br /><span class="hint">${text}</span></li>`)}
      </ol>
    </section>
    <a
      class="button main"
      href="${host.apiBase}/claim/${outcome.id}#${claim.token}"
      target="_blank"
      rel="noopener"
      >${t('follow')}</a
    >
    <button type="button" class="plain" @click=${() => step.flow.restart()}>${t('another')}</button>
    <p class="hint">${t('who', { church })}</p>
  </div>`;
}
