import { z } from 'zod';
import { accountErrors, deviceToken, givenPassword, heldToken, signedIn } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { id, line, moment } from './fields.ts';
import { limits } from './limits.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** One signed-in device of a person. */
export const deviceSession = z.strictObject({
  id,
  /** Rough name of the device: `Firefox, Linux`. */
  device: z.string(),
  secondFactor: z.boolean(),
  current: z.boolean(),
  createdAt: moment,
  lastUsedAt: moment,
});

/** One signed-in device of a person. */
export type DeviceSession = z.infer<typeof deviceSession>;

/** Sessions of the person, the latest first. */
export const listSessions = endpoint({
  method: 'GET',
  path: '/v1/auth/sessions',
  tag: 'accounts',
  access: 'account',
  summary: 'Where am I signed in',
  query: z.strictObject(pageQuery()),
  status: 200,
  answer: z.strictObject({ sessions: z.array(deviceSession), nextCursor }),
  errors: [...accountErrors, 'validation_failed'],
});

/** Ends one session of the person. */
export const revokeSession = endpoint({
  method: 'DELETE',
  path: '/v1/auth/sessions/{id}',
  tag: 'accounts',
  access: 'account',
  summary: 'Sign out one device',
  params: z.strictObject({ id }),
  status: 204,
  errors: [...accountErrors, 'not_found', 'id_invalid'],
});

/** Ends all sessions of the person, this one too. */
export const logoutEverywhere = endpoint({
  method: 'POST',
  path: '/v1/auth/logout-everywhere',
  tag: 'accounts',
  access: 'account',
  summary: 'Sign out everywhere',
  status: 204,
  errors: accountErrors,
});

/** The second step of a sign-in: a code of the app, or one of the recovery codes. */
export const loginTwoFactor = endpoint({
  method: 'POST',
  path: '/v1/auth/login/two-factor',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign in, second step',
  body: z.strictObject({ challenge: heldToken, code: line(40), deviceToken }),
  status: 200,
  answer: signedIn,
  errors: ['two_factor_code_wrong', 'sign_in_expired', 'validation_failed', 'too_many_requests'],
});

/** State of the account's second factor, with the number of recovery codes that are left. */
export const readTwoFactor = endpoint({
  method: 'GET',
  path: '/v1/auth/two-factor',
  tag: 'accounts',
  access: 'account',
  summary: 'My second factor',
  status: 200,
  answer: z.strictObject({ enabled: z.boolean(), recoveryCodesLeft: z.int() }),
  errors: accountErrors,
});

/** Begins to set up a second factor (TOTP, RFC 6238); nothing changes until a code is confirmed. */
export const beginTwoFactor = endpoint({
  method: 'POST',
  path: '/v1/auth/two-factor',
  tag: 'accounts',
  access: 'account',
  summary: 'Begin to set up a second factor',
  body: z.strictObject({ password: givenPassword }),
  status: 200,
  /** The secret to type, the address an app takes, and the address as a QR code in SVG. */
  answer: z.strictObject({ secret: z.string(), otpauthUrl: z.string(), qrSvg: z.string() }),
  errors: [
    ...accountErrors,
    'password_wrong',
    'two_factor_enabled',
    'validation_failed',
    'too_many_requests',
  ],
});

const recoveryCodes = z.strictObject({
  /** Each works once; shown this one time. */
  recoveryCodes: z.array(z.string()),
});

/** Turns the second factor on with a first code; answers ten recovery codes. */
export const confirmTwoFactor = endpoint({
  method: 'POST',
  path: '/v1/auth/two-factor/confirm',
  tag: 'accounts',
  access: 'account',
  summary: 'Turn the second factor on',
  body: z.strictObject({ code: line(40) }),
  status: 200,
  answer: recoveryCodes,
  errors: [
    ...accountErrors,
    'two_factor_code_wrong',
    'two_factor_not_begun',
    'two_factor_enabled',
    'validation_failed',
    'too_many_requests',
  ],
});

