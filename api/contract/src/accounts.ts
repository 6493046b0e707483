import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { email, id, language, moment } from './fields.ts';

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
  refreshToken: z.string(),
  account,
});

/** A short-lived access token and the refresh token that renews it once. */
export type Session = z.infer<typeof session>;

/** Signs in; the answer is the same whether the address is known or not. */
export const login = endpoint({
  method: 'POST',
  path: '/v1/auth/login',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign in',
  body: z.strictObject({ email, password: z.string().min(1, 'required').max(200, 'text_too_long') }),
  status: 200,
  answer: session,
  errors: ['login_failed', 'validation_failed', 'too_many_requests'],
});

/** Renews a session; each refresh token works once. */
export const refresh = endpoint({
  method: 'POST',
  path: '/v1/auth/refresh',
  tag: 'accounts',
  access: 'public',
  summary: 'Renew the session',
  body: z.strictObject({ refreshToken: z.string().min(1, 'required').max(200, 'text_too_long') }),
  status: 200,
  answer: session,
  errors: ['token_invalid', 'token_expired', 'validation_failed'],
});

/** Ends a session. */
export const logout = endpoint({
  method: 'POST',
  path: '/v1/auth/logout',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign out',
  body: z.strictObject({ refreshToken: z.string().min(1, 'required').max(200, 'text_too_long') }),
  status: 204,
  errors: ['validation_failed'],
});

/** Who is signed in. */
export const readMe = endpoint({
  method: 'GET',
  path: '/v1/auth/me',
  tag: 'accounts',
  access: 'account',
  summary: 'Who am I',
  status: 200,
  answer: account,
  errors: ['token_missing', 'token_invalid', 'token_expired'],
});
