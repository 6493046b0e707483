import { Secret, TOTP } from 'otpauth';
import * as accounts from '@penning/contract/accounts';
import * as security from '@penning/contract/account-security';
import type { ApiProblem } from '@penning/contract/client';
import { PasskeyDevice } from './passkey.ts';
import type { Recorder } from './record.ts';

/** Person that the tour is about. */
export const ruth = {
  email: 'ruth@church.example',
  name: 'Ruth Janssen',
  password: 'warm bread on thursday',
};
const newer = 'cold milk on a friday';

/** Finds the token behind the # in the newest mail to an address with these words in its text. */
export async function linkFrom({ installation }: Recorder, email: string, words: RegExp): Promise<string> {
  const mail = await installation.mailbox.waitFor(email, 1, words);
  return /#(\S+)/.exec(words.exec(mail.text ?? '')?.[0] ?? mail.text ?? '')?.[1] ?? '';
}

/** Somebody registers, makes the account safe, and is signed in at the end. */
export async function tourAccounts(tour: Recorder): Promise<string> {
  const { email, name, password } = ruth;
  const body = { email, password };
  await tour.call(accounts.register, { body: { email, name, language: 'en' } });
  const link = await linkFrom(tour, email, /verify-email#\S+/);
  await tour.call(accounts.verifyEmail, { body: { token: link, newPassword: password } });
  const session = await tour.call(accounts.login, { body });
  const { accessToken } = await tour.call(accounts.refresh, { body: { refreshToken: session.refreshToken } });
  await tour.call(accounts.readMe, {}, accessToken);
  await tour.call(accounts.updateMe, { body: { name: 'Ruth Janssen-Smit' } }, accessToken);
  await tour.call(accounts.login, { body });
  const { sessions } = await tour.call(security.listSessions, {}, accessToken);
  const other = sessions.find((one) => !one.current)!;
  await tour.call(security.revokeSession, { params: { id: other.id } }, accessToken);
  await tour.call(accounts.changePassword, { body: { password, newPassword: newer } }, accessToken);
  await tour.call(accounts.forgotPassword, { body: { email } });
  const token = await linkFrom(tour, email, /reset-password#\S+/);
  await tour.call(accounts.resetPassword, { body: { token, newPassword: password } });
  await tourTwoFactor(tour);
  const last = await tour.call(accounts.login, { body });
  await tour.call(accounts.logout, { body: { refreshToken: last.refreshToken } });
  return (await tour.call(accounts.login, { body })).accessToken;
}

async function tourTwoFactor(tour: Recorder): Promise<void> {
  const { email, password } = ruth;
  const enter = () => tour.call(accounts.login, { body: { email, password } });
  const { accessToken } = await enter();
  const { secret } = await tour.call(security.beginTwoFactor, { body: { password } }, accessToken);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await tour.call(security.confirmTwoFactor, { body: { code: app.generate() } }, accessToken);
  await tour.call(security.readTwoFactor, {}, accessToken);
  const refused = (await enter().catch((error: unknown) => error)) as ApiProblem;
  const code = app.generate({ timestamp: Date.now() + 30_000 });
  const challenge = refused.problem.challenge ?? '';
  await tour.call(security.loginTwoFactor, { body: { challenge, code } });
  await tour.call(security.replaceRecoveryCodes, { body: { password } }, accessToken);

  const device = new PasskeyDevice(tour.installation.config.PUBLIC_CONSOLE_URL);
  const begun = await tour.call(security.beginPasskey, { body: { password } }, accessToken);
  const made = { challengeId: begun.challengeId, name: 'My phone', credential: device.create(begun.options) };
  const { id } = await tour.call(security.createPasskey, { body: made }, accessToken);
  const asked = await tour.call(security.beginPasskeyLogin, {});
  const answer = { challengeId: asked.challengeId, credential: device.get(asked.options) };
  const signedIn = await tour.call(security.loginPasskey, { body: answer });
  await tour.call(security.listPasskeys, {}, signedIn.accessToken);
  await tour.call(security.deletePasskey, { params: { id } }, accessToken);
  await tour.call(security.disableTwoFactor, { body: { password } }, accessToken);
  await tour.call(security.logoutEverywhere, {}, accessToken);
}
