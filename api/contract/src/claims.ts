import { z } from 'zod';
import { claimantView, claimForChurch, claimSubmission, status } from './claim.ts';
import { claimRow } from './claim-row.ts';
import { endpoint } from './endpoint.ts';
import { cents, day, email, id, line, moment, slug } from './fields.ts';
import { limits } from './limits.ts';
import { plain } from './plain.ts';
import { nextCursor, pageQuery } from './pages.ts';

const claimId = z.strictObject({ id });

/** Answer of every step of a claim. */
export const outcome = z.strictObject({ id, status, reference: z.string().nullable() });

/** Errors that every call with a claim's token may answer. */
export const tokenErrors = [
  'token_missing',
  'token_invalid',
  'id_invalid',
  'draft_expired',
  'code_exhausted',
] as const;

/** Errors with which the items of a claim may be refused, when it is submitted or corrected. */
export const itemErrors = [
  'validation_failed',
  'receipts_checking',
  'receipts_refused',
  'receipt_unknown',
  'receipt_missing',
  'mileage_not_offered',
  'kilometres_invalid',
  'cost_centre_unknown',
  'date_in_future',
  'date_too_old',
  'amount_too_high',
  'total_too_high',
] as const;

const addressErrors = ['address_blocked', 'address_hour_limit', 'address_day_limit'] as const;

/** Makes a draft; the proof of work opens the door. */
export const createClaim = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/claims',
  tag: 'claims',
  access: 'public',
  summary: 'Make a draft claim',
  params: z.strictObject({ slug }),
  body: z.strictObject({ altcha: z.string().min(1, 'required').max(8_192, 'text_too_long') }),
  status: 201,
  answer: z.strictObject({ id, token: z.string(), expiresAt: moment }),
  errors: [
    'church_unknown',
    'church_closed',
    'church_suspended',
    'origin_not_allowed',
    'too_many_requests',
    'challenge_invalid',
    'challenge_expired',
    'challenge_used',
    'validation_failed',
  ],
});

/**
 * Submits the claim; the code goes to the claimant's address, or with a remembered device's token nowhere: the claim is
 * submitted at once. A token that is of no use is ignored. Again with the same body: the same answer.
 */
export const submitClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/submit',
  tag: 'claims',
  access: 'claim',
  summary: 'Submit the claim',
  params: claimId,
  body: claimSubmission.extend({ deviceToken: z.string().max(400, 'text_too_long').optional() }),
  status: 202,
  answer: outcome,
  errors: [...tokenErrors, ...itemErrors, 'claim_already_submitted', 'church_closed', ...addressErrors],
});

/** Sends a new code, if asked to another address. */
export const resendCode = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/code',
  tag: 'claims',
  access: 'claim',
  summary: 'Send a new code',
  params: claimId,
  body: z.strictObject({ email: email.optional() }),
  status: 202,
  answer: outcome,
  errors: [
    ...tokenErrors,
    'claim_not_submitted',
    'claim_status_conflict',
    'code_wait',
    'code_requests_exhausted',
    'email_invalid',
    ...addressErrors,
  ],
});

/**
 * Confirms the claimant's address with the six-digit code; the claim gets its reference. With `rememberDevice` the answer
 * has a token with which the next claims from this address to this church need no code for 180 days.
 */
export const confirmClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/confirm',
  tag: 'claims',
  access: 'claim',
  summary: 'Confirm with the code',
  params: claimId,
  body: z.strictObject({
    code: z
      .string()
      .transform((text) => plain(text).replace(/ /g, ''))
      .pipe(z.string().regex(/^\d{6}$/, 'code_wrong')),
    rememberDevice: z.boolean().optional(),
  }),
  status: 200,
  answer: outcome.extend({ deviceToken: z.string().optional() }),
  errors: [...tokenErrors, 'claim_not_submitted', 'claim_status_conflict', 'code_wrong', 'code_expired'],
});

/** Shows the claimant the claim, with its timeline. */
export const viewClaim = endpoint({
  method: 'GET',
  path: '/v1/claims/{id}',
  tag: 'claims',
  access: 'claim',
  summary: 'See the own claim',
  params: claimId,
  status: 200,
  answer: claimantView,
  errors: tokenErrors,
});

/** The claimant takes the claim back. */
export const withdrawClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/withdraw',
  tag: 'claims',
  access: 'claim',
  summary: 'Withdraw the claim',
  params: claimId,
  status: 200,
  answer: outcome,
  errors: [...tokenErrors, 'claim_status_conflict'],
});

/** The church's claims, newest first. */
export const listClaims = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/claims',
  tag: 'claims',
  access: 'account',
  summary: 'List claims',
  apiRight: 'read-claims',
  params: z.strictObject({ slug }),
  query: z.strictObject({
    status: status.optional(),
    q: line(limits.name, 0).optional(),
    costCentre: id.optional(),
    from: day.optional(),
    to: day.optional(),
    ...pageQuery(),
  }),
  status: 200,
  answer: z.strictObject({
    claims: z.array(claimRow),
    nextCursor,
    counts: z.partialRecord(status, z.strictObject({ count: z.int(), totalCents: cents })),
  }),
  errors: ['token_missing', 'token_invalid', 'token_expired', 'church_unknown', 'validation_failed'],
});

/** One claim for the church's people. */
export const readClaim = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/claims/{id}',
  tag: 'claims',
  access: 'account',
  summary: 'See a claim of the church',
  apiRight: 'read-claims',
  params: z.strictObject({ slug, id }),
  status: 200,
  answer: claimForChurch,
  errors: ['token_missing', 'token_invalid', 'token_expired', 'church_unknown', 'not_found'],
});
