import { z } from 'zod';
import { receipt } from './claim.ts';
import { tokenErrors } from './claims.ts';
import { endpoint } from './endpoint.ts';
import { id } from './fields.ts';
import { limits } from './limits.ts';

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
    mediaTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/heic',
      'application/pdf',
      'application/octet-stream',
    ],
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
    'receipt_heic_dimensions',
    'receipt_takes_too_long',
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

/** One page of a receipt's clean copy as a picture (JPEG, or PNG where that is smaller), counted from 1. */
export const readReceiptPage = endpoint({
  method: 'GET',
  path: '/v1/claims/{id}/receipts/{receiptId}/pages/{page}',
  tag: 'claims',
  access: 'claim-or-account',
  summary: 'A receipt page as picture',
  apiRight: 'read-claims',
  params: z.strictObject({ id, receiptId: id, page: z.coerce.number().int().min(1).max(1_000) }),
  status: 200,
  binaryAnswer: 'image/*',
  errors: [...tokenErrors, 'not_found'],
});

/**
 * The voucher, for the claimant and for the church's people; a large one has several parts, counted from 1. The church's
 * people get those of earlier rounds too, which show what was sent before a correction.
 */
export const readVoucher = endpoint({
  method: 'GET',
  path: '/v1/claims/{id}/voucher',
  tag: 'claims',
  access: 'claim-or-account',
  summary: 'The voucher as PDF',
  apiRight: 'read-claims',
  params: z.strictObject({ id }),
  query: z.strictObject({
    part: z.coerce.number().int().min(1).max(1_000).default(1),
    round: z.coerce.number().int().min(1).max(1_000).optional(),
  }),
  status: 200,
  binaryAnswer: 'application/pdf',
  errors: [...tokenErrors, 'not_found'],
});
