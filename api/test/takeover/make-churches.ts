import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import * as security from '@penning/contract/account-security';
import { login } from '@penning/contract/accounts';
import { createApiToken } from '@penning/contract/api-tokens';
import * as churches from '@penning/contract/churches';
import * as settings from '@penning/contract/church-settings';
import { invitePerson, joinByInvitation } from '@penning/contract/invitations';
import type { MemberRole } from '@penning/contract/members';
import { clientOf } from '../builders.ts';
import type { Installation } from '../installation.ts';
import { runCommand } from '../processes.ts';

/** Password of everybody in the dump. */
export const password = 'a long enough password';

/** A person who is signed in, with what their browser keeps. */
export interface SignedInPerson {
  email: string;
  accessToken: string;
  refreshToken: string;
  deviceToken: string;
}

/** A church with its people; each has one of every role. */
export interface MadeChurch {
  slug: string;
  costCentreIds: string[];
  financeEmail: string;
  people: Record<'administrator' | 'treasurer' | 'approver' | 'auditor', SignedInPerson>;
}

/** Returns what follows the # of a link in the newest mail to an address. */
export async function linkTo(installation: Installation, email: string, path: string): Promise<string> {
  const pattern = new RegExp(`${path}#(\\S+)`);
  const mail = await installation.mailbox.waitFor(email, 1, pattern);
  return pattern.exec(mail.text ?? '')?.[1] ?? '';
}

/** Makes the installation's operator by the command, and signs in. */
export async function makeOperator(installation: Installation): Promise<SignedInPerson> {
  const email = 'operator@penning.example';
  const answer = await runCommand('create-operator', installation, {
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
  });
  if (answer.code !== 0) throw new Error(answer.output);
  return enter(installation, email);
}

/** Signs in with the password alone. */
export async function enter(installation: Installation, email: string): Promise<SignedInPerson> {
  const session = await clientOf(installation).call(login, { body: { email, password } });
  const { accessToken, refreshToken, deviceToken } = session;
  return { email, accessToken, refreshToken, deviceToken };
}

/** Founds a church that takes claims, with a person of every role. */
export async function makeChurch(
  installation: Installation,
  owner: pg.Client,
  operator: SignedInPerson,
  { slug, name, referencePrefix }: { slug: string; name: string; referencePrefix: string },
): Promise<MadeChurch> {
  const client = clientOf(installation);
  const params = { slug };
  const fields = { languages: ['nl' as const, 'en' as const], allowedOrigins: [`https://${slug}.example`] };
  const made = await client.call(
    churches.createChurch,
    { body: { slug, name, referencePrefix, ...fields } },
    operator.accessToken,
  );
  const administrator = await join(installation, slug, operator, 'administrator');
  const by = administrator.accessToken;
  await client.call(
    churches.updateChurch,
    {
      params,
      body: { policyText: 'Binnen twee maanden.', lostReceipts: true, secondApprovalAboveCents: 50_000 },
    },
    by,
  );
  const costCentreIds: string[] = [];
  for (const body of [
    { code: '430', name: 'Gastvrijheid', hint: 'Koffie en maaltijden' },
    { code: '510', name: 'Pastoraat' },
  ])
    costCentreIds.push((await client.call(settings.createCostCentre, { params, body }, by)).id);
  // No endpoint sets a mileage rate yet; seeds and operators do it in the database.
  await owner.query(`insert into mileage_rates values ($1, '2024-01-01', 23)`, [made.id]);
  const financeEmail = `finance@${slug}.example`;
  await client.call(
    settings.createFinanceAddress,
    { params, body: { email: financeEmail, language: 'nl' } },
    by,
  );
  const token = await linkTo(installation, financeEmail, 'finance-address');
  await client.call(settings.confirmFinanceAddress, { body: { token } });
  return {
    slug,
    costCentreIds,
    financeEmail,
    people: {
      administrator,
      treasurer: await join(installation, slug, administrator, 'treasurer'),
      approver: await join(installation, slug, administrator, 'approver', {
        costCentreIds: costCentreIds.slice(0, 1),
        amountLimitCents: 20_000,
      }),
      auditor: await join(installation, slug, administrator, 'auditor', {
        years: [new Date().getFullYear()],
      }),
    },
  };
}

async function join(
  installation: Installation,
  slug: string,
  inviter: SignedInPerson,
  role: MemberRole,
  reach: object = {},
): Promise<SignedInPerson> {
  const client = clientOf(installation);
  const email = `${role}@${slug}.example`;
  const body = { email, language: 'nl' as const, role, ...reach };
  await client.call(invitePerson, { params: { slug }, body }, inviter.accessToken);
  const token = await linkTo(installation, email, 'invitation');
  const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${slug}`;
  await client.call(joinByInvitation, { body: { token, name, password, language: 'nl' } });
  return enter(installation, email);
}

/** Turns a person's second factor on; returns its secret and the recovery codes. */
export async function makeTwoFactor(
  installation: Installation,
  { accessToken }: SignedInPerson,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const client = clientOf(installation);
  const { secret } = await client.call(security.beginTwoFactor, { body: { password } }, accessToken);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const { recoveryCodes } = await client.call(security.confirmTwoFactor, { body: { code } }, accessToken);
  return { secret, recoveryCodes };
}

/** Makes a key for the church's bookkeeping; returns the token that is shown once. */
export async function makeApiToken(
  installation: Installation,
  { slug, people }: MadeChurch,
): Promise<string> {
  const body = { name: 'Bookkeeping', rights: ['read-claims' as const, 'export' as const] };
  const made = await clientOf(installation).call(
    createApiToken,
    { params: { slug }, body },
    people.administrator.accessToken,
  );
  return made.token;
}
