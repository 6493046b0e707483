import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { day, email, id, line, moment, slug } from './fields.ts';
import { limits } from './limits.ts';
import { nextCursor, pageQuery } from './pages.ts';

const operatorErrors = ['token_missing', 'token_invalid', 'token_expired', 'forbidden'] as const;

/** Counts of a form: made drafts, wrong challenges, requests over a limit, mails with codes, wrong codes, confirmed claims. */
export const abuseCounts = z.strictObject({
  drafts: z.int(),
  challengesFailed: z.int(),
  refused: z.int(),
  codeMails: z.int(),
  codesWrong: z.int(),
  confirmed: z.int(),
});

/** Counts of a form. */
export type AbuseCounts = z.infer<typeof abuseCounts>;

/** Steps of a challenge's effort: 0 is the usual second, each step doubles it. */
export const effortStep = z.int('choice_invalid').min(0, 'choice_invalid').max(4, 'choice_invalid');

/** A church as operators watch it. */
export const watchedChurch = z.strictObject({
  slug,
  name: z.string(),
  suspendedAt: moment.nullable(),
  /** The lowest step, set by hand. */
  effortFloor: effortStep,
  /** The step of the next challenge. */
  effort: effortStep,
  /** Sums of the asked days. */
  counts: abuseCounts,
});

/** A church as operators watch it. */
export type WatchedChurch = z.infer<typeof watchedChurch>;

/** Counts per day and church; for operators. */
export const readAbuse = endpoint({
  method: 'GET',
  path: '/v1/abuse',
  tag: 'abuse',
  access: 'account',
  summary: 'Counts per day and church',
  query: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    church: slug.optional(),
    ...pageQuery(),
  }),
  status: 200,
  answer: z.strictObject({
    from: day,
    to: day,
    /** Every day of the asked ones, oldest first, over all churches or the asked one. */
    days: z.array(z.strictObject({ day, counts: abuseCounts })),
    /** Churches that are not archived, the busiest first. */
    churches: z.array(watchedChurch),
    nextCursor,
  }),
  errors: [...operatorErrors, 'validation_failed', 'date_invalid', 'church_unknown'],
});

/** Suspends a church's form or sets its lowest effort; for operators. */
export const governChurch = endpoint({
  method: 'PATCH',
  path: '/v1/churches/{slug}/guard',
  tag: 'abuse',
  access: 'account',
  summary: 'Suspend a form, raise its challenge',
  params: bySlug,
  body: z.strictObject({ suspended: z.boolean(), effortFloor: effortStep }).partial(),
  status: 200,
  answer: z.strictObject({ suspendedAt: moment.nullable(), effortFloor: effortStep }),
  errors: [...churchErrors, 'validation_failed'],
});

/** An address or a network, `192.0.2.0/24`, that gets no drafts and no codes. */
export const block = z.strictObject({
  id,
  email: z.string().nullable(),
  network: z.string().nullable(),
  reason: z.string(),
  /** Name of the operator who set it. */
  blockedBy: z.string(),
  createdAt: moment,
});

/** An address or a network that is shut out. */
export type Block = z.infer<typeof block>;

/** An IPv4 or IPv6 address, or a network of at least /8 or /24. */
export const network = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'network_invalid'))
  .refine((text) => {
    const [address = '', width] = text.split('/');
    return width === undefined || Number(width) >= (address.includes(':') ? 24 : 8);
  }, 'network_invalid');

/** All blocks, the newest first; for operators. */
export const listBlocks = endpoint({
  method: 'GET',
  path: '/v1/abuse/blocks',
  tag: 'abuse',
  access: 'account',
  summary: 'List blocks',
  query: z.strictObject(pageQuery()),
  status: 200,
  answer: z.strictObject({ blocks: z.array(block), nextCursor }),
  errors: [...operatorErrors, 'validation_failed'],
});

/** Blocks an address or a network; one that is blocked already stays as it is. */
export const createBlock = endpoint({
  method: 'POST',
  path: '/v1/abuse/blocks',
  tag: 'abuse',
  access: 'account',
  summary: 'Block an address or a network',
  body: z
    .strictObject({ email: email.optional(), network: network.optional(), reason: line(limits.blockReason) })
    .refine((body) => (body.email === undefined) !== (body.network === undefined), {
      message: 'required',
      path: ['email'],
    }),
  status: 201,
  answer: block,
  errors: [...operatorErrors, 'validation_failed', 'email_invalid', 'network_invalid'],
});

/** Lifts a block. */
export const deleteBlock = endpoint({
  method: 'DELETE',
  path: '/v1/abuse/blocks/{id}',
  tag: 'abuse',
  access: 'account',
  summary: 'Lift a block',
  params: z.strictObject({ id }),
  status: 204,
  errors: [...operatorErrors, 'not_found', 'id_invalid'],
});

/**
 * Allows codes to an address again whose owner stopped them ("That wasn't me") and asks an operator for them; a block by an
 * operator stays. `lifted` is false when the owner had stopped nothing.
 */
export const readmitAddress = endpoint({
  method: 'POST',
  path: '/v1/abuse/readmissions',
  tag: 'abuse',
  access: 'account',
  summary: 'Allow codes to an address whose owner stopped them',
  body: z.strictObject({ email }),
  status: 200,
  answer: z.strictObject({ lifted: z.boolean() }),
  errors: [...operatorErrors, 'validation_failed', 'email_invalid'],
});

/** Acts of operators that belong to no single church, the newest first. */
export const readOperatorLog = endpoint({
  method: 'GET',
  path: '/v1/abuse/log',
  tag: 'abuse',
  access: 'account',
  summary: 'What operators did',
  query: z.strictObject(pageQuery()),
  status: 200,
  answer: z.strictObject({
    nextCursor,
    entries: z.array(
      z.strictObject({
        at: moment,
        actor: z.string(),
        action: z.string(),
        details: z.record(z.string(), z.string()),
      }),
    ),
  }),
  errors: [...operatorErrors, 'validation_failed'],
});
