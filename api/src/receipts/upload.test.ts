import { randomUUID } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteReceipt, putReceipt } from '@penning/contract/claim-files';
import { submitClaim, viewClaim } from '@penning/contract/claims';
import { isErrorCode, type Problem } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import { fixture } from '../../test/receipts/fixture.ts';
import { goodFiles, mutate } from '../../test/receipts/mutate.ts';
import { buildChurch, clientOf, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { insertDraft, receiptPicture, submissionFor, uploadReceipt, type Draft } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';
import { startWorker, type RunningWorker } from '../worker.ts';
import { createContext } from '../context/create-context.ts';

let installation: Installation;
let worker: RunningWorker | undefined;
let built: BuiltChurch;

beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
});
afterAll(async () => {
  await worker?.stop();
  await installation.close();
});

/** Starts the worker, where a test needs one. */
async function work(): Promise<void> {
  const { config, context } = installation;
  worker ??= await startWorker(await createContext(config, context.log));
}

function put(draft: Draft, bytes: Buffer, name = 'bon.jpg', receiptId = randomUUID()) {
  return clientOf(installation).call(
    putReceipt,
    { params: { id: draft.id, receiptId }, query: { name }, binary: new Uint8Array(bytes) },
    draft.token,
  );
}

async function receiptsOf(draft: Draft) {
  return (await clientOf(installation).call(viewClaim, { params: { id: draft.id } }, draft.token)).receipts;
}

function decided(draft: Draft): Promise<void> {
  return waitUntil(async () => (await receiptsOf(draft)).every(({ state }) => state !== 'checking'), 60_000);
}

/** Keys of all files of receipts in this installation. */
async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for (const folder of ['arrivals', 'pages'])
    for await (const { key } of installation.context.files.list(folder)) keys.push(key);
  return keys;
}

async function age(key: string, hours: number): Promise<void> {
  const time = new Date(Date.now() - hours * 3_600_000);
  await utimes(join(installation.config.PENNING_DATA, 'files', key), time, time);
}

async function run(job: 'sweep-files' | 'sweep-expired'): Promise<void> {
  await installation.context.database.inChurch(built.church.id, (trx) =>
    trx.raw(`select enqueue_job(?, '{}')`, [job]),
  );
}

test('nothing can be submitted before its receipts are decoded, and nothing with a refused one', async () => {
  const draft = await insertDraft(installation, built);
  const good = await put(draft, await receiptPicture());
  expect(good.state).toBe('checking');
  const half = await put(draft, fixture('truncated.jpg'));
  const submit = (ids: string[]) =>
    clientOf(installation).call(
      submitClaim,
      { params: { id: draft.id }, body: submissionFor(built, ids) },
      draft.token,
    );
  await expect(submit([good.id])).rejects.toMatchObject({
    problem: { code: 'receipts_checking', status: 409 },
  });

  await work();
  await decided(draft);
  expect(await receiptsOf(draft)).toMatchObject([
    { id: good.id, state: 'clean', pages: 1 },
    { id: half.id, state: 'refused', code: 'receipt_damaged' },
  ]);
  await expect(submit([good.id, half.id])).rejects.toMatchObject({ problem: { code: 'receipts_refused' } });
  await clientOf(installation).call(
    deleteReceipt,
    { params: { id: draft.id, receiptId: half.id } },
    draft.token,
  );
  expect((await submit([good.id])).status).toBe('unconfirmed');
});

test('the arriving bytes are gone as soon as the clean copy is stored', async () => {
  await work();
  const before = new Set(await storedKeys());
  const draft = await insertDraft(installation, built);
  const bytes = fixture('script-in-exif-xmp.jpg');
  const refused = await put(draft, fixture('truncated.jpg'));
  await uploadReceipt(installation, draft, bytes);
  await decided(draft);
  expect(await receiptsOf(draft)).toContainEqual(
    expect.objectContaining({ id: refused.id, state: 'refused' }),
  );
  await waitUntil(async () => (await storedKeys()).every((key) => !key.startsWith('arrivals/')));
  const stored = (await storedKeys()).filter((key) => !before.has(key));
  expect(stored).toEqual([expect.stringMatching(/^pages\/[0-9a-f-]{36}\/1$/)]);
  const clean = await readFile(join(installation.config.PENNING_DATA, 'files', stored[0]!));
  expect(clean.includes('PENNING-USERCOMMENT')).toBe(false);
  const { sha256, perceptualHash } = await installation.context.database.inChurch(built.church.id, (trx) =>
    trx('receipts').where({ claimId: draft.id, state: 'clean' }).first(),
  );
  expect({ sha256, perceptualHash }).toEqual({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    perceptualHash: expect.stringMatching(/^[0-9a-f]{16,}$/),
  });
});

