import { randomUUID } from 'node:crypto';
import type { ClaimSubmission } from '@penning/contract/claim';
import { putReceipt } from '@penning/contract/claim-files';
import { confirmClaim, createClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { approveClaim } from '@penning/contract/decisions';
import { clientOf, waitUntil } from '../builders.ts';
import { solve } from '../claims.ts';
import type { Installation } from '../installation.ts';
import type { MadeChurch, SignedInPerson } from './make-churches.ts';

/** A claim of the dump, with what its claimant holds. */
export interface MadeClaim {
  id: string;
  token: string;
  slug: string;
  email: string;
  iban: string;
}

/** Contents of a claim that is made. */
export interface Wish {
  email: string;
  cents?: number;
  receiptIds?: string[];
  costCentre?: 0 | 1;
}

const ibans = ['NL91ABNA0417164300', 'NL44RABO0123456789', 'DE89370400440532013000', 'BE68539007547034'];
let counter = 0;

/** Makes a draft over HTTP. */
export async function makeDraft(installation: Installation, slug: string): Promise<MadeClaim> {
  const altcha = await solve(installation, slug);
  const draft = await clientOf(installation).call(createClaim, { params: { slug }, body: { altcha } });
  counter += 1;
  return { id: draft.id, token: draft.token, slug, email: '', iban: ibans[counter % ibans.length] ?? '' };
}

/** Returns the items of a claim: one expense, with its receipts or the reason why there are none, and kilometres. */
export function itemsFor(
  { costCentreIds }: Pick<MadeChurch, 'costCentreIds'>,
  { cents = 1250 + counter, receiptIds = [], costCentre = 0 }: Omit<Wish, 'email'>,
): ClaimSubmission['items'] {
  const date = new Date().toISOString().slice(0, 10);
  const costCentreId = costCentreIds[costCentre] ?? '';
  const lostReceipt = receiptIds.length === 0 ? { lostReceipt: 'Automaat zonder bon' } : {};
  return [
    {
      kind: 'expense',
      date,
      costCentreId,
      description: 'Koffie jeugdavond',
      amountCents: cents,
      receiptIds,
      ...lostReceipt,
    },
    { kind: 'mileage', date, costCentreId, description: 'Bezoek in Aduard', kilometres: 12.5 },
  ];
}

/** Submits a draft; the code goes to the address. */
export async function submit(
  installation: Installation,
  church: MadeChurch,
  draft: MadeClaim,
  wish: Wish,
): Promise<MadeClaim> {
  const body: ClaimSubmission = {
    claimant: { name: 'Anna de Vries', email: wish.email },
    payee: { iban: draft.iban, accountHolder: 'A. de Vries' },
    items: itemsFor(church, wish),
    note: 'Graag voor Pasen',
    language: 'nl',
  };
  await clientOf(installation).call(submitClaim, { params: { id: draft.id }, body }, draft.token);
  return { ...draft, email: wish.email };
}

/** Returns the code of the newest mail to an address. */
export async function codeTo(installation: Installation, email: string): Promise<string> {
  const pattern = /confirm\/\S+\.(\d{6})/;
  const mail = await installation.mailbox.waitFor(email, 1, pattern);
  return pattern.exec(mail.text ?? '')?.[1] ?? '';
}

/** Confirms a claim with its mailed code; returns the device's token when it is to be remembered. */
export async function confirm(
  installation: Installation,
  claim: MadeClaim,
  code: string,
  rememberDevice = false,
): Promise<string | undefined> {
  const { deviceToken } = await clientOf(installation).call(
    confirmClaim,
    { params: { id: claim.id }, body: { code, rememberDevice } },
    claim.token,
  );
  return deviceToken;
}

/** Makes a claim that is submitted and confirmed. */
export async function makeClaim(
  installation: Installation,
  church: MadeChurch,
  wish: Wish,
  made?: MadeClaim,
): Promise<MadeClaim> {
  const draft = made ?? (await makeDraft(installation, church.slug));
  const claim = await submit(installation, church, draft, wish);
  await confirm(installation, claim, await codeTo(installation, wish.email));
  return claim;
}

/** Approves a claim as it was claimed, or with its first item lowered to this amount. */
export async function approve(
  installation: Installation,
  claim: MadeClaim,
  { accessToken }: Pick<SignedInPerson, 'accessToken'>,
  loweredCents?: number,
): Promise<void> {
  const client = clientOf(installation);
  const params = { id: claim.id };
  const { items, round } = await client.call(viewClaim, { params }, claim.token);
  const lowered =
    loweredCents === undefined
      ? []
      : [{ id: items[0]?.id ?? '', amountCents: loweredCents, reason: 'Alleen de koffie' }];
  await client.call(approveClaim, { params, body: { items: lowered, round } }, accessToken);
}

/** Sends a picture as a receipt, and waits until it is checked unless nobody works. */
export async function sendReceipt(
  installation: Installation,
  { id, token }: MadeClaim,
  bytes: Buffer,
  { wait = true } = {},
): Promise<string> {
  const client = clientOf(installation);
  const receiptId = randomUUID();
  const binary = new Uint8Array(bytes);
  await client.call(putReceipt, { params: { id, receiptId }, query: { name: 'bon.jpg' }, binary }, token);
  const checked = async () =>
    (await client.call(viewClaim, { params: { id } }, token)).receipts.every(
      ({ state }) => state !== 'checking',
    );
  if (wait) await waitUntil(checked);
  return receiptId;
}
