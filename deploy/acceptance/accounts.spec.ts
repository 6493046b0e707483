import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectNoFindings } from './pages.ts';
import { inbox, linkIn, operator, urls } from './penning.ts';

const password = 'warm bread on thursday';

test('somebody signs up, founds a church, an operator approves it, and its form opens', async ({
  page,
  browser,
}) => {
  const email = address('founder');
  await signUp(page, email);
  await signIn(page, email);
  await page.getByRole('link', { name: 'Register my church' }).click();
  await expect(page).toHaveURL(/churches\/new/);
  await expectNoFindings(page);
  const slug = `chapel-${Date.now().toString(36).replace(/\d/g, 'x')}`;
  await page.getByLabel('Name', { exact: true }).fill('Chapel on the Hill');
  await page.getByLabel('Web name').fill(slug);
  await page.getByLabel('Reference prefix').fill('COH');
  await page.getByRole('button', { name: 'Create church' }).click();
  const closed = page.getByRole('region', { name: 'The form is closed' });
  await expect(closed.getByRole('listitem')).toHaveText([
    /^An operator has to approve this church first/,
    /^No confirmed finance address receives claims/,
    /^There is no purpose/,
  ]);
  await page.getByLabel('Code').fill('100');
  await page.getByLabel('Name', { exact: true }).fill('Everything');
  await page.getByRole('button', { name: 'Add purpose' }).click();
  await expect(page.getByText('Everything')).toBeVisible();
  await page.goto(`${urls.console}/churches/${slug}`);
  await expect(closed.getByRole('listitem')).toHaveCount(2);
  await expectNoFindings(page);
  await closed.getByRole('link', { name: 'Add or confirm an address' }).click();
  // A church that waits mails nobody but its founder.
  const finance = email.replace('@', '+finance@');
  await page.getByLabel('E-mail address').fill(finance);
  await page.getByRole('button', { name: 'Add address' }).click();
  await page.goto(linkIn(await inbox.waitFor(finance)));
  await page.getByRole('button').first().click();

  const visit = async () => {
    // A browser of its own each time: the form's configuration may be cached for a minute.
    const visitor = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await visitor.goto(`${urls.api}/c/${slug}`);
    return visitor;
  };
  await expect((await visit()).getByText('This form is closed for now')).toBeVisible();

  const office = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(office, operator.email, operator.password);
  await office.goto(`${urls.console}/waiting-churches`);
  const waits = office.getByRole('listitem').filter({ hasText: slug });
  await waits.getByText('Put away', { exact: true }).click();
  await waits.getByLabel('Why, for whoever registered it').fill('We do not know this church.');
  await expectNoFindings(office);
  await waits.getByRole('button', { name: 'Put Chapel on the Hill away' }).click();
  await expect(office.getByText('The church is put away.')).toBeVisible();
  const refusal = await inbox.waitFor(
    email,
    ({ subject }) => subject === 'Chapel on the Hill was not approved',
  );
  expect(refusal.text).toContain('We do not know this church.');
  await page.goto(`${urls.console}/churches/${slug}`);
  await expect(closed.getByText('This church is archived.')).toBeVisible();

  // It was a mistake: the operator takes the church back.
  await office.goto(`${urls.console}/churches/${slug}`);
  await office
    .getByRole('region', { name: 'The form is closed' })
    .getByRole('link', { name: 'Restore the church' })
    .click();
  await office.getByRole('button', { name: /restore/i }).click();
  await office.getByRole('link', { name: 'Approve or decline' }).click();
  await waits.getByRole('button', { name: /^Approve/ }).click();
  await expect(office.getByText('The church is approved.')).toBeVisible();
  await inbox.waitFor(email, ({ subject }) => subject === 'Chapel on the Hill can take claims now');
  await expect((await visit()).locator('input[name="name"]')).toBeVisible();
});

