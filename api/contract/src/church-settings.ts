import { z } from 'zod';
import { unprovenMailErrors } from './accounts.ts';
import { bySlug, churchErrors, costCentre } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { email, id, language, line, moment, slug } from './fields.ts';
import { limits } from './limits.ts';

/** An address that gets a church's claims, once it is confirmed. */
export const financeAddress = z.strictObject({
  id,
  email: z.string(),
  language,
  confirmedAt: moment.nullable(),
  /** Time at which its mail server refused our mail; mails to it wait since then. */
  bouncedAt: moment.nullable(),
  createdAt: moment,
});

/** An address that gets a church's claims. */
export type FinanceAddress = z.infer<typeof financeAddress>;

/** The church's finance addresses. */
export const listFinanceAddresses = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/finance-addresses',
  tag: 'churches',
  access: 'account',
  summary: 'List finance addresses',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ financeAddresses: z.array(financeAddress) }),
  errors: churchErrors,
});

/** Adds a finance address; it gets a link to confirm and nothing else before. */
export const createFinanceAddress = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/finance-addresses',
  tag: 'churches',
  access: 'account',
  summary: 'Add a finance address',
  params: bySlug,
  body: z.strictObject({ email, language }),
  status: 201,
  answer: financeAddress,
  errors: [
    ...churchErrors,
    'email_invalid',
    'finance_address_taken',
    'list_too_long',
    'church_waiting',
    ...unprovenMailErrors,
  ],
});

/** Sends the confirmation link again. */
export const remindFinanceAddress = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/finance-addresses/{id}/remind',
  tag: 'churches',
  access: 'account',
  summary: 'Send the confirmation link again',
  params: z.strictObject({ slug, id }),
  status: 202,
  answer: financeAddress,
  errors: [...churchErrors, 'not_found', 'code_wait', 'church_waiting', ...unprovenMailErrors],
});

/** Says that a refused address is right after all; what waited for it is sent. */
export const retryFinanceAddress = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/finance-addresses/{id}/retry',
  tag: 'churches',
  access: 'account',
  summary: 'Send to a refused finance address again',
  params: z.strictObject({ slug, id }),
  status: 202,
  answer: financeAddress,
  errors: [...churchErrors, 'not_found'],
});

/** Removes a finance address. */
export const deleteFinanceAddress = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/finance-addresses/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Remove a finance address',
  params: z.strictObject({ slug, id }),
  status: 204,
  errors: [...churchErrors, 'not_found'],
});

/** Call of the page behind the mailed link, when its button is pressed. */
export const confirmFinanceAddress = endpoint({
  method: 'POST',
  path: '/v1/finance-addresses/confirm',
  tag: 'churches',
  access: 'public',
  summary: 'Confirm a finance address',
  body: z.strictObject({ token: z.string().min(1, 'required').max(400, 'text_too_long') }),
  status: 200,
  answer: z.strictObject({ churchName: z.string(), email: z.string() }),
  errors: ['link_invalid', 'validation_failed'],
});

/** A cost centre as administrators see it. */
export const managedCostCentre = costCentre.extend({
  /** Shown beside the field in the form; may be empty. */
  hint: z.string(),
  position: z.int(),
  archivedAt: moment.nullable(),
  version: z.int(),
});

/** A cost centre as administrators see it. */
export type ManagedCostCentre = z.infer<typeof managedCostCentre>;

const costCentreFields = { code: line(20), name: line(limits.name), hint: line(limits.purposeHint, 0) };

/** The church's cost centres in their order, archived ones last. */
export const listCostCentres = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/cost-centres',
  tag: 'churches',
  access: 'account',
  summary: 'List cost centres',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ costCentres: z.array(managedCostCentre) }),
  errors: churchErrors,
});

/** Adds a cost centre at the end. */
export const createCostCentre = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/cost-centres',
  tag: 'churches',
  access: 'account',
  summary: 'Add a cost centre',
  params: bySlug,
  body: z.strictObject({ ...costCentreFields, hint: costCentreFields.hint.default('') }),
  status: 201,
  answer: managedCostCentre,
  errors: [...churchErrors, 'validation_failed', 'cost_centre_taken', 'list_too_long'],
});

/** Renames, moves (position counted from 0), archives or restores a cost centre. */
export const updateCostCentre = endpoint({
  method: 'PATCH',
  path: '/v1/churches/{slug}/cost-centres/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Change a cost centre',
  params: z.strictObject({ slug, id }),
  body: z.strictObject({ ...costCentreFields, position: z.int().min(0), archived: z.boolean() }).partial(),
  status: 200,
  answer: managedCostCentre,
  errors: [...churchErrors, 'not_found', 'validation_failed', 'cost_centre_taken', 'changed_meanwhile'],
  versioned: true,
});

const poster = {
  method: 'GET',
  tag: 'churches',
  access: 'account',
  params: bySlug,
  status: 200,
  errors: churchErrors,
} as const;

/** An A4 for the notice board: a QR code that opens the church's hosted form, with name and logo, in the church's languages. */
export const readPoster = endpoint({
  ...poster,
  path: '/v1/churches/{slug}/poster.pdf',
  summary: 'The QR poster as PDF',
  binaryAnswer: 'application/pdf',
});

/** The same poster for those who lay out their own. */
export const readPosterDrawing = endpoint({
  ...poster,
  path: '/v1/churches/{slug}/poster.svg',
  summary: 'The QR poster as SVG',
  binaryAnswer: 'image/svg+xml',
});
