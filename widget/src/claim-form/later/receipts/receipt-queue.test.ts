// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../../../api/call.ts';
import { ReceiptQueue, type ReceiptsHost } from './receipt-queue.ts';
import type { Receipt } from '../../first/receipt.ts';
import { upload } from './upload.ts';

vi.mock('./upload.ts', () => ({ upload: vi.fn() }));
const sent = vi.mocked(upload);

const limits = {
  items: 20,
  receipts: 2,
  receiptBytes: 1000,
  receiptPages: 25,
  amountCents: 1,
  ageYears: 2,
  name: 70,
  description: 200,
  note: 1000,
  mediaTypes: ['image/jpeg', 'application/pdf'],
};

function host(): ReceiptsHost & { changes: string[]; dropped: number } {
  return {
    apiBase: 'https://api.example',
    limits,
    changes: [],
    dropped: 0,
    openClaim: async () => ({ id: 'c', token: 't', expiresAt: '' }),
    receiptPrepared: () => undefined,
    dropClaim() {
      this.dropped++;
    },
    receiptChanged({ state, code }: Receipt) {
      this.changes.push(code ?? state);
    },
  };
}

// jsdom's Blob cannot be read; browsers' can.
beforeEach(() => {
  Blob.prototype.arrayBuffer ??= async () => new ArrayBuffer(0);
});

const pdf = (bytes: number, name = 'a.pdf', type = 'application/pdf') => {
  const file = new File(['x'.repeat(bytes)], name, { type });
  file.arrayBuffer = async () => new TextEncoder().encode('x'.repeat(bytes)).buffer;
  return file;
};

afterEach(() => sent.mockReset());

test('a file is sent and received', async () => {
  sent.mockImplementation(async (_api, _claim, { id }) => ({ id, state: 'clean' }));
  const receipts = new ReceiptQueue(host());
  receipts.add([pdf(10)]);
  await receipts.settled();
  expect(receipts.list[0]?.state).toBe('clean');
  expect(receipts.ids).toEqual([receipts.list[0]?.id]);
});

test.each([
  [pdf(0), 'receipt_empty'],
  [pdf(1001), 'receipt_too_large'],
  [pdf(10, 'a.txt', 'text/plain'), 'receipt_type_unsupported'],
])('what cannot be a receipt is refused at once: %#', async (file, code) => {
  const receipts = new ReceiptQueue(host());
  receipts.add([file]);
  await receipts.settled();
  expect(receipts.list[0]).toMatchObject({ state: 'refused', code });
  expect(sent).not.toHaveBeenCalled();
  expect(receipts.ids).toEqual([]);
});

test('a HEIC goes whatever the browser calls it; what is no receipt does not', async () => {
  sent.mockImplementation(async (_api, _claim, { id }) => ({ id, state: 'clean' }));
  const receipts = new ReceiptQueue({ ...host(), limits: { ...limits, receipts: 9 } });
  receipts.add([
    pdf(10, 'a.heic', 'image/heic'),
    pdf(10, 'b', 'image/heif'),
    pdf(10, 'IMG_1.HEIC', ''),
    pdf(10, 'notes.txt', 'text/plain'),
  ]);
  await expect.poll(() => sent.mock.calls.length).toBe(3);
  await receipts.settled();
  expect(sent.mock.calls.map(([, , { file }]) => file.type)).toEqual(Array(3).fill('image/heic'));
  expect(receipts.list.map(({ code }) => code)).toEqual([
    undefined,
    undefined,
    undefined,
    'receipt_type_unsupported',
  ]);
});

test('one file too many is refused, the others go on', async () => {
  sent.mockImplementation(async (_api, _claim, { id }) => ({ id, state: 'clean' }));
  const receipts = new ReceiptQueue(host());
  receipts.add([pdf(1), pdf(2), pdf(3)]);
  await receipts.settled();
  expect(receipts.list.map(({ state, code }) => code ?? state)).toEqual([
    'clean',
    'clean',
    'receipts_too_many',
  ]);
});

test('at most two files are on their way at once', async () => {
  let most = 0;
  let now = 0;
  sent.mockImplementation(async (_api, _claim, { id }) => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, 5));
    now--;
    return { id, state: 'clean' };
  });
  const page = host();
  Object.assign(page, { limits: { ...limits, receipts: 9 } });
  const receipts = new ReceiptQueue(page);
  receipts.add([1, 2, 3, 4, 5].map((bytes) => pdf(bytes)));
  await receipts.settled();
  expect(most).toBe(2);
  expect(receipts.ids).toHaveLength(5);
});

test('a refusal of the API is shown with its code; a lost connection can be tried again', async () => {
  sent
    .mockRejectedValueOnce(new Refusal('receipt_encrypted'))
    .mockRejectedValueOnce(new Refusal('forbidden'));
  const receipts = new ReceiptQueue(host());
  receipts.add([pdf(1), pdf(2)]);
  await receipts.settled();
  expect(receipts.list.map(({ state, code }) => [state, code])).toEqual([
    ['refused', 'receipt_encrypted'],
    ['failed', 'forbidden'],
  ]);
  sent.mockImplementation(async (_api, _claim, { id }) => ({ id, state: 'clean' }));
  receipts.resend();
  await receipts.settled();
  expect(receipts.list.map(({ state }) => state)).toEqual(['refused', 'clean']);
});

test('a draft that is gone is reported, and everything is sent again', async () => {
  sent
    .mockRejectedValueOnce(new Refusal('draft_expired'))
    .mockImplementation(async (_api, _claim, { id }) => ({ id, state: 'clean' }));
  const page = host();
  const receipts = new ReceiptQueue(page);
  receipts.add([pdf(1)]);
  await receipts.settled();
  expect(page.dropped).toBe(1);
  receipts.resend(true);
  await receipts.settled();
  expect(receipts.list[0]?.state).toBe('clean');
});
