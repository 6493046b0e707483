import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { email, id, language, moment, name } from './fields.ts';
import { limits } from './limits.ts';

/** Refusals of every call of a signed-in person. */
export const accountErrors = ['token_missing', 'token_invalid', 'token_expired'] as const;

/** Refusals of every call that mails an address which nobody has proven: stopped by its owner, or asked too often. */
export const unprovenMailErrors = ['address_blocked', 'address_hour_limit', 'address_day_limit'] as const;

/** A signed-in person. */
export const account = z.strictObject({
  id,
  email: z.string(),
  name: z.string(),
  language,
  operator: z.boolean(),
});

/** A signed-in person. */
export type Account = z.infer<typeof account>;

/** A short-lived access token and the refresh token that renews it once. */
export const session = z.strictObject({
  accessToken: z.string(),
  accessTokenExpiresAt: moment,
  /** Seconds that the access token lives from now, for clients whose clock is not ours. */
  accessTokenSeconds: z.int(),
  refreshToken: z.string(),
  account,
});

/** A short-lived access token and the refresh token that renews it once. */
export type Session = z.infer<typeof session>;

/** A session, and the token by which this device is known next time: send it along with every sign-in. */
export const signedIn = session.extend({ deviceToken: z.string() });

/** A session and the device's token. */
export type SignedIn = z.infer<typeof signedIn>;

/** A token as clients hold it. */
export const heldToken = z.string().min(1, 'required').max(400, 'text_too_long');
/** A password that is being checked: nothing is known of it but that it is not endless. */
export const givenPassword = z.string().min(1, 'required').max(limits.password, 'text_too_long');
/** A password that is being chosen: long enough, whatever it is made of; the API also refuses the most common ones. */
export const newPassword = z
  .string()
  .min(limits.passwordMin, 'password_too_short')
  .max(limits.password, 'text_too_long');

/** The device that signs in, if it is known already. */
export const deviceToken = heldToken.optional();

/** Opens an account when sign-up is open; its password is chosen behind the mailed link. The answer is the same whether the address is known or not. */
export const register = endpoint({
  method: 'POST',
  path: '/v1/auth/register',
  tag: 'accounts',
  access: 'public',
  summary: 'Open an account',
  body: z.strictObject({ name, email, language }),
  status: 202,
  /** Address that the mail goes to, as it was typed. */
  answer: z.strictObject({ email: z.string() }),
  errors: [
    'sign_up_closed',
    'validation_failed',
    'email_invalid',
    ...unprovenMailErrors,
    'too_many_requests',
  ],
});

/** Confirms an account's address by the token of the mailed link, once, and sets the password that its owner chooses there. */
export const verifyEmail = endpoint({
  method: 'POST',
  path: '/v1/auth/verify-email',
  tag: 'accounts',
  access: 'public',
  summary: 'Confirm an e-mail address and choose the password',
  body: z.strictObject({ token: heldToken, newPassword }),
  status: 200,
  answer: z.strictObject({ email: z.string(), deviceToken: z.string() }),
  errors: ['link_invalid', 'password_too_short', 'password_common', 'validation_failed'],
});

/**
 * Signs in; the answer is the same whether the address is known or not. An account with a second factor answers
 * `two_factor_required` with a `challenge` for `/v1/auth/login/two-factor`.
 */
export const login = endpoint({
  method: 'POST',
  path: '/v1/auth/login',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign in',
  body: z.strictObject({ email, password: givenPassword, deviceToken }),
  status: 200,
  answer: signedIn,
  errors: ['login_failed', 'two_factor_required', 'validation_failed', 'too_many_requests'],
});

/** Renews a session; each refresh token works once, and an old one that comes back later ends the session. */
export const refresh = endpoint({
  method: 'POST',
  path: '/v1/auth/refresh',
  tag: 'accounts',
  access: 'public',
  summary: 'Renew the session',
  body: z.strictObject({ refreshToken: heldToken }),
  status: 200,
  answer: session,
  errors: ['token_invalid', 'validation_failed'],
});

/** Ends a session. */
export const logout = endpoint({
  method: 'POST',
  path: '/v1/auth/logout',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign out',
  body: z.strictObject({ refreshToken: heldToken }),
  status: 204,
  errors: ['validation_failed'],
});

/** Account that is signed in. */
export const readMe = endpoint({
  method: 'GET',
  path: '/v1/auth/me',
  tag: 'accounts',
  access: 'account',
  summary: 'Who am I',
  status: 200,
  answer: account,
  errors: accountErrors,
});

/** Changes the name or the language of the signed-in person. */
export const updateMe = endpoint({
  method: 'PATCH',
  path: '/v1/auth/me',
  tag: 'accounts',
  access: 'account',
  summary: 'Change my name or language',
  body: z.strictObject({ name, language }).partial(),
  status: 200,
  answer: account,
  errors: [...accountErrors, 'validation_failed'],
});

/** Deletes the account with everything personal; the audit log keeps its id only. */
export const deleteMe = endpoint({
  method: 'DELETE',
  path: '/v1/auth/me',
  tag: 'accounts',
  access: 'account',
  summary: 'Delete my account',
  body: z.strictObject({ password: givenPassword }),
  status: 204,
  errors: [
    ...accountErrors,
    'password_wrong',
    'last_administrator',
    'last_operator',
    'validation_failed',
    'too_many_requests',
  ],
});

/** Changes the password; all other sessions end. */
export const changePassword = endpoint({
  method: 'POST',
  path: '/v1/auth/change-password',
  tag: 'accounts',
  access: 'account',
  summary: 'Change my password',
  body: z.strictObject({ password: givenPassword, newPassword }),
  status: 204,
  errors: [
    ...accountErrors,
    'password_wrong',
    'password_too_short',
    'password_common',
    'validation_failed',
    'too_many_requests',
  ],
});

/** Mails a link to choose a new password, if the address belongs to an account; the answer is the same if not. */
export const forgotPassword = endpoint({
  method: 'POST',
  path: '/v1/auth/forgot-password',
  tag: 'accounts',
  access: 'public',
  summary: 'Ask for a link to a new password',
  body: z.strictObject({ email }),
  status: 202,
  /** Address that the mail goes to, as it was typed. */
  answer: z.strictObject({ email: z.string() }),
  errors: ['validation_failed', 'email_invalid', ...unprovenMailErrors, 'too_many_requests'],
});

/** Sets a new password by the token of the mailed link, once; all sessions end, a second factor stays in force. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/v1/auth/reset-password',
  tag: 'accounts',
  access: 'public',
  summary: 'Choose a new password',
  body: z.strictObject({ token: heldToken, newPassword }),
  status: 200,
  answer: z.strictObject({ email: z.string(), deviceToken: z.string() }),
  errors: ['link_invalid', 'password_too_short', 'password_common', 'validation_failed'],
});
