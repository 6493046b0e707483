import { z } from 'zod';
import { bySlug, costCentre } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { cents, day, language, slug } from './fields.ts';

/** Configuration that the form needs, in one cacheable answer. */
export const formConfiguration = z.strictObject({
  slug,
  name: z.string(),
  logoUrl: z.string().nullable(),
  languages: z.array(language),
  /** With what the church says beside each; may be empty. */
  costCentres: z.array(costCentre.extend({ hint: z.string() })),
  policyText: z.string(),
  /** False while the church takes no claims (closed, or nobody would receive them). */
  open: z.boolean(),
  /** True while the operator keeps the form closed for a time. */
  suspended: z.boolean(),
  /** Dated rates for kilometres, newest first; empty when the church pays none. */
  mileageRates: z.array(z.strictObject({ from: day, centsPerKilometre: cents })),
  /** True when an expense may give a reason why it has no receipt. */
  lostReceipts: z.boolean(),
  /** The church's time zone, an IANA name: its today is the last day of an item. */
  timeZone: z.string(),
  /** Usual time of claims here, the median of at least five; null where fewer were. */
  usually: z.strictObject({ until: z.enum(['decided', 'paid']), days: z.int() }).nullable(),
  limits: z.strictObject({
    items: z.int(),
    receipts: z.int(),
    receiptBytes: z.int(),
    receiptPages: z.int(),
    amountCents: cents,
    ageYears: z.int(),
    name: z.int(),
    description: z.int(),
    note: z.int(),
    mediaTypes: z.array(z.string()),
  }),
});

/** Configuration that the form needs. */
export type FormConfiguration = z.infer<typeof formConfiguration>;

/** The form's configuration; cacheable, with an ETag. */
export const readForm = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/form',
  tag: 'churches',
  access: 'public',
  summary: 'What the form needs',
  params: bySlug,
  status: 200,
  answer: formConfiguration,
  errors: ['church_unknown'],
});

/** A proof-of-work challenge in ALTCHA's v2 format, bound to the church. */
export const readChallenge = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/challenge',
  tag: 'churches',
  access: 'public',
  summary: 'A proof-of-work challenge',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ parameters: z.record(z.string(), z.unknown()), signature: z.string() }),
  errors: ['church_unknown', 'church_closed', 'church_suspended', 'origin_not_allowed', 'too_many_requests'],
});
