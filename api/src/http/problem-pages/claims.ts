import type { ErrorCode } from '@penning/contract/error-codes';

/** Explanations of refusals that concern a claim, its receipts or the claimant’s address. */
export const claimProblems = {
  iban_format:
    'This is no IBAN: it has characters that no IBAN has, or does not begin with two letters and two digits.',
  iban_country: 'The IBAN begins with the letters of no country that has IBANs.',
  iban_length: 'The IBAN is too short or too long for its country.',
  iban_check_digits: 'The IBAN’s check digits do not fit the rest. A digit is wrong, or two changed places.',
  letter_for_zero: 'There is a letter O where the digit 0 belongs.',
  amount_invalid: 'An amount is no whole number of cents.',
  amount_too_low: 'An amount is lower than it may be.',
  amount_too_high: 'An amount is higher than the church allows for one claim.',
  total_too_high: 'The items together are higher than the church allows for one claim.',
  kilometres_invalid:
    'The kilometres are no number above zero with at most one decimal, or too many for one item.',
  mileage_not_offered: 'The church pays no kilometres on this day.',
  date_invalid:
    'This is no day of the calendar, written as YYYY-MM-DD, or the days of a span are in the wrong order.',
  date_in_future: 'The day of an item is after today, in whatever time zone.',
  date_too_old: 'The day of an item is too long ago to be claimed.',
  items_missing: 'A claim has at least one item.',
  items_too_many: 'A claim has fewer items than this. Send the rest as a second claim.',
  cost_centre_unknown: 'The purpose of an item is not one that can be chosen at this church now.',
  receipt_missing:
    'An expense needs at least one receipt, or the reason for having none where the church allows that.',
  receipt_unknown: 'An item names a receipt that was not sent with this claim.',
  challenge_invalid:
    'The proof of work is wrong, or its challenge is not from this church. Ask for a new challenge.',
  challenge_expired: 'The challenge is too old. Ask for a new one and solve it.',
  challenge_used: 'This challenge has bought a draft already. Each draft needs one of its own.',
  receipt_type_unsupported:
    'The file is no picture and no PDF of a kind that is taken, whatever its name says.',
  receipt_too_large: 'The file of a receipt is too large. A photo of a smaller size is enough.',
  receipt_empty: 'The file of a receipt is empty.',
  receipt_damaged: 'The file of a receipt cannot be read to its end. Take or save it again.',
  receipt_too_many_pages: 'The PDF has more pages than a receipt may have.',
  receipt_encrypted: 'The PDF is protected by a password. Save it without one.',
  receipt_dimensions: 'The picture is too large or too small in pixels to be read.',
  receipt_heic_dimensions:
    'The HEIC picture has more pixels than can be opened. Take it at 12 megapixels, or as JPEG.',
  receipt_takes_too_long: 'The PDF takes too long to draw. A photo of the receipt is enough.',
  receipt_animated: 'The picture moves. A receipt is a still picture.',
  receipt_different:
    'Another file was sent under this receipt’s id before. A different file needs a different id.',
  receipts_too_many: 'The claim has as many receipts as it may have.',
  receipts_too_large: 'The receipts of the claim are too large together.',
  receipts_checking: 'A receipt is still being checked. Send the claim again after “Retry-After”.',
  receipts_refused: 'An item names a receipt that was refused. Take it out, or replace it.',
  draft_expired: 'The draft was not sent or not confirmed in time, and is gone. Begin a new claim.',
  claim_already_submitted: 'The claim was sent already and cannot be changed now.',
  claim_not_submitted: 'The claim was not sent yet, so there is nothing to confirm.',
  claim_status_conflict:
    'The claim’s status does not allow this, for example as somebody else has decided meanwhile. “decided” says what it is now.',
  claim_changed: 'The claimant corrected the claim since it was read. Look at it again before deciding.',
  own_claim: 'Nobody decides about a claim of their own.',
  outside_cost_centres: 'The claim has items whose purposes are not among those of this approver.',
  amount_above_limit: 'The claim is higher than this person may approve.',
  approved_already:
    'This person has approved the claim already. The second approval comes from somebody else.',
  code_wrong: 'The code is wrong. “attemptsLeft” says how many tries are left before the draft ends.',
  code_expired: 'The code is too old. Ask for a new one.',
  code_exhausted: 'Too many wrong codes were entered, so the draft has ended. Begin a new claim.',
  code_wait: 'A code was sent a moment ago. Ask for another after “Retry-After”.',
  code_requests_exhausted: 'As many codes were sent for this claim as may be.',
  address_blocked: 'The owner of this address asked for no such emails, or an operator blocked it.',
  address_hour_limit: 'This address got as many emails to confirm within the hour as it may get.',
  address_day_limit: 'This address got as many emails to confirm within the day as it may get.',
} as const satisfies Partial<Record<ErrorCode, string>>;
