import { z } from 'zod';
import { accountErrors } from './accounts.ts';
import { churchActions, churchRoles } from './church-roles.ts';
import { endpoint } from './endpoint.ts';
import { cents, id, language, languages, lines, moment, name, slug, timeZone } from './fields.ts';
import { limits } from './limits.ts';
import { originPattern } from './origins.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** The church in an address. */
export const bySlug = z.strictObject({ slug });

/** Refusals of every call about one church. */
export const churchErrors = [...accountErrors, 'church_unknown', 'forbidden', 'two_factor_needed'] as const;

/** A cost centre as members and treasurers see it. */
export const costCentre = z.strictObject({ id, code: z.string(), name: z.string() });

/** An exact web origin, `https://www.example.org`, or every name below a domain, `https://*.example.org`. */
export const origin = z
  .string()
  .max(200, 'origin_invalid')
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/\/$/, ''))
  .pipe(z.string().regex(originPattern, 'origin_invalid'));

const churchFields = {
  name,
  slug,
  languages: z
    .array(language, 'type_invalid')
    .min(1, 'languages_missing')
    .max(languages.length, 'list_too_long'),
  referencePrefix: z
    .string()
    .trim()
    .toUpperCase()
    .pipe(z.string().regex(/^[A-Z]{2,5}$/, 'prefix_invalid')),
  allowedOrigins: z.array(origin, 'type_invalid').max(limits.origins, 'list_too_long'),
  policyText: lines(limits.policyText),
  amountLimitCents: cents.min(1, 'amount_too_low').max(10_000_000, 'amount_too_high'),
};

/** Settings by which a church works; `secondApprovalAboveCents` null: one approval is enough. */
const ruleFields = {
  secondApprovalAboveCents: cents.min(0, 'amount_too_low').max(10_000_000, 'amount_too_high').nullable(),
  /** True when operators may ask to see claims for a day; else they are refused at once. */
  supportAccess: z.enum(['ask', 'refuse'], 'choice_invalid'),
  /** True when an expense may give a reason why it has no receipt. */
  lostReceipts: z.boolean('type_invalid'),
  /** Time zone in which its days begin and its moments are written: an IANA name. */
  timeZone,
};

/** A church as its administrators see it. */
export const church = z.strictObject({
  id,
  slug,
  name: z.string(),
  languages: z.array(language),
  referencePrefix: z.string(),
  allowedOrigins: z.array(z.string()),
  policyText: z.string(),
  amountLimitCents: cents,
  logoUrl: z.string().nullable(),
  /** Confirmed finance addresses that take our mail; with none the form stays closed. */
  confirmedFinanceAddresses: z.int(),
  costCentres: z.int(),
  /** Only people who signed in with a second factor or a passkey see it. */
  requiresTwoFactor: z.boolean(),
  /** Since when it waits for an operator's approval; its form stays closed until then. */
  waitingSince: moment.nullable(),
  archivedAt: moment.nullable(),
  /** Since when the operators keep its form closed. */
  suspendedAt: moment.nullable(),
  createdAt: moment,
  /** Counts the changes; also told as ETag. */
  version: z.int(),
  ...ruleFields,
  /**
   * The signed-in account's role in this church; an operator is `support` while an administrator has let them in.
   */
  role: z.enum(churchRoles).exclude(['founder', 'program']),
  /** Actions that this role may do here. */
  may: z.array(z.enum(churchActions)),
});

/** A church as its administrators see it. */
export type Church = z.infer<typeof church>;

/** The churches that the account may see, by name: those with a role of its own, for operators all of them unless only `mine` are asked for. */
export const listChurches = endpoint({
  method: 'GET',
  path: '/v1/churches',
  tag: 'churches',
  access: 'account',
  summary: 'List churches',
  query: z.strictObject({
    archived: z.enum(['true', 'false']).default('false'),
    /** Only churches that wait for an operator's approval. */
    waiting: z.enum(['true', 'false']).default('false'),
    mine: z.enum(['true', 'false']).default('false'),
    ...pageQuery(),
  }),
  status: 200,
  answer: z.strictObject({
    churches: z.array(church),
    nextCursor,
    /** On all pages together, and how many of them wait for an operator's approval. */
    counts: z.strictObject({ all: z.int(), waiting: z.int() }),
  }),
  errors: [...accountErrors, 'validation_failed'],
});

/** Founds a church: an operator's is open at once, other people's (when sign-up is open) wait for an operator's approval. */
export const createChurch = endpoint({
  method: 'POST',
  path: '/v1/churches',
  tag: 'churches',
  access: 'account',
  summary: 'Create a church',
  body: z.strictObject({
    ...churchFields,
    allowedOrigins: churchFields.allowedOrigins.default([]),
    policyText: churchFields.policyText.default(''),
    amountLimitCents: churchFields.amountLimitCents.default(limits.amountCents),
  }),
  status: 201,
  answer: church,
  errors: [
    ...accountErrors,
    'forbidden',
    'validation_failed',
    'slug_taken',
    'churches_waiting',
    'list_too_long',
  ],
});

/** One church. */
export const readChurch = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}',
  tag: 'churches',
  access: 'account',
  summary: 'See a church',
  params: bySlug,
  status: 200,
  answer: church,
  errors: churchErrors,
  versioned: true,
});

/** Changes the named fields of a church; the rest stays. */
export const updateChurch = endpoint({
  method: 'PATCH',
  path: '/v1/churches/{slug}',
  tag: 'churches',
  access: 'account',
  summary: 'Change a church',
  params: bySlug,
  body: z.strictObject({ ...churchFields, ...ruleFields, requiresTwoFactor: z.boolean() }).partial(),
  status: 200,
  answer: church,
  errors: [...churchErrors, 'validation_failed', 'slug_taken', 'changed_meanwhile'],
  versioned: true,
});

/** Lets a new church take claims; for operators. */
export const approveChurch = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/approve',
  tag: 'churches',
  access: 'account',
  summary: 'Approve a new church',
  params: bySlug,
  status: 200,
  answer: church,
  errors: churchErrors,
});

/** Puts a church away that waits for approval, and mails its founder; `reason` is part of that mail. For operators. */
export const declineChurch = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/decline',
  tag: 'churches',
  access: 'account',
  summary: 'Decline a new church',
  params: bySlug,
  body: z.strictObject({ reason: lines(limits.words).default('') }),
  status: 200,
  answer: church,
  errors: [...churchErrors, 'validation_failed'],
});

/** Closes a church's form and hides it from lists; nothing is deleted. */
export const archiveChurch = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/archive',
  tag: 'churches',
  access: 'account',
  summary: 'Archive or restore a church',
  params: bySlug,
  body: z.strictObject({ archived: z.boolean() }),
  status: 200,
  answer: church,
  errors: churchErrors,
});
