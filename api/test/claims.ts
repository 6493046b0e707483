import { createHash, randomUUID } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { readChallenge } from '@penning/contract/church-form';
import { type ClaimSubmission } from '@penning/contract/claim';
import { confirmClaim, createClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { putReceipt } from '@penning/contract/claim-files';
import { Claim } from '../src/claims/core/model.ts';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../src/platform/dates.ts';
import { type BuiltChurch, clientOf, waitUntil } from './builders.ts';
import type { Installation } from './installation.ts';

/** Solves a fresh challenge of a church, as the widget does. */
export async function solve(installation: Installation, slug: string): Promise<string> {
  const challenge = (await clientOf(installation).call(readChallenge, {
    params: { slug },
  })) as unknown as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A claim in the making, over HTTP. */
export interface Draft {
  id: string;
  token: string;
}

/** Makes a draft over HTTP. */
export async function buildDraft(installation: Installation, { church }: BuiltChurch): Promise<Draft> {
  const altcha = await solve(installation, church.slug);
  return clientOf(installation).call(createClaim, { params: { slug: church.slug }, body: { altcha } });
}

/** Makes a draft's row directly, where a test is not about its making. */
export async function insertDraft(
  { context }: Installation,
  { church }: Pick<BuiltChurch, 'church'>,
): Promise<Draft> {
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + 86_400_000);
  await context.database.inChurch(church.id, (trx) =>
    Claim.query(trx).insert({ id, churchId: church.id, status: 'draft', expiresAt }),
  );
  return { id, token: context.secrets.claimToken(id) };
}

/** A small picture of its own: bars as its name says, as letters would be those of the machine's fonts. */
export async function receiptPicture(name: string = randomUUID()): Promise<Buffer> {
  const lengths = [...createHash('sha256').update(name).digest()];
  const bars = lengths.map(
    (length, row) => `<rect x="10" y="${40 + row * 12}" width="${length}" height="6"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"><rect width="300" height="500" fill="#eee"/>${bars.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

/** Uploads a picture and waits until it is clean. */
export async function uploadReceipt(
  installation: Installation,
  draft: Draft,
  bytes?: Buffer,
  name = 'bon.jpg',
): Promise<string> {
  const client = clientOf(installation);
  const receiptId = randomUUID();
  const binary = new Uint8Array(bytes ?? (await receiptPicture()));
  await client.call(
    putReceipt,
    { params: { id: draft.id, receiptId }, query: { name }, binary },
    draft.token,
  );
  await waitUntil(async () => {
    const { receipts } = await client.call(viewClaim, { params: { id: draft.id } }, draft.token);
    return receipts.every((receipt) => receipt.state !== 'checking');
  });
  return receiptId;
}

/** A claim that is right in every field. */
export function submissionFor(
  { costCentres }: BuiltChurch,
  receiptIds: string[],
  email = `anna-${randomUUID()}@example.org`,
): ClaimSubmission {
  return {
    claimant: { name: 'Anna de Vries', email },
    payee: { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' },
    items: [
      {
        kind: 'expense',
        date: dayOf(new Date(), defaultTimeZone),
        costCentreId: costCentres[0]!.id,
        description: 'Coffee for the youth evening',
        amountCents: 1250,
        receiptIds,
      },
    ],
    note: '',
    language: 'en',
  };
}

/** A claim of kilometres only, which needs no receipt. */
export function mileageFor(built: BuiltChurch, email?: string): ClaimSubmission {
  const submission = submissionFor(built, [], email);
  const item = {
    kind: 'mileage' as const,
    date: dayOf(new Date(), defaultTimeZone),
    costCentreId: built.costCentres[1]!.id,
    description: 'Visit in Aduard',
    kilometres: 42,
  };
  return { ...submission, items: [item] };
}

/** A confirmed claim of kilometres, over HTTP from submit on. */
export async function buildClaim(
  installation: Installation,
  built: BuiltChurch,
  submission = mileageFor(built),
  made?: Draft,
): Promise<Draft & { reference: string | null; email: string }> {
  const client = clientOf(installation);
  const draft = made ?? (await insertDraft(installation, built));
  const params = { id: draft.id };
  await client.call(submitClaim, { params, body: submission }, draft.token);
  const code = installation.context.secrets.claimCode(draft.id, 1);
  const { reference } = await client.call(confirmClaim, { params, body: { code } }, draft.token);
  return { ...draft, reference, email: submission.claimant.email };
}
