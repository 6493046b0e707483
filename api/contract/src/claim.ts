import { z } from 'zod';
import { claimActions, claimStatuses, timelineActions } from './claim-steps.ts';
import { errorStatuses, type ErrorCode } from './error-codes.ts';
import { cents, day, email, iban, id, language, line, lines, moment, name, slug } from './fields.ts';
import { limits } from './limits.ts';
import { warning } from './warnings.ts';

/** A status in a query or an answer. */
export const status = z.enum(claimStatuses);
const code = z.enum(Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]]);

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
  /** Places to look at on its pages; empty until it is clean. */
  warnings: z.array(warning),
});

const receiptIds = z.array(id, 'type_invalid').max(limits.receipts, 'receipts_too_many');
const itemFields = {
  date: day,
  costCentreId: id,
  description: line(limits.description),
};

/** An expense that was paid, with its receipts; without one it says why, where the church allows that. */
export const expenseItem = z.strictObject({
  kind: z.literal('expense'),
  ...itemFields,
  amountCents: cents.min(1, 'amount_too_low'),
  receiptIds,
  lostReceipt: line(limits.description).optional(),
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
  claimant: z.strictObject({ name, email }),
  payee: z.strictObject({ iban, accountHolder: name }),
  items: z
    .array(z.discriminatedUnion('kind', [expenseItem, mileageItem], 'choice_invalid'), 'type_invalid')
    .min(1, 'items_missing')
    .max(limits.items, 'items_too_many'),
  note: lines(limits.note).default(''),
  language,
});

/** The claim as a member submits it, parsed. */
export type ClaimSubmission = z.output<typeof claimSubmission>;

/** One step of a claim's way, for people. */
export const timelineEntry = z.strictObject({
  at: moment,
  action: z.enum(timelineActions),
  /** Doer: the claimant, somebody of the church by name, or Penning itself. */
  actor: z.strictObject({ kind: z.enum(['claimant', 'account', 'system']), name: z.string().nullable() }),
  /** The question, the reason or the answer; empty when nothing was said. */
  words: z.string(),
});

/** One item as every view of a claim has it. */
const claimItem = z.strictObject({
  id,
  kind: z.enum(['expense', 'mileage']),
  date: day,
  costCentre: z.strictObject({ id, code: z.string(), name: z.string() }),
  description: z.string(),
  amountCents: cents,
  kilometres: z.number().nullable(),
  centsPerKilometre: cents.nullable(),
  /** Part that the church pays; null until that is decided. */
  approvedCents: cents.nullable(),
  /** Reason why it pays less; empty otherwise. */
  loweredBecause: z.string(),
  receiptIds: z.array(id),
  /** Reason why there is no receipt; empty where there is one. */
  lostReceipt: z.string(),
});

/** Fields that every view of a claim begins with. */
export const claimHead = {
  id,
  status,
  reference: z.string().nullable(),
  totalCents: cents,
  /** Sum that the church pays; null until that is decided. */
  approvedCents: cents.nullable(),
  createdAt: moment,
  submittedAt: moment.nullable(),
  confirmedAt: moment.nullable(),
};

const claimBody = {
  ...claimHead,
  church: z.strictObject({
    slug,
    name: z.string(),
    logoUrl: z.string().nullable(),
    /** In which the claim's moments are shown, an IANA name. */
    timeZone: z.string(),
  }),
  claimant: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  items: z.array(claimItem),
  receipts: z.array(receipt),
  /** Files of the voucher: one, more when it is too large for one mail, none while it is being made. */
  voucherParts: z.int(),
  note: z.string(),
  language,
  /** 1 as first sent; every correction of a returned claim is the next. */
  round: z.int(),
  timeline: z.array(timelineEntry),
};

/** A claim as its claimant sees it; the IBAN is masked. */
export const claimantView = z.strictObject({
  ...claimBody,
  payee: z.strictObject({ ibanMasked: z.string(), accountHolder: z.string() }).nullable(),
  /** Moment at which a draft or unconfirmed claim vanishes. */
  expiresAt: moment.nullable(),
  /** True while the mail server refuses the newest code's mail: the address may have a typing mistake. */
  codeRefused: z.boolean(),
  /** Question of the church while the claim is returned. */
  question: z.string().nullable(),
  voucher: z.enum(['ready', 'making']),
});

/** One item of a claim. */
export type ClaimItem = z.infer<typeof claimItem>;

/** A claim as its claimant sees it. */
export type ClaimantView = z.infer<typeof claimantView>;

/**
 * Something that a claim may have in common with another claim of the church, or twice within itself: a warning, never
 * a refusal. Pictures carry both receipts, payments of the same amount to the same account on one day both items,
 * counted from 0.
 */
export const duplicate = z.strictObject({
  kind: z.enum(['same_file', 'looks_alike', 'same_payment']),
  claimId: id,
  reference: z.string(),
  status,
  claimantName: z.string(),
  confirmedAt: moment,
  receiptId: id.optional(),
  otherReceiptId: id.optional(),
  itemPosition: z.int().optional(),
  otherItemPosition: z.int().optional(),
});

/** Thing that a claim may have in common with another one. */
export type DuplicateView = z.infer<typeof duplicate>;

/**
 * Something that a claim may have in common with one that the reader may not see: only what it is of this claim, told
 * once however many others there are.
 */
export const duplicateOutside = duplicate.pick({ kind: true, receiptId: true, itemPosition: true });

/** Thing that a claim may have in common with one outside the reader's purposes or years. */
export type DuplicateOutside = z.infer<typeof duplicateOutside>;

/** Revision of a claim: as it was before a correction. */
const earlierRevision = z.strictObject({
  round: z.int(),
  sentAt: moment,
  totalCents: cents,
  note: z.string(),
  items: z.array(
    z.strictObject({
      date: day,
      costCentre: z.string(),
      description: z.string(),
      amountCents: cents,
      receipts: z.array(z.string()),
    }),
  ),
});

/** A claim as the church's people see it, with the whole IBAN. */
export const claimForChurch = z.strictObject({
  ...claimBody,
  payee: z.strictObject({ iban: z.string(), ibanMasked: z.string(), accountHolder: z.string() }).nullable(),
  voucher: z.enum(['ready', 'making']),
  duplicates: z.array(duplicate),
  /** With claims outside the purposes or years of the signed-in person. */
  duplicatesOutside: z.array(duplicateOutside),
  /** Actions that the signed-in person may do now, and why not the rest. */
  may: z.array(z.enum(claimActions)),
  refused: z.partialRecord(z.enum(claimActions), code),
  /** Approvals that count, and the number that this sum needs. */
  approvals: z.array(z.strictObject({ name: z.string().nullable(), at: moment, amountCents: cents })),
  approvalsNeeded: z.int(),
  /**
   * Set when the account number is that of an own, earlier claim of who approved this one or of the signed-in person: somebody
   * else approves too. `alone`: nobody else can, so that the signed-in person approves with a reason.
   */
  ownAccount: z.strictObject({ names: z.array(z.string()), alone: z.boolean() }).nullable(),
  /** Notes that only the church's people see, oldest first. */
  notes: z.array(z.strictObject({ id, at: moment, name: z.string().nullable(), words: z.string() })),
  earlierRounds: z.array(earlierRevision),
});

/** A claim as the church's people see it. */
export type ClaimForChurch = z.infer<typeof claimForChurch>;