test('a forgotten password is set anew by the mailed link, which works once', async ({ page }) => {
  const email = address('forgetful');
  await signUp(page, email);
  await page.getByRole('link', { name: 'I do not know my password' }).click();
  await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
  await expectNoFindings(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText(`If ${email} belongs to an account`)).toBeVisible();
  const link = linkIn(await inbox.waitFor(email, ({ subject }) => subject.includes('new password')));
  await page.goto(link);
  await page.getByLabel('New password').fill('unbelievable');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByRole('alert')).toContainText('Others would try this password first.');
  await expectNoFindings(page);
  await page.getByLabel('New password').fill('cold milk on friday');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('The new password is set.')).toBeVisible();
  await signIn(page, email, 'cold milk on friday');
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel('New password').fill('another one again');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('This link does not work any more.')).toBeVisible();
});

test('with a second step, signing in asks for the code of the app or a recovery code', async ({ page }) => {
  const email = address('careful');
  await signUp(page, email);
  await signIn(page, email);
  await page.goto(`${urls.console}/profile/two-factor`);
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Set up the second step' }).click();
  const qr = page.getByRole('img', { name: 'QR code for your app' });
  expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Turn the second step on' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is not right');
  await expectNoFindings(page);
  await page.getByLabel('Code').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn the second step on' }).click();
  await expect(page.locator('.codes li')).toHaveCount(10);
  await expectNoFindings(page);
  const recoveryCode = await page.locator('.codes li').first().innerText();
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible();

  await signOut(page);
  await fillSignIn(page, email, password);
  await expect(page.getByRole('heading', { name: 'The second step' })).toBeVisible();
  await expectNoFindings(page);
  // The code that turned it on is used up; the next step's is taken as well.
  await page.getByLabel('Code').fill(codeOf(secret, 1));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await signOut(page);
  await fillSignIn(page, email, password);
  await page.getByLabel('Code').fill(recoveryCode);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test('a passkey is made in the account and signs in by itself', async ({ page }) => {
  const email = address('passkey');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signUp(page, email);
  await signIn(page, email);
  await page.goto(`${urls.console}/profile/passkeys`);
  await page.getByLabel('Name of the passkey').fill('My laptop');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByText('The passkey is added.')).toBeVisible();
  await expect(page.getByText('My laptop', { exact: true })).toBeVisible();
  await expectNoFindings(page);
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${urls.console}/profile`);
  await expect(page.getByText(`You sign in as ${email}.`)).toBeVisible();
});

test('devices are listed and signed out, and an account is deleted', async ({ page, browser }) => {
  const email = address('leaver');
  await signUp(page, email);
  await signIn(page, email);
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(other, email);
  await inbox.waitFor(email, ({ subject }) => subject === 'A new device signed in to your account');
  await page.goto(`${urls.console}/profile/sessions`);
  await expect(page.locator('.entry .chip')).toHaveText(['This device']);
  await expectNoFindings(page);
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText('The device is signed out.')).toBeVisible();
  await other.goto(`${urls.console}/profile`);
  await expect(other).toHaveURL(/sign-in/);
  await page.goto(`${urls.console}/profile/delete`);
  await page.getByText('Delete my account', { exact: true }).click();
  await expectNoFindings(page);
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByText('Your account is deleted.')).toBeVisible();
  await fillSignIn(page, email, password);
  await expect(page.getByRole('alert')).toContainText('do not belong together');
});

test.use({ locale: 'en-GB' });

function address(name: string): string {
  return `${name}-${Date.now()}@example.org`;
}

/** Opens an account and chooses its password behind the mailed link; ends on the sign-in page. */
async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(`${urls.console}/sign-up`);
  await page.getByLabel('Your name').fill('Nora New');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Open an account' }).click();
  await expect(page.getByText(`We sent a mail to ${email}.`)).toBeVisible();
  await page.goto(linkIn(await inbox.waitFor(email)));
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Open my account' }).click();
  await expect(page.getByText('Your account is open.')).toBeVisible();
}

async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await fillSignIn(page, email, typed);
  await expect(page).not.toHaveURL(/sign-in/);
}

async function fillSignIn(page: Page, email: string, typed: string): Promise<void> {
  await page.goto(`${urls.console}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.menu-person > summary').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
}

/** The code of an authenticator app, now or some steps of thirty seconds later. */
function codeOf(secret: string, steps = 0): string {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return app.generate({ timestamp: Date.now() + steps * 30_000 });
}
