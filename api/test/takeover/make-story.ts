import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { withdrawClaim } from '@penning/contract/claims';
import * as decisions from '@penning/contract/decisions';
import { askSupportAccess } from '@penning/contract/support-access';
import { clientOf } from '../builders.ts';
import { receiptPicture } from '../claims.ts';
import type { Installation } from '../installation.ts';
import * as making from './make-churches.ts';
import * as claiming from './make-claims.ts';
import type { Claims, Lived } from './make-facts.ts';
import { moveOn } from './make-later-states.ts';
import { refuseMails } from './make-refusals.ts';
import { workedOff } from './queue.ts';

/** Lets two churches live with a worker that works, then with a mail server that refuses. */
export async function liveThrough(installation: Installation, owner: pg.Client): Promise<Lived> {
  const operator = await making.makeOperator(installation);
  const grace = await making.makeChurch(installation, owner, operator, {
    slug: 'grace-groningen',
    name: 'Genade Groningen',
    referencePrefix: 'GRG',
  });
  const hope = await making.makeChurch(installation, owner, operator, {
    slug: 'hope-haren',
    name: 'Hoop Haren',
    referencePrefix: 'HH',
  });
  const { administrator, treasurer } = grace.people;
  const client = clientOf(installation);
  const make = async (name: string, wish: Partial<claiming.Wish> = {}, church = grace) =>
    claiming.makeClaim(installation, church, { email: `${name.toLowerCase()}@example.org`, ...wish });

  const claims: Claims = {};
  claims['draft'] = await claiming.makeDraft(installation, grace.slug);
  const clean = await claiming.sendReceipt(installation, claims['draft'], await receiptPicture('draft'));
  claims['draftRefused'] = await claiming.makeDraft(installation, grace.slug);
  const truncated = await readFile(new URL('../receipts/truncated.jpg', import.meta.url));
  const refused = await claiming.sendReceipt(installation, claims['draftRefused'], truncated);
  const expired = await claiming.makeDraft(installation, grace.slug);
  await claiming.sendReceipt(installation, expired, await receiptPicture('expired'));

  const proven = await claiming.makeDraft(installation, grace.slug);
  const receiptIds = [await claiming.sendReceipt(installation, proven, await receiptPicture('submitted'))];
  const wish = { email: 'submitted@example.org', receiptIds };
  claims['submitted'] = await claiming.makeClaim(installation, grace, wish, proven);
  claims['firstApproval'] = await make('firstApproval', { cents: 75_000 });
  await claiming.approve(installation, claims['firstApproval'], treasurer);
  for (const name of ['returned', 'corrected'] as const) {
    const claim = await make(name);
    claims[name] = claim;
    const question = { round: 1, question: 'Met hoeveel waren jullie?' };
    await workedOff(owner);
    await client.call(
      decisions.returnClaim,
      { params: { id: claim.id }, body: question },
      treasurer.accessToken,
    );
  }
  const correction = {
    answer: 'Twintig',
    note: 'Nu met bedrag',
    items: claiming.itemsFor(grace, { cents: 1999 }),
  };
  const { corrected } = claims;
  await client.call(
    decisions.correctClaim,
    { params: { id: corrected!.id }, body: correction },
    corrected!.token,
  );
  for (const name of ['approved', 'scheduled', 'paid', 'donated', 'toReopen']) {
    const claim = await make(name);
    claims[name] = claim;
    await claiming.approve(installation, claim, treasurer, name === 'approved' ? 900 : undefined);
  }
  for (const name of ['toReturn', 'toApprove', 'toReject']) claims[name] = await make(name);
  claims['rejected'] = await make('rejected');
  await client.call(
    decisions.rejectClaim,
    { params: { id: claims['rejected'].id }, body: { reason: 'Al betaald', round: 1 } },
    treasurer.accessToken,
  );
  claims['withdrawn'] = await make('withdrawn');
  await client.call(withdrawClaim, { params: { id: claims['withdrawn'].id } }, claims['withdrawn'].token);
  await client.call(
    decisions.addNote,
    { params: { id: claims['submitted'].id }, body: { words: 'Bel Anna' } },
    administrator.accessToken,
  );
  await moveOn(owner, claims);

  const remembered = await claiming.submit(
    installation,
    grace,
    await claiming.makeDraft(installation, grace.slug),
    { email: 'device@example.org' },
  );
  claims['device'] = remembered;
  const deviceCode = await claiming.codeTo(installation, remembered.email);
  const deviceToken = await claiming.confirm(installation, remembered, deviceCode, true);
  const forgetLink = await making.linkTo(installation, remembered.email, 'device');
  claims['ofHope'] = await make('ofHope', {}, hope);
  claims['draftOfHope'] = await claiming.makeDraft(installation, hope.slug);

  claims['unconfirmed'] = await claiming.submit(
    installation,
    grace,
    await claiming.makeDraft(installation, grace.slug),
    { email: 'unconfirmed@example.org' },
  );
  const code = await claiming.codeTo(installation, 'unconfirmed@example.org');
  const notMeLink = await making.linkTo(installation, 'unconfirmed@example.org', 'not-me');
  // These wait for their code, which is confirmed when nobody works any more.
  for (const name of ['toConfirm', 'unconfirmedWithdrawn'])
    claims[name] = await claiming.submit(
      installation,
      grace,
      await claiming.makeDraft(installation, grace.slug),
      { email: `${name.toLowerCase()}@example.org` },
    );
  await claiming.codeTo(installation, 'toconfirm@example.org');
  const { unconfirmedWithdrawn } = claims;
  await client.call(withdrawClaim, { params: { id: unconfirmedWithdrawn!.id } }, unconfirmedWithdrawn!.token);

  const twoFactor = await making.makeTwoFactor(installation, treasurer);
  const apiToken = await making.makeApiToken(installation, grace);
  const reason = { reason: 'De penningmeester vroeg mee te kijken' };
  await client.call(askSupportAccess, { params: { slug: hope.slug }, body: reason }, operator.accessToken);
  await workedOff(owner);
  await refuseMails(installation, owner, { grace, hope, claims, make });
  return {
    churches: [grace, hope],
    operator,
    claims,
    expired,
    receipts: { clean, checking: '', refused },
    code,
    rememberedDevice: { email: remembered.email, token: deviceToken ?? '' },
    forgetLink,
    notMeLink,
    twoFactor,
    apiToken,
  };
}
