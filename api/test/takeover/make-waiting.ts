import type pg from 'pg';
import { forgotPassword } from '@penning/contract/accounts';
import { createFinanceAddress } from '@penning/contract/church-settings';
import { deleteReceipt } from '@penning/contract/claim-files';
import * as decisions from '@penning/contract/decisions';
import { invitePerson } from '@penning/contract/invitations';
import { answerSupportAccess, askSupportAccess } from '@penning/contract/support-access';
import { createWebhook, testWebhook, webhookEvents } from '@penning/contract/webhooks';
import { clientOf } from '../builders.ts';
import { receiptPicture } from '../claims.ts';
import type { Installation } from '../installation.ts';
import * as making from './make-churches.ts';
import * as claiming from './make-claims.ts';
import type { Lived, Story } from './make-facts.ts';
import { retire } from './make-later-states.ts';

/** Acts while nobody works: everything that is to be done stays in the queue. */
export async function leaveWorkWaiting(
  installation: Installation,
  owner: pg.Client,
  lived: Lived,
): Promise<Story> {
  const client = clientOf(installation);
  const { claims, operator } = lived;
  const [grace, hope] = lived.churches as [making.MadeChurch, making.MadeChurch];
  const { administrator, treasurer, auditor } = grace.people;
  const hook = await client.call(
    createWebhook,
    {
      params: { slug: grace.slug },
      body: { url: 'https://hooks.grace-groningen.example/penning', events: [...webhookEvents] },
    },
    administrator.accessToken,
  );
  await client.call(testWebhook, { params: { slug: grace.slug, id: hook.id } }, administrator.accessToken);

  claims['draftChecking'] = await claiming.makeDraft(installation, grace.slug);
  const checking = await claiming.sendReceipt(
    installation,
    claims['draftChecking'],
    await receiptPicture('checking'),
    {
      wait: false,
    },
  );
  const { draftRefused } = claims;
  const spare = await claiming.sendReceipt(installation, draftRefused!, await receiptPicture('spare'), {
    wait: false,
  });
  const { rows: gone } = await owner.query<{ key: string }>(
    'select arrival_key as key from receipts where id = $1',
    [spare],
  );
  await client.call(
    deleteReceipt,
    { params: { id: draftRefused!.id, receiptId: spare } },
    draftRefused!.token,
  );
  claims['unconfirmedWaits'] = await claiming.submit(
    installation,
    grace,
    await claiming.makeDraft(installation, grace.slug),
    { email: 'unconfirmedwaits@example.org' },
  );
  const code = await claiming.codeTo(installation, 'toconfirm@example.org');
  await claiming.confirm(installation, claims['toConfirm']!, code, true);

  const decide = { round: 1 };
  const by = treasurer.accessToken;
  const params = (name: string) => ({ params: { id: claims[name]!.id } });
  await client.call(
    decisions.returnClaim,
    { ...params('toReturn'), body: { ...decide, question: 'Welke avond?' } },
    by,
  );
  await claiming.approve(installation, claims['toApprove']!, treasurer, 1000);
  await client.call(
    decisions.rejectClaim,
    { ...params('toReject'), body: { ...decide, reason: 'Dubbel' } },
    by,
  );
  await client.call(
    decisions.reopenClaim,
    { ...params('toReopen'), body: { ...decide, reason: 'Bon ontbreekt' } },
    by,
  );
  await client.call(
    createFinanceAddress,
    { params: { slug: grace.slug }, body: { email: 'second@grace-groningen.example', language: 'en' } },
    administrator.accessToken,
  );
  await client.call(
    invitePerson,
    {
      params: { slug: grace.slug },
      body: { email: 'invited@grace-groningen.example', language: 'nl', role: 'treasurer' },
    },
    administrator.accessToken,
  );
  const reason = { reason: 'Een bon opent niet' };
  await client.call(askSupportAccess, { params: { slug: grace.slug }, body: reason }, operator.accessToken);
  const { rows: asked } = await owner.query<{ id: string }>(
    `select id from support_accesses where church_id = (select id from churches where slug = $1)`,
    [hope.slug],
  );
  await client.call(
    answerSupportAccess,
    { params: { slug: hope.slug, id: asked[0]?.id ?? '' }, body: { granted: true } },
    hope.people.administrator.accessToken,
  );
  await client.call(forgotPassword, { body: { email: auditor.email } });
  const again = await making.enter(installation, auditor.email);
  auditor.refreshToken = again.refreshToken;
  const stray = await retire(installation, owner, lived.expired);
  const tokens: Record<string, string> = { operator: operator.accessToken };
  for (const { slug, people } of lived.churches)
    for (const [role, person] of Object.entries(people)) tokens[`${role}@${slug}`] = person.accessToken;
  for (const [name, { token }] of Object.entries(claims)) tokens[`claim ${name}`] = token;
  return {
    ...lived,
    receipts: { ...lived.receipts, checking },
    files: { stray, deleted: gone[0]?.key ?? '' },
    webhookSecret: hook.secret,
    tokens,
  };
}
