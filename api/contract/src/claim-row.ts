import { z } from 'zod';
import { claimHead } from './claim.ts';
import { id } from './fields.ts';

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
  /** Number of claims with which it may have something in common, of those that the signed-in person may see. */
  duplicates: z.int(),
  /** It may have something in common with a claim outside the purposes or years of the signed-in person. */
  duplicateOutside: z.boolean(),
  /** Approvals that count, and the number that this sum needs. */
  approvals: z.int(),
  approvalsNeeded: z.int(),
});

/** A claim as one row of the church's list. */
export type ClaimRow = z.infer<typeof claimRow>;
