import type { ClaimForChurch } from '@penning/contract/claim';
import { listClaims, readClaim } from '@penning/contract/claims';
import { addNote, approveClaim, rejectClaim, reopenClaim, returnClaim } from '@penning/contract/decisions';
import type { ErrorCode } from '@penning/contract/error-codes';
import { parseAmount } from '@penning/contract/money';
import type { apiOf, Outcome } from '../server/api.server.ts';
import { doneAt, refusal, refusedForm, textOf } from '../server/forms.server.ts';

type Api = ReturnType<typeof apiOf>;

/** Performs a form of the claim's page, then redirects to the page with a notice, or to the next claim. */
export async function decide(api: Api, slug: string, id: string, form: FormData) {
  const intent = textOf(form, 'intent');
  const params = { id };
  const round = Number(textOf(form, 'round')) || undefined;
  let outcome: Outcome<ClaimForChurch>;
  if (intent === 'return')
    outcome = await api.attempt(returnClaim, { params, body: { question: textOf(form, 'question'), round } });
  else if (intent === 'reject')
    outcome = await api.attempt(rejectClaim, { params, body: { reason: textOf(form, 'reason'), round } });
  else if (intent === 'reopen')
    outcome = await api.attempt(reopenClaim, { params, body: { reason: textOf(form, 'reason'), round } });
  else if (intent === 'note')
    outcome = await api.attempt(addNote, { params, body: { words: textOf(form, 'words') } });
  else {
    const lowered = intent === 'approve-less' ? await readLowered(api, slug, id, form) : { items: [] };
    if ('errors' in lowered) return refusal(form, { errors: lowered.errors });
    outcome = await api.attempt(approveClaim, {
      params,
      body: { items: lowered.items, reason: textOf(form, 'reason'), round },
    });
    if (!outcome.done && intent === 'approve-less' && outcome.problem.errors)
      return refusal(form, { errors: namesOf(outcome.problem.errors, lowered.items) });
  }
  if (!outcome.done) return refusedForm(outcome.problem, form, ['question', 'reason', 'words']);
  const page = intent === 'approve-next' ? await nextClaim(api, slug, id) : `/churches/${slug}/claims/${id}`;
  const done = { return: 'returned', reject: 'rejected', reopen: 'reopened', note: 'noted' }[intent];
  return doneAt(page, done ?? (outcome.answer.status === 'approved' ? 'approved' : 'first'));
}

/** The next claim that waits, or the inbox. */
async function nextClaim(api: Api, slug: string, id: string): Promise<string> {
  const { claims } = await api.read(listClaims, {
    params: { slug },
    query: { status: 'submitted', limit: 2 },
  });
  const next = claims.find((claim) => claim.id !== id);
  return next ? `/churches/${slug}/claims/${next.id}` : `/churches/${slug}`;
}

interface LoweredItem {
  id: string;
  amountCents: number;
  reason: string;
}

/** Reads the typed amounts of a claim's items; an invalid one becomes an error at its field. */
async function readLowered(
  api: Api,
  slug: string,
  id: string,
  form: FormData,
): Promise<{ items: LoweredItem[] } | { errors: Record<string, ErrorCode> }> {
  const claim = await api.read(readClaim, { params: { slug, id } });
  const errors: Record<string, ErrorCode> = {};
  const items = claim.items.flatMap((item): LoweredItem[] => {
    const amount = parseAmount(textOf(form, `amount-${item.id}`));
    if (amount.kind !== 'amount') {
      errors[`amount-${item.id}`] = amount.kind === 'invalid' ? amount.code : 'amount_invalid';
      return [];
    }
    return [{ id: item.id, amountCents: amount.cents, reason: textOf(form, `reason-${item.id}`) }];
  });
  return Object.keys(errors).length > 0 ? { errors } : { items };
}

/** Translates error paths: the API counts items, the form's fields carry their ids. */
function namesOf(
  errors: { path: string; code: ErrorCode }[],
  items: LoweredItem[],
): Record<string, ErrorCode> {
  return Object.fromEntries(
    errors.map(({ path, code }) => {
      if (path === 'reason') return [path, code];
      const [, place = '', field] = /^items\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const id = items[Number(place)]?.id ?? items[0]?.id ?? '';
      return [`${field === 'reason' ? 'reason' : 'amount'}-${id}`, code];
    }),
  );
}
