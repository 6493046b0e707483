import { expect, test, type Browser, type Page } from '@playwright/test';
import { Claimant } from './claimant.ts';
import { foundChurch, type OwnChurch } from './own-church.ts';
import { expectNoFindings, signIn, signInAs } from './pages.ts';
import { inbox, linkIn, urls } from './penning.ts';

test.describe.configure({ mode: 'serial' });

let church: OwnChurch;
let founder: Page;
test.beforeAll(async ({ browser }) => {
  church = await foundChurch('Chapel by the Sea');
  founder = await newPage(browser);
  await signInAs(founder, church.founder);
});

test('somebody is invited, joins, decides, gets another role, and is removed', async ({ browser }) => {
  await openSettings('people');
  await expect(founder.getByText('You are the only administrator.')).toBeVisible();
  const email = `tess-${Date.now()}@example.org`;
  await founder.getByLabel('E-mail address').fill(email);
  await founder.getByRole('button', { name: 'Send invitation' }).click();
  await expect(founder.getByText('The invitation is on its way.')).toBeVisible();
  await expect(founder.getByRole('list', { name: 'Invited' })).toContainText(email);
  await expectNoFindings(founder);

  const tess = await newPage(browser);
  const invitation = linkIn(await inbox.waitFor(email));
  await tess.goto(invitation);
  await expect(tess.getByText('as treasurer. Fenna Founder invites you.')).toBeVisible();
  await expectNoFindings(tess);
  await tess.getByLabel('Your name').fill('Tess Treasurer');
  await tess.getByLabel('Password', { exact: true }).fill('cold milk on friday');
  await tess.getByRole('button', { name: 'Make account and join' }).click();
  await expect(tess.getByText('You have joined.')).toBeVisible();
  await tess.goto(invitation);
  await expect(tess.getByText('This invitation does not work any more')).toBeVisible();

  await openSettings('rules');
  await founder.getByLabel('Two people approve above').fill('1.250');
  await founder.getByRole('button', { name: 'Save changes' }).click();
  await founder.getByLabel('€1.25', { exact: true }).check();
  await founder.getByRole('button', { name: 'Save changes' }).click();
  await expect(founder.getByText('Saved.')).toBeVisible();

  // Both inboxes stay open; nobody reloads.
  await founder.goto(`${urls.console}/churches/${church.slug}`);
  await tess.goto(`${urls.console}/churches/${church.slug}`);
  const claimant = new Claimant(urls.api);
  await claimant.submit(church.slug);
  await claimant.confirm((await inbox.waitFor(claimant.email)).subject.replace(/\D/g, '').slice(0, 6));
  await expect(founder.getByText('A new claim has come in.')).toBeVisible();
  await expect(founder.getByText('0 of 2 approvals')).toBeVisible();
  await expectNoFindings(founder);
  // A person has ten streams at most: each one has to end with its connection.
  for (let opened = 0; opened < 12; opened++) await expect.poll(() => openStream(founder)).toBe(200);
  await founder.getByRole('link', { name: /^Anna de Vries/ }).click();
  await tess.getByRole('link', { name: /^Anna de Vries/ }).click();
  await founder.getByText('Return with a question', { exact: true }).click();
  await founder.getByLabel('Your question to the claimant').fill('Which paper?');
  await tess.getByRole('button', { name: 'Approve €8.99 as the first of two' }).click();
  await expect(founder.getByText('This claim has just changed.')).toBeVisible();
  await expect(founder.getByLabel('Your question to the claimant')).toHaveValue('Which paper?');
  await founder.getByRole('button', { name: 'Show it' }).click();
  await expect(founder.getByText('Approved by Tess Treasurer.')).toBeVisible();

  await openSettings('people');
  await founder.getByText('Change role', { exact: true }).click();
  const role = founder.getByRole('listitem').filter({ hasText: email });
  await role.getByRole('radio', { name: /^Approver/ }).check();
  await role.getByRole('button', { name: 'Save changes' }).click();
  await expect(founder.getByRole('alert')).toContainText('For these purposes: Fill this in.');
  await role.getByLabel('Music').check();
  await role.getByLabel('Approves up to').fill('250');
  await role.getByRole('button', { name: 'Save changes' }).click();
  await expect(founder.getByText('Approver: Music, up to €250.00')).toBeVisible();
  await tess.goto(`${urls.console}/churches/${church.slug}`);
  await expect(tess.getByText('Nothing to decide')).toBeVisible();
  await tess.goto(`${urls.console}/profile/churches`);
  await expect(tess.getByText('Approver', { exact: true })).toBeVisible();
  await expectNoFindings(tess);
  await founder.getByText('Remove', { exact: true }).click();
  await founder.getByRole('button', { name: 'Remove Tess Treasurer' }).click();
  await expect(founder.getByText('The person is removed.')).toBeVisible();
  await tess.goto(`${urls.console}/churches/${church.slug}`);
  await expect(tess.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
});

test('an operator asks to look in, the church lets them, ends it, and reads all of it in its log', async ({
  page: operator,
}) => {
  await signIn(operator);
  await operator.goto(`${urls.console}/churches/${church.slug}`);
  await expect(operator.getByText('You do not see the claims of Chapel by the Sea')).toBeVisible();
  await expectNoFindings(operator);
  await operator.getByLabel('Why do you ask?').fill('A voucher looks wrong.');
  await operator.getByRole('button', { name: 'Ask for support access' }).click();
  await expect(operator.getByText('You have asked.')).toBeVisible();

  const asked = await inbox.waitFor(church.founder.email, ({ text }) =>
    text.includes('A voucher looks wrong.'),
  );
  await founder.goto(/https?:\S+support-access/.exec(asked.text)?.[0] ?? '');
  await expect(founder.getByText('A voucher looks wrong.')).toBeVisible();
  await expectNoFindings(founder);
  await founder.getByRole('button', { name: /^Let .* in$/ }).click();
  await expect(founder.getByText('The operator is let in, and gets a mail.')).toBeVisible();

  await operator.goto(`${urls.console}/churches/${church.slug}?status=all`);
  await expect(operator.getByText('You are here as support')).toBeVisible();
  await operator.getByRole('link', { name: /^Anna de Vries/ }).click();
  await expect(operator.getByText('Pays to')).toBeVisible();
  await founder.getByRole('button', { name: /^End the access/ }).click();
  await expect(founder.getByText('The access has ended.')).toBeVisible();
  await operator.reload();
  await expect(operator.getByText('You do not see the claims of Chapel by the Sea')).toBeVisible();

  await openSettings('audit-log');
  for (const words of [
    'let an operator in',
    'read a claim as support: OWN-',
    'changed a role: ',
    'ended support access',
  ])
    await expect(founder.getByText(words).first()).toBeVisible();
  await expect(founder.getByText('from Treasurer to Approver')).toBeVisible();
  await expectNoFindings(founder);
  for (const section of ['connections', 'rules']) {
    await openSettings(section);
    await expectNoFindings(founder);
  }
});

test.use({ locale: 'en-GB' });

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en-GB' })).newPage();
}

async function openSettings(section: string): Promise<void> {
  await founder.goto(`${urls.console}/churches/${church.slug}/settings/${section}`);
  await expect(founder.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

/** Opens one more stream of events in the page, ends it, and gives its status. */
function openStream(page: Page): Promise<number> {
  return page.evaluate(async (address) => {
    const connection = new AbortController();
    const { status } = await fetch(address, { signal: connection.signal });
    connection.abort();
    return status;
  }, `/churches/${church.slug}/events`);
}
