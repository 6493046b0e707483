import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as abuse from '@penning/contract/abuse';
import { listSessions } from '@penning/contract/account-security';
import { listApiTokens } from '@penning/contract/api-tokens';
import { listAuditLog } from '@penning/contract/audit';
import { listChurches } from '@penning/contract/churches';
import { listClaims } from '@penning/contract/claims';
import { createCostCentre, createFinanceAddress } from '@penning/contract/church-settings';
import type { Answer, Endpoint } from '@penning/contract/endpoint';
import { endpoints } from '@penning/contract/endpoints';
import { invitePerson } from '@penning/contract/invitations';
import { limits } from '@penning/contract/limits';
import { listSupportAccess } from '@penning/contract/support-access';
import { createWebhook, listWebhookDeliveries } from '@penning/contract/webhooks';
import { buildChurch, buildOperator, clientOf, signIn, type BuiltChurch } from './builders.ts';
import { buildClaim } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { refusedAs } from './refusals.ts';
import { patience } from './patience.ts';

let installation: Installation;
let built: BuiltChurch;
let administrator: string;
let operator: string;
let webhookId: string;
/** More than two pages of two. */
const five = [1, 2, 3, 4, 5];

beforeAll(async () => {
  installation = await startInstallation({ worker: false, environment: { WEBHOOK_TARGETS: 'any' } });
  built = await buildChurch(installation);
  administrator = await signIn(installation, built.administrator);
  operator = await buildOperator(installation);
  for (const count of five) {
    await signIn(installation, built.administrator);
    await buildChurch(installation, { name: `Same name ${count % 2}` });
    await buildClaim(installation, built);
  }
  const { database } = installation.context;
  const churchId = built.church.id;
  webhookId = await database.inChurch(churchId, async (trx) => {
    const hook = { churchId, url: 'https://books.example/', events: ['claim.paid'], secretSealed: 'sealed' };
    const [made]: { id: string }[] = await trx('webhooks').insert(hook).returning('id');
    const id = made?.id ?? '';
    // Rows of one transaction have one time: only their ids put them in order.
    for (const count of five) {
      await trx('webhook_deliveries').insert({ churchId, webhookId: id, kind: 'webhook.test' });
      const token = {
        name: `Key ${count}`,
        rights: ['export'],
        tokenHash: `${count}`.repeat(64),
        hint: 'abcd',
      };
      await trx('api_tokens').insert({ churchId, ...token });
      await trx('support_accesses').insert({ churchId, reason: `Why ${count}` });
    }
    return id;
  });
  for (const count of five) {
    const body = { email: `mallory-${count}@example.org`, reason: 'Floods' };
    await clientOf(installation).call(abuse.createBlock, { body }, operator);
  }
}, patience(60_000));
afterAll(() => installation.close());

/** Reads a list to its end, two rows at a time, and then all at once. */
async function readOn<E extends Endpoint>(
  endpoint: E,
  params: object,
  token: string,
  rowsOf: (answer: Answer<E>) => object[],
  query: object = {},
): Promise<{ pages: object[][]; whole: object[] }> {
  const read = async (wish: object) => {
    const options = { params, query: { ...query, ...wish } };
    return clientOf(installation).call(endpoint, options as never, token);
  };
  const pages: object[][] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer<E> = await read({ limit: 2, ...(cursor && { cursor }) });
    pages.push(rowsOf(answer));
    cursor = (answer as { nextCursor: string | null }).nextCursor;
  } while (cursor !== null && pages.length < 20);
  return { pages, whole: rowsOf(await read({ limit: 100 })) };
}

test.each([
  ['churches', () => readOn(listChurches, {}, operator, ({ churches }) => churches)],
  ['claims', () => readOn(listClaims, ofChurch(), administrator, ({ claims }) => claims)],
  ['audit log', () => readOn(listAuditLog, ofChurch(), administrator, ({ entries }) => entries)],
  [
    'support accesses',
    () => readOn(listSupportAccess, ofChurch(), administrator, ({ supportAccess }) => supportAccess),
  ],
  ['API tokens', () => readOn(listApiTokens, ofChurch(), administrator, ({ apiTokens }) => apiTokens)],
  [
    'webhook’s messages',
    () =>
      readOn(
        listWebhookDeliveries,
        { ...ofChurch(), id: webhookId },
        administrator,
        ({ deliveries }) => deliveries,
      ),
  ],
  ['sessions', () => readOn(listSessions, {}, administrator, ({ sessions }) => sessions)],
  ['blocks', () => readOn(abuse.listBlocks, {}, operator, ({ blocks }) => blocks)],
  ['operators’ log', () => readOn(abuse.readOperatorLog, {}, operator, ({ entries }) => entries)],
  ['churches that operators watch', () => readOn(abuse.readAbuse, {}, operator, ({ churches }) => churches)],
] as const)('%s come a page at a time, each once and in one order', async (_name, read) => {
  const { pages, whole } = await read();
  expect(whole.length).toBeGreaterThanOrEqual(five.length);
  expect(pages.flat()).toEqual(whole);
  expect(pages.slice(0, -1).every((page) => page.length === 2)).toBe(true);
});

