import type { ClaimStatus, TimelineAction } from './claim-steps.ts';

/** The closed list of problem codes with the HTTP status of each; widget and console have a text for every one. */
export const errorStatuses = {
  // The request itself
  json_invalid: 400,
  id_invalid: 400,
  validation_failed: 422,
  media_type_unsupported: 415,
  body_too_large: 413,
  not_found: 404,
  method_not_allowed: 405,
  too_many_requests: 429,
  changed_meanwhile: 412,
  idempotency_key_invalid: 422,
  idempotency_key_reused: 422,
  idempotency_in_progress: 409,
  internal_error: 500,
  service_unavailable: 503,
  // Who is asking
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  login_failed: 401,
  two_factor_required: 401,
  sign_in_expired: 401,
  passkey_refused: 401,
  sign_up_closed: 403,
  two_factor_needed: 403,
  forbidden: 403,
  origin_not_allowed: 403,
  // Accounts
  password_wrong: 422,
  password_too_short: 422,
  password_common: 422,
  two_factor_code_wrong: 422,
  two_factor_not_begun: 409,
  two_factor_enabled: 409,
  last_administrator: 409,
  last_operator: 409,
  // Single fields; also the problem's code when every error of a request is of one kind
  required: 422,
  type_invalid: 422,
  unknown_field: 422,
  text_too_long: 422,
  choice_invalid: 422,
  email_invalid: 422,
  name_without_letter: 422,
  letter_for_zero: 422,
  iban_format: 422,
  iban_country: 422,
  iban_length: 422,
  iban_check_digits: 422,
  amount_invalid: 422,
  amount_too_low: 422,
  amount_too_high: 422,
  total_too_high: 422,
  kilometres_invalid: 422,
  mileage_not_offered: 422,
  date_invalid: 422,
  date_in_future: 422,
  date_too_old: 422,
  items_missing: 422,
  items_too_many: 422,
  cost_centre_unknown: 422,
  receipt_missing: 422,
  receipt_unknown: 422,
  slug_invalid: 422,
  prefix_invalid: 422,
  origin_invalid: 422,
  languages_missing: 422,
  list_too_long: 422,
  network_invalid: 422,
  // The proof of work
  challenge_invalid: 422,
  challenge_expired: 422,
  challenge_used: 409,
  // Receipts
  receipt_type_unsupported: 415,
  receipt_too_large: 413,
  receipt_empty: 422,
  receipt_damaged: 422,
  receipt_too_many_pages: 422,
  receipt_encrypted: 422,
  receipt_dimensions: 422,
  receipt_heic_dimensions: 422,
  receipt_takes_too_long: 422,
  receipt_animated: 422,
  receipt_different: 409,
  receipts_too_many: 422,
  receipts_too_large: 413,
  receipts_checking: 409,
  receipts_refused: 422,
  // A claim's way
  draft_expired: 410,
  claim_already_submitted: 409,
  claim_not_submitted: 409,
  claim_status_conflict: 409,
  claim_changed: 409,
  own_claim: 403,
  outside_cost_centres: 403,
  amount_above_limit: 403,
  approved_already: 409,
  code_wrong: 422,
  code_expired: 422,
  code_exhausted: 410,
  code_wait: 429,
  code_requests_exhausted: 429,
  // Mails to an address that did not confirm yet
  address_blocked: 422,
  address_hour_limit: 429,
  address_day_limit: 429,
  // Churches
  church_unknown: 404,
  church_closed: 403,
  church_suspended: 403,
  church_waiting: 403,
  slug_taken: 409,
  cost_centre_taken: 409,
  finance_address_taken: 409,
  webhook_url_invalid: 422,
  webhook_target_private: 422,
  webhook_taken: 409,
  link_invalid: 410,
  person_taken: 409,
  support_refused: 403,
  support_asked: 409,
  churches_waiting: 409,
  image_unusable: 422,
} as const;

/** A problem's code. */
export type ErrorCode = keyof typeof errorStatuses;

/** Tells if a text is a known problem code. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(errorStatuses, text);
}

/** One field's error: where, what kind, and a sentence for developers. */
export interface FieldError {
  path: string;
  code: ErrorCode;
  message: string;
}

/** An error answer, RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: FieldError[];
  /** With `code_wrong`: tries left before the draft ends. */
  attemptsLeft?: number;
  /** With `two_factor_required`: what the second step of the sign-in takes. */
  challenge?: string;
  /** With `claim_status_conflict` and `claim_changed`: what the claim is now, and who made it so. */
  decided?: DecidedClaim;
}

/** Step that somebody else took with a claim meanwhile. */
export interface DecidedClaim {
  status: ClaimStatus;
  action: TimelineAction;
  /** The person's name; null for the claimant and for Penning itself. */
  by: string | null;
  at: string;
}