/** Makes ten new recovery codes; the old ones end. */
export const replaceRecoveryCodes = endpoint({
  method: 'POST',
  path: '/v1/auth/two-factor/recovery-codes',
  tag: 'accounts',
  access: 'account',
  summary: 'New recovery codes',
  body: z.strictObject({ password: givenPassword }),
  status: 200,
  answer: recoveryCodes,
  errors: [
    ...accountErrors,
    'password_wrong',
    'two_factor_not_begun',
    'validation_failed',
    'too_many_requests',
  ],
});

/** Turns the second factor off. */
export const disableTwoFactor = endpoint({
  method: 'DELETE',
  path: '/v1/auth/two-factor',
  tag: 'accounts',
  access: 'account',
  summary: 'Turn the second factor off',
  body: z.strictObject({ password: givenPassword }),
  status: 204,
  errors: [...accountErrors, 'password_wrong', 'validation_failed', 'too_many_requests'],
});

/** A passkey of the person. */
export const passkey = z.strictObject({
  id,
  name: z.string(),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
});

/** A passkey of the person. */
export type Passkey = z.infer<typeof passkey>;

/** Options for the browser, as WebAuthn's JSON; `challengeId` goes back with its answer, once. */
const ceremony = z.strictObject({ challengeId: id, options: z.record(z.string(), z.unknown()) });
/** Answer of the browser, as WebAuthn's JSON; the library checks it. */
const credential = z.looseObject({ id: z.string().max(2_000, 'text_too_long') });

/** The person's passkeys, the oldest first. */
export const listPasskeys = endpoint({
  method: 'GET',
  path: '/v1/auth/passkeys',
  tag: 'accounts',
  access: 'account',
  summary: 'My passkeys',
  status: 200,
  answer: z.strictObject({ passkeys: z.array(passkey) }),
  errors: accountErrors,
});

/** Begins to make a passkey. */
export const beginPasskey = endpoint({
  method: 'POST',
  path: '/v1/auth/passkeys/options',
  tag: 'accounts',
  access: 'account',
  summary: 'Begin to make a passkey',
  body: z.strictObject({ password: givenPassword }),
  status: 200,
  answer: ceremony,
  errors: [...accountErrors, 'password_wrong', 'list_too_long', 'validation_failed', 'too_many_requests'],
});

/** Keeps the passkey that the browser made. */
export const createPasskey = endpoint({
  method: 'POST',
  path: '/v1/auth/passkeys',
  tag: 'accounts',
  access: 'account',
  summary: 'Keep a passkey',
  body: z.strictObject({ challengeId: id, name: line(limits.name), credential }),
  status: 201,
  answer: passkey,
  errors: [...accountErrors, 'passkey_refused', 'sign_in_expired', 'list_too_long', 'validation_failed'],
});

/** Removes a passkey. */
export const deletePasskey = endpoint({
  method: 'DELETE',
  path: '/v1/auth/passkeys/{id}',
  tag: 'accounts',
  access: 'account',
  summary: 'Remove a passkey',
  params: z.strictObject({ id }),
  status: 204,
  errors: [...accountErrors, 'not_found', 'id_invalid'],
});

/** Begins to sign in with a passkey; the browser knows whose they are. */
export const beginPasskeyLogin = endpoint({
  method: 'POST',
  path: '/v1/auth/login/passkey/options',
  tag: 'accounts',
  access: 'public',
  summary: 'Begin to sign in with a passkey',
  status: 200,
  answer: ceremony,
  errors: ['too_many_requests'],
});

/** Signs in with a passkey, which is two factors at once. */
export const loginPasskey = endpoint({
  method: 'POST',
  path: '/v1/auth/login/passkey',
  tag: 'accounts',
  access: 'public',
  summary: 'Sign in with a passkey',
  body: z.strictObject({ challengeId: id, credential, deviceToken }),
  status: 200,
  answer: signedIn,
  errors: ['passkey_refused', 'sign_in_expired', 'validation_failed', 'too_many_requests'],
});
