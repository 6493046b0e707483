import type { ErrorCode } from '@penning/contract/error-codes';

/** Explanations of refusals that concern the call itself or its caller, not what it is about. */
export const requestProblems = {
  json_invalid: 'The body is no JSON that can be read, or it ended too early. Send the whole body, as JSON.',
  id_invalid: 'An id in the address is no UUID. Take ids exactly as an answer gave them.',
  validation_failed:
    'Several fields were refused for different reasons. “errors” names each field with a code of its own.',
  media_type_unsupported:
    'The body is in a format that this call does not take. Send JSON as application/json in UTF-8, without an encoding that the API does not know.',
  body_too_large: 'The body is larger than this call takes. Send less at once.',
  not_found:
    'There is nothing at this address, or it is not for this caller to see. Both get the same answer, so that nobody learns what exists.',
  method_not_allowed: 'The address exists, but not with this HTTP method.',
  too_many_requests:
    'Too many calls came in a short time, or a church got too many files today. Wait for the seconds in “Retry-After”.',
  changed_meanwhile:
    'Somebody changed this since it was read, and “If-Match” names the version of before. Read it again and repeat the change.',
  idempotency_key_invalid:
    'The header “Idempotency-Key” is empty, too long, or has characters it may not have.',
  idempotency_key_reused:
    'This “Idempotency-Key” was used with another body before. A new attempt at something else needs a new key.',
  idempotency_in_progress:
    'A call with this “Idempotency-Key” is still running. Repeat it shortly to get the answer of the first.',
  internal_error:
    'Something went wrong on our side. It is in the log under the answer’s “requestId”. Trying again later may help.',
  service_unavailable:
    'The database or another part cannot be reached at the moment. Try again after “Retry-After”; nothing was changed.',
  token_missing: 'This call needs a token: “Authorization: Bearer …”.',
  token_invalid: 'The token is not known here, or it does not belong to this claim or church.',
  token_expired: 'The token is too old. Sign in again, or renew it with the refresh token.',
  login_failed: 'The email address and the password do not belong together, or there is no such account.',
  two_factor_required:
    'The password is right, and the account asks for a second factor. Send its code together with the “challenge” of this answer.',
  sign_in_expired: 'Too much time passed between the steps of signing in. Begin again with the password.',
  passkey_refused:
    'The passkey is not known here, or its answer does not fit the question. Try again, or sign in otherwise.',
  sign_up_closed:
    'This installation takes no new accounts by itself. Somebody of a church can send an invitation.',
  two_factor_needed:
    'This church lets in only those who sign in with a second factor or a passkey. Set one up, then sign in again.',
  forbidden: 'The signed-in person, or the access key, has no right to do this.',
  origin_not_allowed:
    'The web page that made the call is on no origin that the church allows. An administrator can add it in the settings.',
  password_wrong: 'The current password is wrong.',
  password_too_short: 'The password is too short.',
  password_common: 'The password is easy to guess. A few words that do not belong together make a good one.',
  two_factor_code_wrong:
    'The code of the second factor is wrong or was used already. Codes change every 30 seconds.',
  two_factor_not_begun:
    'The second factor cannot be confirmed, as setting it up has not begun or took too long.',
  two_factor_enabled: 'The second factor is on already.',
  last_administrator: 'A church keeps at least one administrator. Make somebody else administrator first.',
  last_operator: 'An installation keeps at least one operator.',
  required: 'A field that is needed is missing or empty.',
  type_invalid: 'A field has a value of another type than it should have.',
  unknown_field: 'The body or the query has a field that this call does not know. Its name may be misspelt.',
  text_too_long: 'A text is longer than its field allows.',
  choice_invalid: 'A field has a value that is not among those it may have.',
  email_invalid: 'This is no email address that mail can be sent to.',
  name_without_letter: 'The name has no letter that can be seen.',
  list_too_long: 'A list has more entries than it may have.',
} as const satisfies Partial<Record<ErrorCode, string>>;
