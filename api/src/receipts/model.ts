import type { Warning } from '@penning/contract/warnings';
import { Model } from 'objection';

/** One uploaded file of a claim; after disarming only its clean pages are kept. */
export class Receipt extends Model {
  static override tableName = 'receipts';
  static override idColumn = ['claimId', 'id'];
  static override jsonAttributes = ['warnings'];
  declare id: string;
  declare churchId: string;
  declare claimId: string;
  declare name: string;
  declare mediaType: string;
  declare bytes: number;
  /** Of the arriving bytes, for finding duplicates. */
  declare sha256: string;
  declare state: 'checking' | 'clean' | 'refused';
  declare refusal: string | null;
  declare perceptualHash: string | null;
  declare pageCount: number | null;
  declare warnings: Warning[];
  declare arrivalKey: string | null;
  declare cleanKey: string;
  declare createdAt: Date;
}

/** One page of a receipt's clean copy: a JPEG, or a PNG where that is smaller. */
export class ReceiptPage extends Model {
  static override tableName = 'receipt_pages';
  static override idColumn = ['claimId', 'receiptId', 'page'];
  declare churchId: string;
  declare claimId: string;
  declare receiptId: string;
  declare page: number;
  declare mediaType: 'image/jpeg' | 'image/png';
  declare width: number;
  declare height: number;
  declare bytes: number;
}
