import type * as churchForm from '@penning/contract/church-form';
import type * as churchSettings from '@penning/contract/church-settings';
import type * as claimFiles from '@penning/contract/claim-files';
import type * as claims from '@penning/contract/claims';
import type * as decisions from '@penning/contract/decisions';
import type { ErrorCode } from '@penning/contract/error-codes';
import type { IbanCheck } from '@penning/contract/iban';
import type * as mailLinks from '@penning/contract/mail-links';

/** Endpoints of a module that the holder of a claim's token, or of no token at all, may call. */
type OpenEndpoints<Module> = Extract<
  Module[keyof Module],
  { access: 'public' | 'claim' | 'claim-or-account'; errors: readonly ErrorCode[] }
>;

/** Endpoints that the form and the hosted pages call. */
type ClaimantEndpoint =
  | OpenEndpoints<typeof churchForm>
  | OpenEndpoints<typeof churchSettings>
  | OpenEndpoints<typeof claimFiles>
  | OpenEndpoints<typeof claims>
  | OpenEndpoints<typeof decisions>
  | OpenEndpoints<typeof mailLinks>;

/** Codes that any call may be refused with, whatever its endpoint lists. */
type AnyCallCode =
  'body_too_large' | 'service_unavailable' | 'forbidden' | 'token_expired' | 'receipts_too_large';

/** Codes of a single field, which the form's own checks find before the API's schemas do. */
type FieldCode =
  | 'required'
  | 'text_too_long'
  | 'name_without_letter'
  | 'choice_invalid'
  | 'amount_ambiguous'
  | 'amount_invalid'
  | 'amount_too_low'
  | 'date_invalid'
  | 'items_missing'
  | 'items_too_many'
  | Exclude<IbanCheck, 'valid'>;

/** Codes that only a fault of this program causes: the member reads the text of `internal_error`, as they cannot mend it. */
type OwnFault = 'validation_failed' | 'receipt_different';

/** Codes with a text of their own: a new code of one of these endpoints is a type error until every language has it. */
export type TextCode = Exclude<ClaimantEndpoint['errors'][number] | AnyCallCode | FieldCode, OwnFault>;

/** Every code that the widget can meet; `network` where no answer came, `answer_foreign` where it was not Penning's. */
export type Code = ErrorCode | 'network' | 'answer_foreign' | 'amount_ambiguous';
