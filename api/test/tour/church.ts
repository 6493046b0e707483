import sharp from 'sharp';
import * as abuse from '@penning/contract/abuse';
import * as accounts from '@penning/contract/accounts';
import * as tokens from '@penning/contract/api-tokens';
import * as churches from '@penning/contract/churches';
import * as form from '@penning/contract/church-form';
import * as logo from '@penning/contract/church-logo';
import * as settings from '@penning/contract/church-settings';
import * as invitations from '@penning/contract/invitations';
import * as people from '@penning/contract/people';
import * as support from '@penning/contract/support-access';
import * as webhooks from '@penning/contract/webhooks';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../../src/platform/dates.ts';
import { waitUntil } from '../builders.ts';
import { linkFrom } from './accounts.ts';
import type { Recorder } from './record.ts';

/** The church that the tour founds, with who is in it. */
export interface TourChurch {
  params: { slug: string };
  administrator: string;
  operator: string;
  costCentreId: string;
}

const slug = 'chapel-on-the-hill';
const params = { slug };
const newcomer = { email: 'tom@church.example', name: 'Tom de Boer', password: 'a long enough password' };

/** A church is founded, approved and made ready to take claims. */
export async function tourFounding(
  tour: Recorder,
  administrator: string,
  operator: string,
): Promise<TourChurch> {
  const body = {
    slug,
    name: 'Chapel on the Hill',
    languages: ['en' as const, 'nl' as const],
    referencePrefix: 'COH',
    allowedOrigins: ['https://chapel.example.org'],
  };
  await tour.call(churches.createChurch, { body }, administrator);
  await tour.call(churches.listChurches, {}, administrator);
  await tour.call(churches.approveChurch, { params }, operator);
  await tour.call(churches.readChurch, { params }, administrator);
  const change = { policyText: 'Please claim within two months.', lostReceipts: true };
  await tour.call(churches.updateChurch, { params, body: change }, administrator);
  const costCentre = { code: '430', name: 'Hospitality' };
  const { id } = await tour.call(settings.createCostCentre, { params, body: costCentre }, administrator);
  const path = { slug, id };
  await tour.call(
    settings.updateCostCentre,
    { params: path, body: { name: 'Coffee and meals' } },
    administrator,
  );
  await tour.call(settings.listCostCentres, { params }, administrator);
  await tourFinance(tour, administrator);
  await tour.call(form.readForm, { params });
  await tour.call(form.readChallenge, { params });
  await tour.call(settings.readPoster, { params }, administrator);
  await tour.call(settings.readPosterDrawing, { params }, administrator);
  const picture = await sharp({ create: { width: 200, height: 80, channels: 3, background: '#137' } })
    .png()
    .toBuffer();
  const { logoUrl } = await tour.call(
    logo.putLogo,
    { params, binary: new Uint8Array(picture) },
    administrator,
  );
  await tour.call(logo.readLogo, { params: { key: logoUrl.split('/').at(-1) ?? '' } });
  await tour.call(logo.deleteLogo, { params }, administrator);
  return { params, administrator, operator, costCentreId: id };
}

