import { z } from 'zod';
import { claimForChurch, claimSubmission } from './claim.ts';
import { endpoint } from './endpoint.ts';
import { cents, id, lines } from './fields.ts';
import { limits } from './limits.ts';
import { itemErrors, outcome } from './claims.ts';

const claimId = z.strictObject({ id });
const words = lines(limits.words).pipe(z.string().min(1, 'required'));
/** Revision that the person has seen: a claim that was corrected meanwhile is refused. */
const round = z.int('type_invalid').optional();
const errors = [
  'token_missing',
  'token_invalid',
  'token_expired',
  'id_invalid',
  'not_found',
  'forbidden',
  'validation_failed',
  'claim_status_conflict',
  'claim_changed',
  'own_claim',
  'outside_cost_centres',
] as const;

/** Approves the claim: whole, or with lower amounts for named items. Above the church's limit, and where the account is the person's own, a second person approves too. */
export const approveClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/approve',
  tag: 'claims',
  access: 'account',
  summary: 'Approve a claim',
  params: claimId,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          id,
          amountCents: cents.min(0, 'amount_too_low'),
          /** Required when the amount is lower than claimed; the claimant reads it. */
          reason: lines(limits.words).default(''),
        }),
        'type_invalid',
      )
      .max(limits.items, 'items_too_many')
      .default([]),
    /** Required when the claim is paid to the person's own account and nobody else can approve it; the claimant never reads it. */
    reason: lines(limits.words).default(''),
    round,
  }),
  status: 200,
  answer: claimForChurch,
  errors: [
    ...errors,
    'approved_already',
    'amount_above_limit',
    'amount_too_high',
    'amount_too_low',
    'required',
    'choice_invalid',
  ],
});

/** Sends the claim back to the claimant with a question. */
export const returnClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/return',
  tag: 'claims',
  access: 'account',
  summary: 'Return a claim with a question',
  params: claimId,
  body: z.strictObject({ question: words, round }),
  status: 200,
  answer: claimForChurch,
  errors: [...errors, 'required'],
});

/** Rejects the claim for good; the claimant reads the reason. */
export const rejectClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/reject',
  tag: 'claims',
  access: 'account',
  summary: 'Reject a claim',
  params: claimId,
  body: z.strictObject({ reason: words, round }),
  status: 200,
  answer: claimForChurch,
  errors: [...errors, 'required'],
});

/** Takes an approval back before anything was paid; the claim is to be decided again. */
export const reopenClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/reopen',
  tag: 'claims',
  access: 'account',
  summary: 'Reopen an approved claim',
  params: claimId,
  body: z.strictObject({ reason: lines(limits.words).default(''), round }),
  status: 200,
  answer: claimForChurch,
  errors,
});

/** Adds a note that only the church's people see. */
export const addNote = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/notes',
  tag: 'claims',
  access: 'account',
  summary: 'Add an internal note',
  params: claimId,
  body: z.strictObject({ words }),
  status: 201,
  answer: claimForChurch,
  errors: [
    'token_missing',
    'token_invalid',
    'token_expired',
    'id_invalid',
    'not_found',
    'forbidden',
    'required',
  ],
});

/** The claimant's correction of a returned claim: all items again, an answer, the note. */
export const claimCorrection = claimSubmission.pick({ items: true, note: true }).extend({
  answer: lines(limits.words).default(''),
});

/** The claimant's correction of a returned claim, parsed. */
export type ClaimCorrection = z.output<typeof claimCorrection>;

/** Sends a returned claim back to the church, corrected. Again with the same body: the same answer. */
export const correctClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/correct',
  tag: 'claims',
  access: 'claim',
  summary: 'Correct a returned claim',
  params: claimId,
  body: claimCorrection,
  status: 200,
  answer: outcome,
  errors: [
    'token_missing',
    'token_invalid',
    'id_invalid',
    'draft_expired',
    ...itemErrors,
    'claim_status_conflict',
  ],
});