test('expired drafts and files without a row leave nothing on the disk', async () => {
  await work();
  const { files, database } = installation.context;
  const kept = await insertDraft(installation, built);
  await uploadReceipt(installation, kept);
  const [keptPage] = (await storedKeys()).filter((key) => key.startsWith('pages/')).slice(-1);
  const before = await storedKeys();
  const draft = await insertDraft(installation, built);
  await uploadReceipt(installation, draft, await receiptPicture());
  const ofDraft = (await storedKeys()).filter((key) => !before.includes(key));
  expect(ofDraft).toHaveLength(1);
  await database.inChurch(built.church.id, (trx) =>
    trx('claims')
      .update({ expiresAt: new Date(Date.now() - 1000) })
      .where({ id: draft.id }),
  );
  await run('sweep-expired');
  await waitUntil(async () => !(await storedKeys()).includes(ofDraft[0]!));

  const old = [
    `arrivals/${randomUUID()}`,
    `pages/${randomUUID()}/1`,
    `arrivals/${randomUUID()}-draft-${randomUUID()}`,
  ];
  const young = `arrivals/${randomUUID()}`;
  for (const key of [...old, young]) await files.put(key, Buffer.from('left behind'), 'image/jpeg');
  for (const key of [...old, keptPage!]) await age(key, 25);
  await run('sweep-files');
  await waitUntil(async () => {
    const keys = await storedKeys();
    return old.every((key) => !keys.includes(key));
  });
  expect(await storedKeys()).toEqual(expect.arrayContaining([young, keptPage]));
  expect(await receiptsOf(kept)).toMatchObject([{ state: 'clean' }]);
});

/** As in the project's public test set. */
const hostileNames = [
  '../../etc/passwd.jpg',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'bon\r\nSet-Cookie: x=1.jpg',
  'bon\u202egpj.exe',
  `${'x'.repeat(296)}.jpg`,
  '🧾 bon ☕️.jpg',
  'bon "dubbel" en \'enkel\'.jpg',
  '<b>bon</b>.jpg',
  'bon.jpg.exe',
  '.jpg',
  'bon',
  'bon;type=x.jpg',
  '=1+1.jpg',
  '@SUM(1).jpg',
  'bon%00.jpg',
  'e\u0301\u0301\u0301.jpg',
  'بون.jpg',
  'bon\0.jpg',
  ' \u200f\u2066 ',
];

test('whatever a file is called, people see a sane name', async () => {
  const shown: string[] = [];
  const picture = await receiptPicture();
  for (let first = 0; first < hostileNames.length; first += limits.receipts) {
    const draft = await insertDraft(installation, built);
    for (const name of hostileNames.slice(first, first + limits.receipts))
      shown.push((await put(draft, picture, name)).name);
    expect((await receiptsOf(draft)).map(({ name }) => name)).toEqual(shown.slice(first));
  }
  for (const [index, name] of shown.entries()) {
    expect(name, hostileNames[index]).toMatch(/^[^\p{Cc}\p{Cf}/\\<>]+\.jpg$/u);
    expect([...name].length).toBeLessThanOrEqual(limits.fileName);
    expect(name).toMatch(/^[\p{L}\p{N}\p{S}@='%]/u);
  }
});

test(
  'broken files over HTTP end clean or refused with a code, and the API never fails',
  { timeout: patience(240_000) },
  async () => {
    await work();
    const files = (await goodFiles()).flatMap((file, kind) =>
      Array.from({ length: 4 }, (_, seed) => mutate(file, 91_000 + kind * 100 + seed)),
    );
    const outcomes = new Set<string>();
    for (let first = 0; first < files.length; first += limits.receipts) {
      const draft = await insertDraft(installation, built);
      for (const file of files.slice(first, first + limits.receipts)) {
        const answer = await fetch(
          `${installation.url}/v1/claims/${draft.id}/receipts/${randomUUID()}?name=bon`,
          {
            method: 'PUT',
            headers: { authorization: `Bearer ${draft.token}` },
            body: new Uint8Array(file),
          },
        );
        expect(answer.status).toBeLessThan(500);
        if (!answer.ok) outcomes.add(((await answer.json()) as Problem).code);
      }
      await decided(draft);
      for (const { state, code } of await receiptsOf(draft)) outcomes.add(code ?? state);
    }
    expect(
      [...outcomes].every((one) => one === 'clean' || (isErrorCode(one) && one.startsWith('receipt_'))),
    ).toBe(true);
    expect([...outcomes]).toEqual(expect.arrayContaining(['clean', 'receipt_damaged']));
  },
);
