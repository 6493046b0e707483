import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimSubmission } from '@penning/contract/claim';
import type { ErrorCode, Problem } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import { buildChurch, clientOf, type BuiltChurch } from '../../../test/builders.ts';
import {
  buildDraft,
  insertDraft,
  mileageFor,
  receiptPicture,
  solve,
  submissionFor,
  uploadReceipt,
  type Draft,
} from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { thisYear } from '../../../test/days.ts';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../../platform/dates.ts';

let installation: Installation;
let built: BuiltChurch;
let draft: Draft;
let receiptId: string;

beforeAll(async () => {
  installation = await startInstallation();
  built = await buildChurch(installation);
  draft = await buildDraft(installation, built);
  receiptId = await uploadReceipt(installation, draft);
});
afterAll(() => installation.close());

interface Sent {
  method?: string;
  token?: string | null;
  body?: unknown;
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

async function send(
  path: string,
  { method = 'POST', token = draft.token, body, raw, headers }: Sent = {},
): Promise<Response> {
  return fetch(`${installation.url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      ...headers,
    },
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
}

async function refusal(path: string, sent?: Sent): Promise<Problem> {
  const response = await send(path, sent);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem;
}

/** Two days on, as the night in which summer time ends is an hour longer than a day. */
const tomorrow = () => dayOf(new Date(Date.now() + 2 * 86_400_000), defaultTimeZone);
const manyYearsAgo = () => `${thisYear() - 3}-01-01`;

type Change = (body: ClaimSubmission & { items: Record<string, unknown>[] }) => void;
const wrongClaims: [string, ErrorCode, string, Change][] = [
  ['an unknown field', 'unknown_field', 'iban', (body) => Object.assign(body, { iban: 'x' })],
  ['a missing name', 'required', 'claimant.name', (body) => Reflect.deleteProperty(body.claimant, 'name')],
  ['a name of spaces', 'required', 'claimant.name', (body) => (body.claimant.name = '   ')],
  [
    'a name of control characters',
    'required',
    'claimant.name',
    (body) => (body.claimant.name = '\u202e\u0007'),
  ],
  [
    'a name that is too long',
    'text_too_long',
    'claimant.name',
    (body) => (body.claimant.name = 'x'.repeat(71)),
  ],
  [
    'a name that is a number',
    'type_invalid',
    'claimant.name',
    (body) => Object.assign(body.claimant, { name: 7 }),
  ],
  [
    'a name that shows nothing',
    'required',
    'claimant.name',
    (body) => (body.claimant.name = '\u3164\u200d\u{e0041}'),
  ],
  ['a name without a letter', 'name_without_letter', 'claimant.name', (body) => (body.claimant.name = '123')],
  [
    'an account holder without a letter',
    'name_without_letter',
    'payee.accountHolder',
    (body) => (body.payee.accountHolder = '…'),
  ],
  [
    'a description that shows nothing',
    'required',
    'items.0.description',
    (body) => (body.items[0]!['description'] = '\u2800'),
  ],
  [
    'an e-mail address that no server takes',
    'email_invalid',
    'claimant.email',
    (body) => (body.claimant.email = 'anna..b@example.org'),
  ],
  [
    'an IBAN with a letter O for a zero',
    'letter_for_zero',
    'payee.iban',
    (body) => (body.payee.iban = 'NL91ABNAO417164300'),
  ],
  [
    'an e-mail address without a domain',
    'email_invalid',
    'claimant.email',
    (body) => (body.claimant.email = 'anna@'),
  ],
  [
    'an e-mail address with a second line',
    'email_invalid',
    'claimant.email',
    (body) => (body.claimant.email = 'a@b.nl\nBcc: c@d.nl'),
  ],
  [
    'an IBAN with wrong check digits',
    'iban_check_digits',
    'payee.iban',
    (body) => (body.payee.iban = 'NL91ABNA0417164301'),
  ],
  [
    'an IBAN of the wrong length',
    'iban_length',
    'payee.iban',
    (body) => (body.payee.iban = 'NL91ABNA04171643'),
  ],
  ['an IBAN of no country', 'iban_country', 'payee.iban', (body) => (body.payee.iban = 'XX91ABNA0417164300')],
  ['an IBAN that is a word', 'iban_format', 'payee.iban', (body) => (body.payee.iban = 'cash')],
  ['an amount of 0', 'amount_too_low', 'items.0.amountCents', (body) => (body.items[0]!['amountCents'] = 0)],
  [
    'a negative amount',
    'amount_too_low',
    'items.0.amountCents',
    (body) => (body.items[0]!['amountCents'] = -5),
  ],
  [
    'an amount above the limit',
    'amount_too_high',
    'items.0.amountCents',
    (body) => (body.items[0]!['amountCents'] = 1_000_001),
  ],
  [
    'an amount with half cents',
    'amount_invalid',
    'items.0.amountCents',
    (body) => (body.items[0]!['amountCents'] = 12.5),
  ],
  ['a date in the future', 'date_in_future', 'items.0.date', (body) => (body.items[0]!['date'] = tomorrow())],
  [
    'a date over two years old',
    'date_too_old',
    'items.0.date',
    (body) => (body.items[0]!['date'] = manyYearsAgo()),
  ],
  ['a date that is none', 'date_invalid', 'items.0.date', (body) => (body.items[0]!['date'] = '2026-02-30')],
  ['no items', 'items_missing', 'items', (body) => (body.items = [])],
  [
    '21 items',
    'items_too_many',
    'items',
    (body) => (body.items = Array.from({ length: 21 }, () => body.items[0]!)),
  ],
  [
    'an unknown cost centre',
    'cost_centre_unknown',
    'items.0.costCentreId',
    (body) => (body.items[0]!['costCentreId'] = randomUUID()),
  ],
  [
    'a cost centre that is no id',
    'id_invalid',
    'items.0.costCentreId',
    (body) => (body.items[0]!['costCentreId'] = '430'),
  ],
  [
    'an expense without a receipt',
    'receipt_missing',
    'items.0.receiptIds',
    (body) => (body.items[0]!['receiptIds'] = []),
  ],
  [
    'an unknown receipt',
    'receipt_unknown',
    'items.0.receiptIds.0',
    (body) => (body.items[0]!['receiptIds'] = [randomUUID()]),
  ],
  [
    'an unknown kind of item',
    'choice_invalid',
    'items.0.kind',
    (body) => Object.assign(body.items[0]!, { kind: 'gift' }),
  ],
  ['an unknown language', 'choice_invalid', 'language', (body) => Object.assign(body, { language: 'tlh' })],
  [
    'a total above the limit',
    'total_too_high',
    'items',
    (body) => {
      body.items[0]!['amountCents'] = 600_000;
      body.items = [body.items[0]!, body.items[0]!];
    },
  ],
];

test.each(wrongClaims)('%s is refused as %s at %s', async (_what, code, path, change) => {
  const body = structuredClone(submissionFor(built, [receiptId])) as Parameters<Change>[0];
  change(body);
  const problem = await refusal(`/v1/claims/${draft.id}/submit`, { body });
  expect(problem).toMatchObject({
    code,
    errors: expect.arrayContaining([expect.objectContaining({ path, code })]) as unknown,
  });
  const { database } = installation.context;
  const claim: unknown = await database.inChurch(built.church.id, (trx) =>
    trx('claims').where({ id: draft.id }).first('status', 'claimantName'),
  );
  expect(claim).toEqual({ status: 'draft', claimantName: null });
});

test('a day that is today already where the claimant is, and an address in another script, are taken', async () => {
  const other = await insertDraft(installation, built);
  const body = mileageFor(built);
  body.items[0]!.date = dayOf(new Date(), 'Pacific/Kiritimati');
  body.claimant.email = 'mailto:anna@Kerk-Zürich.ch';
  const answer = await send(`/v1/claims/${other.id}/submit`, { token: other.token, body });
  expect(answer.status).toBe(202);
});

test('several kinds of errors are told together', async () => {
  const body = submissionFor(built, [receiptId]);
  body.payee.iban = 'NL91ABNA0417164301';
  body.claimant.name = '';
  const problem = await refusal(`/v1/claims/${draft.id}/submit`, { body });
  expect(problem.code).toBe('validation_failed');
  expect(problem.errors?.map((one) => one.path)).toEqual(['claimant.name', 'payee.iban']);
});

test('requests of the wrong form have codes of their own', async () => {
  const submit = `/v1/claims/${draft.id}/submit`;
  const codeOf = async (path: string, sent?: Sent) => (await refusal(path, sent)).code;
  expect(await codeOf(submit, { raw: '{' })).toBe('json_invalid');
  expect(await codeOf(submit, { raw: '"text"' })).toBe('type_invalid');
  expect(await codeOf(submit, { raw: '{}', headers: { 'content-type': 'text/plain' } })).toBe(
    'media_type_unsupported',
  );
  expect(await codeOf(submit, { raw: JSON.stringify({ note: 'x'.repeat(limits.jsonBytes) }) })).toBe(
    'body_too_large',
  );
  expect(await codeOf('/v1/claims/not-an-id/submit', { body: {} })).toBe('id_invalid');
  expect(await codeOf('/v1/nothing')).toBe('not_found');
  expect(await codeOf('/v1/churches/no-such-church/form', { method: 'GET' })).toBe('church_unknown');
  expect(await codeOf('/v1/churches/NOT A SLUG/form', { method: 'GET' })).toBe('church_unknown');
  expect(await codeOf(submit, { token: null, body: {} })).toBe('token_missing');
  expect(await codeOf(submit, { token: 'x'.repeat(43), body: {} })).toBe('token_invalid');
  const foreign = await insertDraft(installation, built);
  expect(await codeOf(submit, { token: foreign.token, body: {} })).toBe('token_invalid');
  expect(await codeOf(`/v1/claims/${draft.id}/receipts/nonsense`, { method: 'PUT', raw: 'x' })).toBe(
    'id_invalid',
  );
});

test('receipts that are too large, too many, empty or something else are refused', async () => {
  const other = await insertDraft(installation, built);
  const put = (raw: Buffer, id = randomUUID()) =>
    send(`/v1/claims/${other.id}/receipts/${id}?name=bon.jpg`, {
      method: 'PUT',
      token: other.token,
      raw,
      headers: { 'content-type': 'image/jpeg' },
    });
  const codeOf = async (response: Promise<Response>) => ((await (await response).json()) as Problem).code;
  expect(await codeOf(put(Buffer.alloc(21_000_000, 1)))).toBe('receipt_too_large');
  expect(await codeOf(put(Buffer.alloc(0)))).toBe('receipt_empty');
  expect(await codeOf(put(Buffer.from('GIF89a and more')))).toBe('receipt_type_unsupported');
  const id = randomUUID();
  const picture = await receiptPicture();
  expect((await put(picture, id)).status).toBe(201);
  expect((await put(picture, id)).status).toBe(201);
  expect(await codeOf(put(await receiptPicture('another text'), id))).toBe('receipt_different');
  for (let count = 1; count < limits.receipts; count += 1)
    expect((await put(await receiptPicture())).status).toBe(201);
  expect(await codeOf(put(await receiptPicture()))).toBe('receipts_too_many');
  const removed = await send(`/v1/claims/${other.id}/receipts/${id}`, {
    method: 'DELETE',
    token: other.token,
  });
  expect(removed.status).toBe(204);
});

test('a challenge is needed, of this church, and serves once', async () => {
  const { slug } = built.church;
  const make = (altcha: string) => send(`/v1/churches/${slug}/claims`, { token: null, body: { altcha } });
  const codeOf = async (altcha: string) => ((await (await make(altcha)).json()) as Problem).code;
  expect(await codeOf('nonsense')).toBe('challenge_invalid');
  const altcha = await solve(installation, slug);
  const [first, second] = await Promise.all([make(altcha), make(altcha)]);
  expect([first.status, second.status].sort()).toEqual([201, 409]);
  expect(await codeOf(altcha)).toBe('challenge_used');
  const elsewhere = await buildChurch(installation);
  expect(await codeOf(await solve(installation, elsewhere.church.slug))).toBe('challenge_invalid');
  const forged = JSON.parse(Buffer.from(altcha, 'base64').toString()) as {
    challenge: { parameters: { expiresAt: number } };
  };
  forged.challenge.parameters.expiresAt += 1000;
  expect(await codeOf(Buffer.from(JSON.stringify(forged)).toString('base64'))).toBe('challenge_invalid');
});

test('five wrong codes end the draft, also when they come at once', async () => {
  const other = await insertDraft(installation, built);
  const client = clientOf(installation);
  const params = { id: other.id };
  await expect(
    client.call(confirmClaim, { params, body: { code: '123456' } }, other.token),
  ).rejects.toMatchObject({ problem: { code: 'claim_not_submitted' } });
  await client.call(submitClaim, { params, body: mileageFor(built) }, other.token);
  const right = installation.context.secrets.claimCode(other.id, 1);
  const wrong = right === '000000' ? '000001' : '000000';
  const first = await refusal(`/v1/claims/${other.id}/confirm`, {
    token: other.token,
    body: { code: wrong },
  });
  expect(first).toMatchObject({ code: 'code_wrong', attemptsLeft: 4 });
  const many = await Promise.all(
    Array.from({ length: 9 }, () =>
      refusal(`/v1/claims/${other.id}/confirm`, { token: other.token, body: { code: wrong } }),
    ),
  );
  expect(many.filter((one) => one.code === 'code_wrong')).toHaveLength(3);
  expect(many.filter((one) => one.code === 'code_exhausted')).toHaveLength(6);
  expect(
    (await refusal(`/v1/claims/${other.id}/confirm`, { token: other.token, body: { code: right } })).code,
  ).toBe('code_exhausted');
});

test('a second submit with other words is refused', async () => {
  const other = await insertDraft(installation, built);
  const body = mileageFor(built);
  const path = `/v1/claims/${other.id}/submit`;
  expect((await send(path, { token: other.token, body })).status).toBe(202);
  expect((await send(path, { token: other.token, body })).status).toBe(202);
  expect((await refusal(path, { token: other.token, body: { ...body, note: 'more' } })).code).toBe(
    'claim_already_submitted',
  );
});

test('pages of other sites are refused, the church’s own get in', async () => {
  const path = `/v1/churches/${built.church.slug}/form`;
  const own = await send(path, { method: 'GET', token: null, headers: { origin: 'https://church.example' } });
  expect(own.headers.get('access-control-allow-origin')).toBe('https://church.example');
  const foreign = await send(path, {
    method: 'GET',
    token: null,
    headers: { origin: 'https://evil.example' },
  });
  // The page may read why it is refused, and nothing else is in the answer.
  expect(foreign.headers.get('access-control-allow-origin')).toBe('*');
  expect(((await foreign.json()) as Problem).code).toBe('origin_not_allowed');
  const preflight = await send(`/v1/claims/${draft.id}/submit`, {
    method: 'OPTIONS',
    token: null,
    headers: { origin: 'https://church.example' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const etag = own.headers.get('etag')!;
  const again = await send(path, {
    method: 'GET',
    token: null,
    headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
  });
  expect(again.status).toBe(304);
});
