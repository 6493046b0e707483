import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForm } from '@penning/contract/church-form';
import { updateChurch } from '@penning/contract/churches';
import { submitClaim, viewClaim } from '@penning/contract/claims';
import { exportClaims } from '@penning/contract/exports';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { buildChurch, clientOf, signIn } from '../../test/builders.ts';
import { buildClaim, insertDraft, mileageFor } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { dayOf, formatMoment } from '../platform/dates.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

/** Two places that never have the same day: their clocks are 25 hours apart. */
const [early, late] = ['Pacific/Kiritimati', 'Pacific/Niue'];

async function churchIn(timeZone: string) {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const administrator = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const change = (zone: string) =>
    client.call(updateChurch, { params, body: { timeZone: zone } }, administrator);
  await change(timeZone);
  const submission = mileageFor(built);
  const on = (day: string) => ({ ...submission, items: [{ ...submission.items[0]!, date: day }] });
  return { built, client, administrator, params, change, on };
}

test('a church that chose no time zone has the default, which code and database agree on', async () => {
  const { church } = await buildChurch(installation);
  expect(church.timeZone).toBe(defaultTimeZone);
});

test('only time zones that exist are taken', async () => {
  const { change } = await churchIn(early);
  for (const zone of ['Europe/Amsterdm', '+01:00', ''])
    await expect(change(zone)).rejects.toMatchObject({ problem: { code: 'choice_invalid' } });
});

test('a day that is today nowhere yet is no day of an item, in whichever zone the church is', async () => {
  const [{ on }, west] = [await churchIn(early), await churchIn(late)];
  const tomorrowThere = dayOf(new Date(Date.now() + 86_400_000), early);
  const draft = await insertDraft(installation, west.built);
  const body = west.on(on(tomorrowThere).items[0]!.date);
  await expect(
    west.client.call(submitClaim, { params: { id: draft.id }, body }, draft.token),
  ).rejects.toMatchObject({ problem: { code: 'date_in_future' } });
});

test('form, claim, export and email follow the church’s clock', async () => {
  const east = await churchIn(early);
  const today = dayOf(new Date(), early);
  const claim = await buildClaim(installation, east.built, east.on(today));
  expect((await east.client.call(readForm, { params: east.params })).timeZone).toBe(early);
  const view = await east.client.call(viewClaim, { params: { id: claim.id } }, claim.token);
  expect(view.church.timeZone).toBe(early);
  const confirmedAt = new Date(view.confirmedAt ?? '');
  const day = dayOf(confirmedAt, early);
  expect(claim.reference).toContain(`-${day.slice(0, 4)}-`);
  const exportOf = async (from: string, to: string) => {
    const query = { from, to };
    const csv = await east.client.send(exportClaims, { params: east.params, query }, east.administrator);
    return csv.text();
  };
  expect(await exportOf(day, day)).toContain(`${claim.reference},submitted,${day},`);
  const dayInNiue = dayOf(confirmedAt, late);
  expect(await exportOf(dayInNiue, dayInNiue)).not.toContain(claim.reference);
  const mail = await installation.mailbox.waitFor(east.built.financeEmail);
  expect(mail.text?.replaceAll('\n', ' ')).toContain(formatMoment(confirmedAt, 'en', early));
});
