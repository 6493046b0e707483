import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as security from '@penning/contract/account-security';
import * as accounts from '@penning/contract/accounts';
import { createApiToken } from '@penning/contract/api-tokens';
import { buildChurch, clientOf, signIn } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { PasskeyDevice } from '../../test/tour/passkey.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

// The mails for a new device and for a password by a mailed link are shown in register.test.ts.
test.each([
  [
    'en',
    [
      'Your password was changed',
      'Signing in now asks for a code from your phone',
      'You have new recovery codes',
      'A passkey was added to your account',
      'A passkey was removed from your account',
      'Signing in no longer asks for a code from your phone',
      'You made an access key for a program of your church',
      'You were signed out on all your devices',
    ],
  ],
  [
    'nl',
    [
      'Uw wachtwoord is veranderd',
      'Bij het aanmelden hoort nu een code van uw telefoon',
      'U hebt nieuwe herstelcodes',
      'Er is een toegangssleutel aan uw account toegevoegd',
      'Er is een toegangssleutel uit uw account verwijderd',
      'Bij het aanmelden hoort geen code van uw telefoon meer',
      'U maakte een sleutel voor een programma van uw kerk',
      'U bent op al uw apparaten afgemeld',
    ],
  ],
] as const)(
  'every change that makes an account safer or less safe is mailed (%s)',
  async (language, subjects) => {
    const { administrator, church } = await buildChurch(installation);
    const client = clientOf(installation);
    const { email } = administrator;
    const token = await signIn(installation, administrator);
    await client.call(accounts.updateMe, { body: { language } }, token);

    const password = 'quite another password';
    const change = { password: administrator.password, newPassword: password };
    await client.call(accounts.changePassword, { body: change }, token);

    const { secret } = await client.call(security.beginTwoFactor, { body: { password } }, token);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await client.call(security.confirmTwoFactor, { body: { code } }, token);
    await client.call(security.replaceRecoveryCodes, { body: { password } }, token);

    const { challengeId, options } = await client.call(security.beginPasskey, { body: { password } }, token);
    const credential = new PasskeyDevice(installation.config.PUBLIC_CONSOLE_URL).create(options);
    const body = { challengeId, name: 'Phone', credential };
    const { id } = await client.call(security.createPasskey, { body }, token);
    await client.call(security.deletePasskey, { params: { id } }, token);
    await client.call(security.disableTwoFactor, { body: { password } }, token);

    const key = { name: 'Books', rights: ['export' as const] };
    await client.call(createApiToken, { params: { slug: church.slug }, body: key }, token);
    await client.call(security.logoutEverywhere, {}, token);

    await installation.mailbox.waitFor(email, subjects.length);
    const mails = installation.mailbox.to(email);
    expect(mails.map(({ subject }) => subject).sort()).toEqual(subjects.toSorted());
    const aboutKey = mails.find(({ subject }) => subject === subjects[6]);
    expect(aboutKey?.text).toContain(`/churches/${church.slug}/settings/connections`);
  },
);
