import type { Language } from '@penning/contract/fields';
import type { ClaimStatus } from '@penning/contract/claim-steps';
import { Model } from 'objection';

/** A claim from draft to the books. */
export class Claim extends Model {
  static override tableName = 'claims';
  declare id: string;
  declare churchId: string;
  declare status: ClaimStatus;
  declare reference: string | null;
  declare referenceYear: number | null;
  declare referenceNumber: number | null;
  declare claimantName: string | null;
  declare claimantEmail: string | null;
  declare payeeAccountHolder: string | null;
  declare payeeIbanSealed: string | null;
  declare payeeIbanMasked: string | null;
  /** Equal for equal payees of the church; tells nothing else. */
  declare payeeIbanHash: string | null;
  /** Claimants of the other confirmed claims with this account number, where a query selects them. */
  declare payeeClaimants?: Pick<Claim, 'claimantAccountId' | 'claimantEmail'>[];
  declare note: string;
  declare language: Language;
  declare totalCents: number;
  /** Sum that the church pays, once that is decided. */
  declare approvedCents: number | null;
  /** 1 as first sent; every correction is the next. */
  declare round: number;
  /** Account whose address it was when it was confirmed. */
  declare claimantAccountId: string | null;
  /** Of the submitted body, so that the same body again is the same submission. */
  declare submissionHash: string | null;
  /** Number of the valid code; each new mail has the next. */
  declare codeSerial: number;
  declare codeSentAt: Date | null;
  declare codeAttempts: number;
  declare voucherKey: string | null;
  declare voucherMadeAt: Date | null;
  /** Pages of each part of the voucher. */
  declare voucherPages: number[] | null;
  declare expiresAt: Date | null;
  declare submittedAt: Date | null;
  declare confirmedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;
}

/** Fields that a claim has once it was submitted. */
export interface SubmittedFields {
  claimantName: string;
  claimantEmail: string;
  payeeAccountHolder: string;
  payeeIbanSealed: string;
  payeeIbanMasked: string;
  submittedAt: Date;
}

/** Claim that was submitted, its address confirmed or not. */
export type SubmittedClaim = Omit<Claim, keyof Model> & SubmittedFields;

/** Claim whose claimant confirmed the address: it has its reference, and the church may see it. */
export type ConfirmedClaim = Claim &
  SubmittedFields & {
    reference: string;
    referenceYear: number;
    referenceNumber: number;
    voucherKey: string;
    confirmedAt: Date;
  };

/** One expense or mileage line of a claim. */
export class Item extends Model {
  static override tableName = 'items';
  declare id: string;
  declare churchId: string;
  declare claimId: string;
  declare position: number;
  declare kind: 'expense' | 'mileage';
  declare date: string;
  declare costCentreId: string;
  declare description: string;
  declare amountCents: number;
  declare kilometres: number | null;
  declare centsPerKilometre: number | null;
  /** Part that the church pays: decided, or proposed by the first of two approvals. */
  declare approvedCents: number | null;
  declare loweredBecause: string;
  /** Reason why there is no receipt; empty where there is one. */
  declare lostReceipt: string;
}

/** A device whose next claims from the same mailbox need no code; its id is that of the claim that remembered it. */
export class RememberedDevice extends Model {
  static override tableName = 'remembered_devices';
  declare id: string;
  declare churchId: string;
  /** The mailbox's keyed hash; of devices from before that, the address's. */
  declare addressKey: string;
  declare createdAt: Date;
  declare expiresAt: Date;
  declare lastUsedAt: Date | null;
}

/** Receipt that proves an item. */
export class ItemReceipt extends Model {
  static override tableName = 'item_receipts';
  static override idColumn = ['itemId', 'receiptId'];
  declare churchId: string;
  declare claimId: string;
  declare itemId: string;
  declare receiptId: string;
}

/** Thing that a claim may have in common with another one, or twice within itself. */
export class Duplicate extends Model {
  static override tableName = 'duplicates';
  declare id: number;
  declare churchId: string;
  declare kind: 'same_file' | 'looks_alike' | 'same_payment';
  declare claimId: string;
  declare otherClaimId: string;
  declare receiptId: string | null;
  declare otherReceiptId: string | null;
  declare itemId: string | null;
  declare otherItemId: string | null;
}

/** Decision about a claim, in words and amounts. */
export class Decision extends Model {
  static override tableName = 'decisions';
  static override jsonAttributes = ['lowered'];
  declare id: string;
  declare churchId: string;
  declare claimId: string;
  declare round: number;
  declare kind: 'approved' | 'returned' | 'rejected' | 'reopened' | 'corrected';
  /** Null for the claimant, and for an account that is gone. */
  declare accountId: string | null;
  declare words: string;
  declare amountCents: number;
  declare lowered: { itemId: string; amountCents: number; approvedCents: number; because: string }[];
  declare at: Date;
}

/** Approval that nothing took back. */
export class Approval extends Model {
  static override tableName = 'approvals';
  static override idColumn = ['claimId', 'accountId'];
  declare churchId: string;
  declare claimId: string;
  declare accountId: string;
  declare decisionId: string;
}

/** Revision of a claim: as it was before a correction. */
export class ClaimRevision extends Model {
  static override tableName = 'claim_rounds';
  static override idColumn = ['claimId', 'round'];
  static override jsonAttributes = ['items'];
  declare churchId: string;
  declare claimId: string;
  declare round: number;
  declare totalCents: number;
  declare note: string;
  declare items: {
    date: string;
    costCentre: string;
    description: string;
    amountCents: number;
    receipts: string[];
  }[];
  declare voucherKey: string | null;
  declare sentAt: Date;
}

/** A note that only the church's people see. */
export class Note extends Model {
  static override tableName = 'notes';
  declare id: string;
  declare churchId: string;
  declare claimId: string;
  declare accountId: string | null;
  declare words: string;
  declare at: Date;
}
