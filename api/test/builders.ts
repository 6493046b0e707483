import { randomBytes, randomUUID } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { login } from '@penning/contract/accounts';
import { readChallenge } from '@penning/contract/church-form';
import { type ClaimSubmission } from '@penning/contract/claim';
import { confirmClaim, createClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { putReceipt } from '@penning/contract/claim-files';
import { ApiProblem, createClient, type Client } from '@penning/contract/client';
import type { Endpoint } from '@penning/contract/endpoint';
import { errorsOf } from '@penning/contract/endpoint-errors';
import { Account } from '../src/accounts/model.ts';
import { hashPassword } from '../src/accounts/passwords.ts';
import { Church, CostCentre, FinanceAddress, MileageRate } from '../src/churches/model.ts';
import type { MemberRole } from '@penning/contract/members';
import { Membership } from '../src/people/model.ts';
import { addMember, plainStanding, type Standing } from '../src/people/service.ts';
import { Claim } from '../src/claims/model.ts';
import { dayOf } from '../src/claims/calendar.ts';
import type { Installation } from './installation.ts';

/** The contract's client for an installation; it does not stand for a refusal that the endpoint's documentation hides. */
export function clientOf({ url }: Installation): Client {
  const client = createClient(url);
  const check = (endpoint: Endpoint) => (error: unknown) => {
    if (error instanceof ApiProblem && !errorsOf(endpoint).includes(error.problem.code))
      throw new Error(`${endpoint.path} does not document ${error.problem.code}`, { cause: error });
    throw error;
  };
  return {
    send: (endpoint, options, token) => client.send(endpoint, options, token).catch(check(endpoint)),
    call: (endpoint, options, token) => client.call(endpoint, options, token).catch(check(endpoint)),
  };
}

/** A church that takes claims, with an administrator. */
export interface BuiltChurch {
  church: Church;
  costCentres: CostCentre[];
  financeEmail: string;
  administrator: { id: string; email: string; password: string };
}

let counter = 0;

/** Makes an open church; everything has a name of its own. */
export async function buildChurch(
  { context }: Installation,
  fields: Partial<Church> = {},
): Promise<BuiltChurch> {
  const mark = `${randomBytes(3).toString('hex')}${(counter += 1)}`;
  const password = 'a long enough password';
  const passwordHash = await hashPassword(password);
  const financeEmail = `finance-${mark}@church.example`;
  return context.database.asOperator(async (trx) => {
    const church = await Church.query(trx).insertAndFetch({
      slug: `church-${mark}`,
      name: `Church ${mark}`,
      languages: ['en', 'nl'],
      referencePrefix: 'TST',
      policyText: '',
      allowedOrigins: ['https://church.example'],
      amountLimitCents: 1_000_000,
      ...fields,
    });
    const churchId = church.id;
    await trx.raw(`select set_config('penning.church_id', ?, true)`, [churchId]);
    const costCentres = [
      await CostCentre.query(trx).insertAndFetch({ churchId, code: '430', name: 'Hospitality', position: 0 }),
      await CostCentre.query(trx).insertAndFetch({
        churchId,
        code: '510',
        name: 'Pastoral care',
        position: 1,
      }),
    ];
    await FinanceAddress.query(trx).insert({
      churchId,
      email: financeEmail,
      language: 'en',
      confirmedAt: new Date(),
    });
    await MileageRate.query(trx).insert({ churchId, validFrom: '2024-01-01', centsPerKilometre: 23 });
    const email = `admin-${mark}@church.example`;
    const account = await Account.query(trx).insertAndFetch({
      email,
      name: 'Ada Administrator',
      passwordHash,
    });
    await Membership.query(trx).insert({ churchId, accountId: account.id, role: 'administrator' });
    return { church, costCentres, financeEmail, administrator: { id: account.id, email, password } };
  });
}

/** Makes somebody of a church and signs in. */
export async function buildMember(
  installation: Installation,
  { church }: BuiltChurch,
  role: MemberRole,
  reach: Partial<Omit<Standing, 'role'>> & { email?: string; name?: string } = {},
): Promise<{ id: string; email: string; token: string }> {
  const password = 'a long enough password';
  const { email = `${role}-${randomUUID()}@church.example`, name = `Mem ${role}`, ...bounds } = reach;
  const passwordHash = await hashPassword(password);
  const account = await installation.context.database.inChurch(church.id, async (trx) => {
    const made = await Account.query(trx).insertAndFetch({ email, name, passwordHash });
    await addMember(trx, church.id, made.id, { ...plainStanding(role), ...bounds, role });
    return made;
  });
  return { id: account.id, email, token: await signIn(installation, { email, password }) };
}

/** Signs in and gives the access token. */
export async function signIn(
  installation: Installation,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const session = await clientOf(installation).call(login, { body: { email, password } });
  return session.accessToken;
}

/** Makes an operator and signs in. */
export async function buildOperator(installation: Installation): Promise<string> {
  const credentials = {
    email: `operator-${randomUUID()}@penning.example`,
    password: 'a long enough password',
  };
  const passwordHash = await hashPassword(credentials.password);
  await installation.context.database.transaction((trx) =>
    Account.query(trx).insert({
      email: credentials.email,
      name: 'Olga Operator',
      passwordHash,
      operator: true,
    }),
  );
  return signIn(installation, credentials);
}

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

/** A small picture of its own. */
export async function receiptPicture(text: string = randomUUID()): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"><rect width="300" height="500" fill="#eee"/><text x="10" y="60" font-size="14">${text}</text></svg>`;
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
        date: dayOf(new Date()),
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
    date: dayOf(new Date()),
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

/** Waits until a condition holds, at most 15 seconds. */
export async function waitUntil(condition: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 25));
  }
}
