import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { status } from './claim.ts';
import { endpoint } from './endpoint.ts';
import { day } from './fields.ts';

/** The columns of the export, in their order. */
export const exportColumns = [
  'reference',
  'status',
  'confirmed',
  'claimant',
  'account_holder',
  'iban_masked',
  'item',
  'date',
  'cost_centre_code',
  'cost_centre_name',
  'description',
  'kilometres',
  'amount_cents',
  'approved_cents',
] as const;

/**
 * Confirmed claims as CSV (RFC 4180, UTF-8 with a mark for spreadsheets), a line for each item, oldest first. Cells that
 * a spreadsheet would take for a formula begin with an apostrophe. `from` and `to` are days of confirmation, inclusive.
 */
export const exportClaims = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/exports',
  tag: 'churches',
  access: 'account',
  summary: 'Export claims',
  params: bySlug,
  query: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    status: status.optional(),
  }),
  status: 200,
  binaryAnswer: 'text/csv',
  apiRight: 'export',
  errors: [...churchErrors, 'validation_failed'],
});
