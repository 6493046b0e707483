import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimantView } from '@penning/contract/claim';
import type { ClaimStatus, TimelineAction } from '@penning/contract/claim-steps';
import { back } from '../../hosted-page/icons.ts';
import { check, cross, icon } from '../../theme/icons.ts';
import type { PageState } from '../../hosted-page/page-state.ts';

/** Status after each step of the timeline; undefined for steps that concern the church or the installation alone. */
const statusAfter: Record<TimelineAction, ClaimStatus | undefined> = {
  'claim.submitted': 'submitted',
  'claim.voucher-made': undefined,
  'claim.returned': 'returned',
  'claim.corrected': 'submitted',
  'claim.approved-first': undefined,
  'claim.approved': 'approved',
  'claim.rejected': 'rejected',
  'claim.reopened': 'submitted',
  'claim.scheduled': 'scheduled',
  'claim.paid': 'paid',
  'claim.donated': 'donated',
  'claim.withdrawn': 'withdrawn',
};

/** Statuses that normally follow a status. */
const ahead: Partial<Record<ClaimStatus, ClaimStatus[]>> = {
  unconfirmed: ['submitted', 'approved', 'paid'],
  submitted: ['approved', 'paid'],
  returned: ['approved', 'paid'],
  approved: ['scheduled', 'paid'],
  scheduled: ['paid'],
};

/** The claim's past steps, its status, and the steps to come. */
export function renderTimeline(page: PageState, view: ClaimantView): TemplateResult {
  const past = view.timeline.flatMap((entry) => {
    const status = statusAfter[entry.action];
    return status ? [{ ...entry, status }] : [];
  });
  const coming = ahead[view.status] ?? [];
  const word = (status: ClaimStatus) => page.texts.status[status][0];
  const when = ({ at, actor }: (typeof past)[number]) => {
    const date = page.i18n.date(at, true, view.church.timeZone);
    if (actor.kind === 'claimant') return page.t('byYou', { date });
    return actor.name ? page.t('by', { date, name: actor.name }) : date;
  };
  return html`<section class="stack">
    <h3 aria-level="2">${page.t('where')}</h3>
    <ol class="timeline">
      ${past.map((entry, index) => {
        const here = index === past.length - 1;
        return html`<li class=${here ? 'here' : 'past'} aria-current=${here ? 'step' : 'false'}>
          <span class="dot"
            >${icon(entry.status === 'returned' ? back : entry.status === 'rejected' || entry.status === 'withdrawn' ? cross : check)}</span
          >
          <b>${word(entry.status)}</b><span class="hint">${when(entry)}</span>
          ${
            // The open question stands above, where it is answered.
            entry.words && !(here && view.question) ? html`<p class="note said">${entry.words}</p>` : nothing
          }
        </li>`;
      })}
      ${coming.map((status) => html`<li><span class="dot"></span><span class="hint">${word(status)}</span></li>`)}
    </ol>
  </section>`;
}
