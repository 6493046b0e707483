import type { TemplateResult } from 'lit';
import type { ClaimHandle, Outcome } from '../../api/claim.ts';
import type { Code } from '../../translations/codes.ts';

/** Steps in which a new claim and the correction of one that the church has differ. */
export interface ClaimFlow {
  /** True when name and account are known already, so that only the items are checked. */
  readonly itemsOnly: boolean;
  /** Key of the draft in the browser's storage; empty where nothing may be kept. */
  readonly draftKey: string;
  /** Tells whether there is anything to keep in the browser. */
  isTouched(): boolean;
  /** Fills the form with what was typed or sent before. */
  restore(): Promise<void>;
  /** Fills the form with the draft that is kept, in place of what is in it. */
  startOver(): Promise<void>;
  /** Takes note that another tab keeps the draft. */
  draftElsewhere(): void;
  /** Returns the claim that receipts are sent to; makes a draft when there is none. */
  openClaim(): Promise<ClaimHandle>;
  /** Takes note that the draft on the server is gone. */
  dropClaim(): void;
  /** Takes note that a receipt is ready to be sent. */
  receiptPrepared?(): void;
  /** Template that says where name and account come from. */
  renderRecalled?(): TemplateResult | undefined;
  /** Sends what is complete. Throws a Refusal. */
  send(claim: ClaimHandle): Promise<Outcome>;
  /** Goes on after the API has taken it. */
  proceed(outcome: Outcome): Promise<void>;
  /** Goes back to the form: to an empty one, or after an error to the one that was typed. */
  restart(code?: Code): void;
}
