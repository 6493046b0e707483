import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { errorStatuses, type ErrorCode } from './error-codes.ts';
import { cents, day, email, iban, id, language, line, lines, moment, slug } from './fields.ts';
import { limits } from './limits.ts';

/** A claim's statuses, CONTRACT.md "Statuses". */
export const claimStatuses = [
  'draft',
  'unconfirmed',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'paid',
  'rejected',
  'withdrawn',
  'donated',
] as const;

/** A claim's status. */
export type ClaimStatus = (typeof claimStatuses)[number];

const status = z.enum(claimStatuses);
const code = z.enum(Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]]);
const claimId = z.strictObject({ id });

/** One receipt as everybody sees it; `code` says why it was refused. */
export const receipt = z.strictObject({
  id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Pages of the clean copy; null while it is being made. */
  pages: z.int().nullable(),
  state: z.enum(['checking', 'clean', 'refused']),
  code: code.optional(),
});

const receiptIds = z.array(id, 'type_invalid').max(limits.receipts, 'receipts_too_many');
const itemFields = {
  date: day,
  costCentreId: id,
  description: line(limits.description),
};

/** An expense that was paid, with its receipts. */
export const expenseItem = z.strictObject({
  kind: z.literal('expense'),
  ...itemFields,
  amountCents: cents.min(1, 'amount_too_low'),
  receiptIds: receiptIds.min(1, 'receipt_missing'),
});

/** Kilometres with the own car, paid at the church's rate. */
export const mileageItem = z.strictObject({
  kind: z.literal('mileage'),
  ...itemFields,
  kilometres: z
    .number('kilometres_invalid')
    .positive('kilometres_invalid')
    .max(limits.kilometres, 'kilometres_invalid')
    .multipleOf(0.1, 'kilometres_invalid'),
  receiptIds: receiptIds.optional(),
});

/** The claim as a member submits it. */
export const claimSubmission = z.strictObject({
  claimant: z.strictObject({ name: line(limits.name), email }),
  payee: z.strictObject({ iban, accountHolder: line(limits.name) }),
  items: z
    .array(z.discriminatedUnion('kind', [expenseItem, mileageItem], 'choice_invalid'), 'type_invalid')
    .min(1, 'items_missing')
    .max(limits.items, 'items_too_many'),
  note: lines(limits.note).default(''),
  language,
});

/** The claim as a member submits it, parsed. */
export type ClaimSubmission = z.output<typeof claimSubmission>;

/** What can happen to a claim after its address was confirmed. */
export const timelineActions = [
  'claim.submitted',
  'claim.voucher-made',
  'claim.returned',
  'claim.approved',
  'claim.rejected',
  'claim.reopened',
  'claim.scheduled',
  'claim.paid',
  'claim.donated',
  'claim.withdrawn',
] as const;

/** A step's name. */
export type TimelineAction = (typeof timelineActions)[number];

/** One step of a claim's way, for people. */
export const timelineEntry = z.strictObject({
  at: moment,
  action: z.enum(timelineActions),
  /** Who did it: the claimant, somebody of the church by name, or Penning itself. */
  actor: z.strictObject({ kind: z.enum(['claimant', 'account', 'system']), name: z.string().nullable() }),
});

const viewedItem = z.strictObject({
  id,
  kind: z.enum(['expense', 'mileage']),
  date: day,
  costCentre: z.strictObject({ id, code: z.string(), name: z.string() }),
  description: z.string(),
  amountCents: cents,
  kilometres: z.number().nullable(),
  centsPerKilometre: cents.nullable(),
  receiptIds: z.array(id),
});

const claimHead = {
  id,
  status,
  reference: z.string().nullable(),
  totalCents: cents,
  createdAt: moment,
  submittedAt: moment.nullable(),
  confirmedAt: moment.nullable(),
};

const claimBody = {
  ...claimHead,
  church: z.strictObject({ slug, name: z.string(), logoUrl: z.string().nullable() }),
  claimant: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  items: z.array(viewedItem),
  receipts: z.array(receipt),
  note: z.string(),
  language,
  timeline: z.array(timelineEntry),
};

/** A claim as its claimant sees it; the IBAN is masked. */
export const claimantView = z.strictObject({
  ...claimBody,
  payee: z.strictObject({ ibanMasked: z.string(), accountHolder: z.string() }).nullable(),
  /** When a draft or unconfirmed claim vanishes. */
  expiresAt: moment.nullable(),
});

/** A claim as its claimant sees it. */
export type ClaimantView = z.infer<typeof claimantView>;

/** A claim as the church's people see it, with the whole IBAN. */
export const churchView = z.strictObject({
  ...claimBody,
  payee: z.strictObject({ iban: z.string(), ibanMasked: z.string(), accountHolder: z.string() }).nullable(),
  voucher: z.enum(['ready', 'making']),
});

/** A claim as the church's people see it. */
export type ChurchView = z.infer<typeof churchView>;