const ofChurch = () => ({ slug: built.church.slug });

test('what is no cursor of ours is refused by name', async () => {
  const client = clientOf(installation);
  const foreign = (await client.call(listChurches, { query: { limit: 1 } }, operator)).nextCursor ?? '';
  for (const cursor of [
    '1',
    'nonsense',
    foreign,
    Buffer.from('["2026-01-01T00:00:00Z",1]').toString('base64url'),
  ])
    await expect(
      client.call(listApiTokens, { params: ofChurch(), query: { cursor } }, administrator),
    ).rejects.toMatchObject({
      problem: { code: 'type_invalid', errors: [{ path: 'cursor', code: 'type_invalid' }] },
    });
});

test('operators count all churches and those that wait, and find those that wait or are their own', async () => {
  const client = clientOf(installation);
  const waiting = await buildChurch(installation, { waitingSince: new Date() });
  const read = (query: object) => client.call(listChurches, { query: { limit: 1, ...query } }, operator);
  const all = await read({});
  expect(all.counts).toEqual({ all: 7, waiting: 1 });
  expect(await read({ waiting: 'true' })).toMatchObject({
    churches: [{ slug: waiting.church.slug }],
    nextCursor: null,
    counts: { all: 1, waiting: 1 },
  });
  expect(await read({ mine: 'true' })).toMatchObject({ churches: [], counts: { all: 0, waiting: 0 } });
});

/** Lists that take no cursor: `limits` names how long they can be, which is shown below and in accounts/passkeys.test.ts. */
const bounded = [
  'readForm',
  'listCostCentres',
  'listFinanceAddresses',
  'listPeople',
  'listPasskeys',
  'listWebhooks',
  // One claim: its items and receipts are counted, the rest is what its people did.
  'readClaim',
  'viewClaim',
];

test('every list has pages or a bound', () => {
  const lists = Object.entries(endpoints).filter(
    ([, { method, answer }]) => method === 'GET' && Object.values(shapeOf(answer)).some(isListOfObjects),
  );
  const open = lists.filter(([, { query }]) => !('cursor' in shapeOf(query))).map(([name]) => name);
  expect(open.sort()).toEqual(bounded.toSorted());
  for (const [name, { answer }] of lists)
    if (!bounded.includes(name)) expect(shapeOf(answer), name).toHaveProperty('nextCursor');
});

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  return (schema?.def as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {};
}

function isListOfObjects({ def }: z.ZodType): boolean {
  const { type, element } = def as { type: string; element?: z.ZodType };
  return type === 'array' && element?.def.type === 'object';
}

describe('a list that is full says so', () => {
  const rows = (count: number, of: (number: number) => object) =>
    Array.from({ length: count }, (_, n) => of(n));

  test.each([
    [
      'cost centres',
      createCostCentre,
      { code: 'NEW', name: 'One more' },
      'cost_centres',
      rows(limits.costCentres - 2, (n) => ({ code: `C${n}`, name: 'Purpose', position: n + 2 })),
    ],
    [
      'finance addresses',
      createFinanceAddress,
      { email: 'one-more@church.example', language: 'en' },
      'finance_addresses',
      rows(limits.financeAddresses - 1, (n) => ({ email: `more-${n}@church.example`, language: 'en' })),
    ],
    [
      'people and invitations',
      invitePerson,
      { email: 'one-more@church.example', language: 'en', role: 'treasurer' },
      'invitations',
      rows(limits.people - 1, (n) => ({
        email: `more-${n}@church.example`,
        language: 'en',
        role: 'treasurer',
        sentAt: new Date(),
        expiresAt: new Date(),
      })),
    ],
    [
      'webhooks',
      createWebhook,
      { url: 'http://127.0.0.1:9/one-more', events: ['claim.paid'] },
      'webhooks',
      rows(limits.webhooks, () => ({
        url: `https://example.org/${randomUUID()}`,
        events: ['claim.paid'],
        secretSealed: 'sealed',
      })),
    ],
  ] as const)('%s', async (_name, endpoint, body, table, others) => {
    const full = await buildChurch(installation);
    const churchId = full.church.id;
    await installation.context.database.inChurch(churchId, (trx) =>
      trx(table).insert(others.map((row) => ({ ...row, churchId }))),
    );
    const token = await signIn(installation, full.administrator);
    const options = { params: { slug: full.church.slug }, body };
    await expect(clientOf(installation).call(endpoint, options as never, token)).rejects.toEqual(
      refusedAs('list_too_long'),
    );
  });
});
