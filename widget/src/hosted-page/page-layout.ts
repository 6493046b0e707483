import { html, nothing, type TemplateResult } from 'lit';
import { check, icon } from '../theme/icons.ts';
import type { PageTexts } from '../translations/en/pages.ts';
import type { PageState } from './page-state.ts';

/** Frame of a page, with the church above it. */
export function renderPage(
  page: PageState,
  content: unknown,
  church?: { name: string; logoUrl: string | null },
): TemplateResult {
  return html`<div class="frame" lang=${page.i18n.language}>
    <p class="quiet" role="status">${page.announcement}</p>
    <div class="page stack">
      ${
        church
          ? html`<div class="brand">
              ${church.logoUrl ? html`<img src=${new URL(church.logoUrl, page.apiBase).href} alt="" height="40" />` : nothing}
              <div><b>${church.name}</b>${page.t('yourClaim')}</div>
            </div>`
          : nothing
      }
      ${content}
    </div>
  </div>`;
}

/** The page's problem, if any. */
export function renderProblem(page: PageState): TemplateResult | typeof nothing {
  const { problem, i18n } = page;
  if (!problem) return nothing;
  const gone = problem === 'draft_expired' || problem === 'code_exhausted';
  return html`<p class="notice wrong" id="problem" tabindex="-1">
    ${gone ? page.t('expired') : i18n.error(problem)}
  </p>`;
}

/** Title of a page. */
export function renderTitle(page: PageState, title: keyof PageTexts['label']): TemplateResult {
  return html`<h2 id="title" tabindex="-1" aria-level="1">${page.t(title)}</h2>`;
}

/** Button that acts once at a time; the main one unless `kind` says otherwise. */
export function renderButton(
  page: PageState,
  label: keyof PageTexts['label'],
  act: () => Promise<void>,
  kind = 'main',
): TemplateResult {
  return html`<button class=${kind} aria-disabled=${page.busy ? 'true' : 'false'} @click=${act}>
    ${page.t(page.busy ? 'busy' : label)}
  </button>`;
}

/** Says that a step is done. */
export function renderDone(page: PageState, title: keyof PageTexts['label'], text: string): TemplateResult {
  return html`<header class="stack">
    <span class="done">${icon(check)}</span>
    ${renderTitle(page, title)}
    <p class="lead">${text}</p>
  </header>`;
}
