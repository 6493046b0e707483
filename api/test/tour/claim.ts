import { randomUUID } from 'node:crypto';
import { listAuditLog } from '@penning/contract/audit';
import * as files from '@penning/contract/claim-files';
import * as claims from '@penning/contract/claims';
import * as decisions from '@penning/contract/decisions';
import { followEvents } from '@penning/contract/events';
import { exportClaims } from '@penning/contract/exports';
import * as links from '@penning/contract/mail-links';
import { clientOf, waitUntil } from '../builders.ts';
import { receiptPicture, solve } from '../claims.ts';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../../src/platform/dates.ts';
import { fixture } from '../receipts/fixture.ts';
import { linkFrom } from './accounts.ts';
import { back, type TourChurch } from './church.ts';
import type { Recorder } from './record.ts';

const anna = 'anna@example.org';

/** A claim's way from the draft to the decision, with a question in between. */
export async function tourClaim(tour: Recorder, church: TourChurch): Promise<void> {
  const { installation } = tour;
  const { params, administrator, costCentreId } = church;
  const altcha = await solve(installation, params.slug);
  const { id, token } = await tour.call(claims.createClaim, { params, body: { altcha } });
  const own = { params: { id } };
  const receiptIds = [randomUUID(), randomUUID()];
  for (const [index, receiptId] of receiptIds.entries()) {
    const binary = new Uint8Array(index === 0 ? fixture('coffee.jpg') : await receiptPicture());
    await tour.call(
      files.putReceipt,
      { params: { id, receiptId }, query: { name: 'coffee.jpg' }, binary },
      token,
    );
  }
  await tour.call(files.deleteReceipt, { params: { id, receiptId: receiptIds[1]! } }, token);
  const plain = clientOf(installation);
  await waitUntil(async () =>
    (await plain.call(claims.viewClaim, own, token)).receipts.every((one) => one.state === 'clean'),
  );
  const item = {
    kind: 'expense' as const,
    date: dayOf(new Date(), defaultTimeZone),
    costCentreId,
    description: 'Coffee for the youth evening',
    amountCents: 1250,
    receiptIds: receiptIds.slice(0, 1),
  };
  const body = {
    claimant: { name: 'Anna de Vries', email: anna },
    payee: { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' },
    items: [item],
    note: '',
    language: 'en' as const,
  };
  await tour.call(claims.submitClaim, { ...own, body }, token);
  await back(tour, 'claims', 'code_sent_at');
  await tour.call(claims.resendCode, { ...own, body: {} }, token);
  const code = installation.context.secrets.claimCode(id, 2);
  await tour.call(claims.confirmClaim, { ...own, body: { code, rememberDevice: true } }, token);
  const ready = async () => {
    const place = { params: { ...params, id } };
    await waitUntil(
      async () => (await plain.call(claims.readClaim, place, administrator)).voucher === 'ready',
    );
  };
  await ready();
  await tour.call(claims.viewClaim, own, token);
  await tour.call(claims.listClaims, { params, query: { status: 'submitted', limit: 10 } }, administrator);
  await tour.call(claims.readClaim, { params: { ...params, id } }, administrator);
  await tour.call(files.readVoucher, own, administrator);
  await tour.call(
    files.readReceiptPage,
    { params: { id, receiptId: receiptIds[0]!, page: 1 } },
    administrator,
  );
  await tour.call(decisions.addNote, { ...own, body: { words: 'Ask the youth leader.' } }, administrator);
  const question = { round: 1, question: 'How many were you?' };
  await tour.call(decisions.returnClaim, { ...own, body: question }, administrator);
  const correction = {
    answer: 'We were twenty.',
    items: [item, { ...item, description: 'Cake', amountCents: 850 }],
  };
  await tour.call(decisions.correctClaim, { ...own, body: correction }, token);
  await ready();
  await tour.call(decisions.approveClaim, { ...own, body: { round: 2 } }, administrator);
  await tour.call(
    decisions.reopenClaim,
    { ...own, body: { reason: 'One receipt is missing.' } },
    administrator,
  );
  await tour.call(
    decisions.rejectClaim,
    { ...own, body: { reason: 'Paid by the youth group.' } },
    administrator,
  );
  const headers = { 'last-event-id': '0' };
  await tour.call(followEvents, { params, headers }, administrator);
  await tour.call(listAuditLog, { params, query: { limit: 2 } }, administrator);
  await tour.call(
    exportClaims,
    { params, query: { from: dayOf(new Date(), defaultTimeZone) } },
    administrator,
  );
  await tourSecondThoughts(tour, church, {
    ...body,
    items: [{ ...item, receiptIds: [], lostReceipt: 'A vending machine.' }],
  });
}

/** A claim that is taken back; an address that wants no codes, and then does. */
async function tourSecondThoughts(tour: Recorder, { params }: TourChurch, body: object): Promise<void> {
  const { installation } = tour;
  const altcha = await solve(installation, params.slug);
  const { id, token } = await tour.call(claims.createClaim, { params, body: { altcha } });
  const own = { params: { id } };
  const submission = { ...body, claimant: { name: 'Ben', email: 'ben@example.org' } } as never;
  await tour.call(claims.submitClaim, { ...own, body: submission }, token);
  await tour.call(claims.withdrawClaim, own, token);
  const notMe = { body: { token: await linkFrom(tour, 'ben@example.org', /not-me#\S+/) } };
  await tour.call(links.blockAddress, notMe);
  await tour.call(links.allowAddress, notMe);
  const forget = { body: { token: await linkFrom(tour, anna, /device#\S+/) } };
  await tour.call(links.forgetDevices, forget);
}