/** A claim as one row of the church's list. */
export const claimRow = z.strictObject({
  ...claimHead,
  claimantName: z.string(),
  description: z.string(),
  costCentres: z.array(z.string()),
  itemCount: z.int(),
  receiptCount: z.int(),
  /** The first receipt, for its picture. */
  firstReceiptId: id.nullable(),
});

/** A claim as one row of the church's list. */
export type ClaimRow = z.infer<typeof claimRow>;

const outcome = z.strictObject({ id, status, reference: z.string().nullable() });
const tokenErrors = ['token_missing', 'token_invalid', 'id_invalid', 'draft_expired'] as const;

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
    'origin_not_allowed',
    'challenge_invalid',
    'challenge_expired',
    'challenge_used',
    'validation_failed',
  ],
});

/** Sends one receipt; the client makes its id, so a retry is the same receipt. */
export const putReceipt = endpoint({
  method: 'PUT',
  path: '/v1/claims/{id}/receipts/{receiptId}',
  tag: 'claims',
  access: 'claim',
  summary: 'Send a receipt',
  params: z.strictObject({ id, receiptId: id }),
  query: z.strictObject({ name: z.string().max(1_000, 'text_too_long').default('') }),
  binaryBody: {
    mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'application/octet-stream'],
    maxBytes: limits.receiptBytes,
  },
  status: 201,
  answer: receipt,
  errors: [
    ...tokenErrors,
    'receipt_type_unsupported',
    'receipt_too_large',
    'receipt_empty',
    'receipt_damaged',
    'receipt_encrypted',
    'receipt_dimensions',
    'receipt_animated',
    'receipt_too_many_pages',
    'receipt_different',
    'receipts_too_many',
    'claim_already_submitted',
  ],
});

/** Takes a receipt away while the claim is a draft. */
export const deleteReceipt = endpoint({
  method: 'DELETE',
  path: '/v1/claims/{id}/receipts/{receiptId}',
  tag: 'claims',
  access: 'claim',
  summary: 'Remove a receipt',
  params: z.strictObject({ id, receiptId: id }),
  status: 204,
  errors: [...tokenErrors, 'not_found', 'claim_already_submitted'],
});

/** Submits the claim; the code goes to the claimant's address. Again with the same body: the same answer. */
export const submitClaim = endpoint({
  method: 'POST',
  path: '/v1/claims/{id}/submit',
  tag: 'claims',
  access: 'claim',
  summary: 'Submit the claim',
  params: claimId,
  body: claimSubmission,
  status: 202,
  answer: outcome,
  errors: [
    ...tokenErrors,
    'validation_failed',
    'receipts_checking',
    'receipts_refused',
    'receipt_unknown',
    'cost_centre_unknown',
    'date_in_future',
    'date_too_old',
    'amount_too_high',
    'total_too_high',
    'claim_already_submitted',
    'church_closed',
  ],
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
  ],
});

/** Confirms the claimant's address with the six-digit code; the claim gets its reference. */
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
      .transform((text) => text.replace(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, 'code_wrong')),
  }),
  status: 200,
  answer: outcome,
  errors: [
    ...tokenErrors,
    'claim_not_submitted',
    'claim_status_conflict',
    'code_wrong',
    'code_expired',
    'code_exhausted',
  ],
});

/** What the claimant may see, with the timeline. */
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

/** The voucher, for the claimant and for the church's people. */
export const readVoucher = endpoint({
  method: 'GET',
  path: '/v1/claims/{id}/voucher',
  tag: 'claims',
  access: 'claim-or-account',
  summary: 'The voucher as PDF',
  params: claimId,
  status: 200,
  binaryAnswer: 'application/pdf',
  errors: [...tokenErrors, 'not_found'],
});

/** The church's claims, newest first. */
export const listClaims = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/claims',
  tag: 'claims',
  access: 'account',
  summary: 'List claims',
  params: z.strictObject({ slug }),
  query: z.strictObject({
    status: status.optional(),
    q: line(limits.name, 0).optional(),
    costCentre: id.optional(),
    from: day.optional(),
    to: day.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  status: 200,
  answer: z.strictObject({
    claims: z.array(claimRow),
    nextCursor: z.string().nullable(),
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
  params: z.strictObject({ slug, id }),
  status: 200,
  answer: churchView,
  errors: ['token_missing', 'token_invalid', 'token_expired', 'church_unknown', 'not_found'],
});

/** One page of a receipt's clean copy as a picture, counted from 1. */
export const readReceiptPage = endpoint({
  method: 'GET',
  path: '/v1/claims/{id}/receipts/{receiptId}/pages/{page}',
  tag: 'claims',
  access: 'claim-or-account',
  summary: 'A receipt page as picture',
  params: z.strictObject({ id, receiptId: id, page: z.coerce.number().int().min(1).max(1_000) }),
  status: 200,
  binaryAnswer: 'image/jpeg',
  errors: [...tokenErrors, 'not_found'],
});