async function tourFinance(tour: Recorder, administrator: string): Promise<void> {
  const body = { email: 'finance@church.example', language: 'en' as const };
  const { id } = await tour.call(settings.createFinanceAddress, { params, body }, administrator);
  await back(tour, 'finance_addresses', 'asked_at');
  await tour.call(settings.remindFinanceAddress, { params: { slug, id } }, administrator);
  const token = await linkFrom(tour, body.email, /finance-address#\S+/);
  await tour.call(settings.confirmFinanceAddress, { body: { token } });
  await tour.call(settings.retryFinanceAddress, { params: { slug, id } }, administrator);
  await tour.call(settings.listFinanceAddresses, { params }, administrator);
  const second = { ...body, email: 'old@church.example' };
  const other = await tour.call(settings.createFinanceAddress, { params, body: second }, administrator);
  await tour.call(settings.deleteFinanceAddress, { params: { slug, id: other.id } }, administrator);
}

/** People are invited, change their roles and leave; an operator is let in for a day. */
export async function tourPeople(tour: Recorder, { administrator, operator }: TourChurch): Promise<void> {
  const body = { email: newcomer.email, language: 'en' as const, role: 'treasurer' as const };
  const { id } = await tour.call(invitations.invitePerson, { params, body }, administrator);
  const first = await linkFrom(tour, body.email, /invitation#\S+/);
  await tour.call(invitations.readInvitation, { body: { token: first } });
  await back(tour, 'invitations', 'sent_at');
  await tour.call(invitations.remindInvited, { params: { slug, id } }, administrator);
  const mail = await tour.installation.mailbox.waitFor(body.email, 2);
  const token = /invitation#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
  const { email: _, ...fields } = newcomer;
  await tour.call(invitations.joinByInvitation, { body: { token, ...fields, language: 'en' } });
  const { people: members } = await tour.call(people.listPeople, { params }, administrator);
  const tom = members.find((one) => one.email === newcomer.email)!;
  const auditor = { role: 'auditor' as const, years: [2026] };
  await tour.call(people.updateMember, { params: { slug, id: tom.id }, body: auditor }, administrator);

  const reason = 'The treasurer asked me to look at a claim.';
  const asked = await tour.call(support.askSupportAccess, { params, body: { reason } }, operator);
  const access = { slug, id: asked.id };
  await tour.call(support.answerSupportAccess, { params: access, body: { granted: true } }, administrator);
  await tour.call(support.endSupportAccess, { params: access }, administrator);
  await tour.call(support.listSupportAccess, { params }, administrator);

  const other = { email: 'olga@penning.example', language: 'en' as const, role: 'administrator' as const };
  await tour.call(invitations.invitePerson, { params, body: other }, administrator);
  const own = await linkFrom(tour, other.email, /invitation#\S+/);
  await tour.call(invitations.acceptInvitation, { body: { token: own } }, operator);
  const third = { ...body, email: 'nobody@church.example' };
  const revoked = await tour.call(invitations.invitePerson, { params, body: third }, administrator);
  await tour.call(invitations.revokeInvitation, { params: { slug, id: revoked.id } }, administrator);
  await tour.call(people.removeMember, { params: { slug, id: tom.id } }, administrator);
  const session = await tour.call(accounts.login, { body: newcomerLogin });
  await tour.call(accounts.deleteMe, { body: { password: newcomer.password } }, session.accessToken);
}

const newcomerLogin = { email: newcomer.email, password: newcomer.password };

/** The church connects its bookkeeping; the operator looks after the installation. */
export async function tourConnections(tour: Recorder, church: TourChurch, target: string): Promise<void> {
  const { administrator, operator } = church;
  const key = { name: 'Bookkeeping', rights: ['read-claims' as const, 'export' as const] };
  const { id: keyId } = await tour.call(tokens.createApiToken, { params, body: key }, administrator);
  await tour.call(tokens.listApiTokens, { params }, administrator);
  await tour.call(tokens.revokeApiToken, { params: { slug, id: keyId } }, administrator);
  const hook = { url: target, events: ['claim.submitted' as const] };
  const { id } = await tour.call(webhooks.createWebhook, { params, body: hook }, administrator);
  const path = { slug, id };
  await tour.call(webhooks.testWebhook, { params: path }, administrator);
  await waitUntil(async () => {
    const { rows } = await tour.installation.context.database.inChurch(await churchId(tour), (trx) =>
      trx.raw<{ rows: object[] }>(`select from webhook_deliveries where state = 'waiting'`),
    );
    return rows.length === 0;
  });
  await tour.call(webhooks.listWebhookDeliveries, { params: path }, administrator);
  await tour.call(webhooks.listWebhooks, { params }, administrator);
  await tour.call(webhooks.deleteWebhook, { params: path }, administrator);

  const today = dayOf(new Date(), defaultTimeZone);
  await tour.call(abuse.readAbuse, { query: { from: today, to: today } }, operator);
  const guard = { suspended: false, effortFloor: 1 };
  await tour.call(abuse.governChurch, { params, body: guard }, operator);
  const block = { network: '192.0.2.0/24', reason: 'Thousands of drafts in an hour' };
  const blocked = await tour.call(abuse.createBlock, { body: block }, operator);
  await tour.call(abuse.listBlocks, {}, operator);
  await tour.call(abuse.deleteBlock, { params: { id: blocked.id } }, operator);
  await tour.call(abuse.readmitAddress, { body: { email: 'anna@example.org' } }, operator);
  await tour.call(abuse.readOperatorLog, {}, operator);
  await tour.call(churches.archiveChurch, { params, body: { archived: true } }, administrator);
  const other = { slug: 'no-church', name: 'No Church', languages: ['en' as const], referencePrefix: 'NOC' };
  await tour.call(churches.createChurch, { body: other }, administrator);
  const declined = { params: { slug: other.slug }, body: { reason: 'We could not reach your church.' } };
  await tour.call(churches.declineChurch, declined, operator);
}

/** As if what was just mailed had been mailed two minutes ago: the next mail may follow. */
export async function back(tour: Recorder, table: string, column: string): Promise<void> {
  await tour.installation.context.database.inChurch(await churchId(tour), async (trx) => {
    await trx.raw(`update ?? set ?? = ?? - interval '2 minutes'`, [table, column, column]);
    await trx.raw('update mails set serial = serial - 120 where serial > 100');
  });
}

async function churchId({ installation }: Recorder): Promise<string> {
  const found = await installation.context.database.bySlug(slug, (trx) =>
    trx('churches').where({ slug }).first('id'),
  );
  return (found as { id: string }).id;
}
