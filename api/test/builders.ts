import { randomBytes, randomUUID } from 'node:crypto';
import { login } from '@penning/contract/accounts';
import { ApiProblem, createClient, type Client } from '@penning/contract/client';
import type { Endpoint } from '@penning/contract/endpoint';
import { errorsOf } from '@penning/contract/endpoint-errors';
import { Account } from '../src/accounts/model.ts';
import { hashPassword } from '../src/accounts/passwords.ts';
import { Church, CostCentre, FinanceAddress, MileageRate } from '../src/churches/model.ts';
import type { MemberRole } from '@penning/contract/members';
import { Membership } from '../src/membership/model.ts';
import { addMember, unboundAccess, type MembershipAccess } from '../src/membership/membership.ts';
import type { Installation } from './installation.ts';
import { patience } from './patience.ts';

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
  reach: Partial<Omit<MembershipAccess, 'role'>> & { email?: string; name?: string } = {},
): Promise<{ id: string; email: string; token: string }> {
  const password = 'a long enough password';
  const { email = `${role}-${randomUUID()}@church.example`, name = `Mem ${role}`, ...bounds } = reach;
  const passwordHash = await hashPassword(password);
  const account = await installation.context.database.inChurch(church.id, async (trx) => {
    const made = await Account.query(trx).insertAndFetch({ email, name, passwordHash });
    await addMember(trx, church.id, made.id, { ...unboundAccess(role), ...bounds, role });
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

/** Waits until a condition holds, at most 15 seconds on the reference machine. */
export async function waitUntil(condition: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + patience(timeoutMs);
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 25));
  }
}
