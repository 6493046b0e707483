import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readReceiptPage } from '@penning/contract/claim-files';
import { confirmClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { buildChurch, clientOf } from '../builders.ts';
import { insertDraft, submissionFor, uploadReceipt } from '../claims.ts';
import type { Installation } from '../installation.ts';
import { fixture } from '../receipts/fixture.ts';
import { findMarkers } from '../receipts/markers.ts';

/** Files with something in them, under names with something in them, and what must be found nowhere afterwards. */
const carriers = {
  'stego-lsb-blue.png': 'bon.png<script>alert(1)</script>',
  'script-in-exif-xmp.jpg': '=HYPERLINK("https://evil.example").jpg',
  'active-content.pdf': '../../../bon\u202efdp.exe',
} as const;
const payloads = ['PENNING-STEGO-d0e6fc12fb', 'PENNING-USERCOMMENT-695349bb39', '<?php'];
const activeWords = [
  '/JavaScript',
  '/JS',
  '/OpenAction',
  '/AA',
  '/Launch',
  '/RichMedia',
  'alert(',
  'evil.example',
];

/** Pictures and documents that carry code to the server and to the readers of the mails. */
export function attackReaders(given: () => Installation): void {
  let installation: Installation;
  beforeAll(() => {
    installation = given();
  });

  test('what hides in pictures, metadata, documents and file names reaches neither the mails nor the pages nor the disk', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const draft = await insertDraft(installation, built);
    const params = { id: draft.id };
    const receiptIds: string[] = [];
    for (const [file, name] of Object.entries(carriers))
      receiptIds.push(await uploadReceipt(installation, draft, fixture(file), name));
    const { receipts } = await client.call(viewClaim, { params }, draft.token);
    expect(receipts.map(({ state }) => state)).toEqual(['clean', 'clean', 'clean']);

    const body = submissionFor(built, receiptIds);
    await client.call(submitClaim, { params, body }, draft.token);
    const code = installation.context.secrets.claimCode(draft.id, 1);
    await client.call(confirmClaim, { params, body: { code } }, draft.token);
    const mail = await installation.mailbox.waitFor(built.financeEmail);
    const [voucher, ...more] = mail.attachments;
    expect(more).toEqual([]);
    expect(voucher?.filename).toMatch(/^TST-\d{4}-\d{4}\.pdf$/);
    const pdf = voucher!.content;
    expect([...payloads, ...activeWords].filter((words) => pdf.includes(words))).toEqual([]);

    for (const receipt of receipts) {
      const page = await client.send(
        readReceiptPage,
        { params: { ...params, receiptId: receipt.id, page: 1 } },
        draft.token,
      );
      expect(page.headers.get('content-type')).toMatch(/^image\/(png|jpeg)$/);
      expect(await findMarkers(Buffer.from(await page.arrayBuffer()), payloads)).toEqual([]);
    }
    const stored = filesIn(installation.config.PENNING_DATA);
    expect(stored.length).toBeGreaterThan(3);
    const found = stored.filter((file) => payloads.some((words) => file.includes(words)));
    expect(found, 'what arrived is gone').toEqual([]);
  });
}

function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
