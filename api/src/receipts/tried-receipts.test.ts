import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putReceipt, readReceiptPage } from '@penning/contract/claim-files';
import { viewClaim } from '@penning/contract/claims';
import { limits } from '@penning/contract/limits';
import { buildChurch, clientOf, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { insertDraft } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';
import { inkIn } from '../../test/receipts/ink.ts';
import { triedReceipts } from '../../test/receipts/tried-receipts.ts';

/** Beside the project on our machines; others have the copies of the small ones, which the decoder's own test looks at. */
const folder = fileURLToPath(new URL('../../../../shared/tried/', import.meta.url));
const pictures = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(pdf|jpg|png|heic)$/.test(name))
  : [];

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation();
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

if (pictures.length === 0)
  test('the files that people brought are not beside this clone, so they are not uploaded', () => {
    console.log(`skipped: there is no ${folder}`);
  });
else
  test(
    'every file that people brought is shown through the real upload, or what is missing is said',
    { timeout: patience(300_000) },
    async () => {
      for (let first = 0; first < pictures.length; first += limits.receipts)
        await uploadAll(pictures.slice(first, first + limits.receipts));
    },
  );

async function uploadAll(names: readonly string[]): Promise<void> {
  const draft = await insertDraft(installation, built);
  const client = clientOf(installation);
  const sent = new Map<string, string>();
  for (const name of names) {
    const receiptId = randomUUID();
    const binary = new Uint8Array(readFileSync(join(folder, name)));
    await client.call(
      putReceipt,
      { params: { id: draft.id, receiptId }, query: { name }, binary },
      draft.token,
    );
    sent.set(receiptId, name);
  }
  const receipts = async () =>
    (await client.call(viewClaim, { params: { id: draft.id } }, draft.token)).receipts;
  await waitUntil(
    async () => (await receipts()).every(({ state }) => state !== 'checking'),
    patience(200_000),
  );
  for (const { id, state, code, warnings } of await receipts()) {
    const name = sent.get(id)!;
    // Drawn where the machine is fast enough, else refused in true words.
    if (code === 'receipt_takes_too_long' && name === 'pdfium-runs-forever.pdf') continue;
    expect({ name, state }).toEqual({ name, state: 'clean' });
    const expected = triedReceipts.find(({ file }) => file === name);
    const said = (expected?.warnings ?? []).map((one) => ({ code: one, facts: { page: 1 } }));
    expect({ name, warnings }).toEqual({ name, warnings: said });
    const page = await fetch(
      `${installation.url}${readReceiptPage.path.replace('{id}', draft.id).replace('{receiptId}', id).replace('{page}', '1')}`,
      { headers: { authorization: `Bearer ${draft.token}` } },
    );
    const picture = Buffer.from(await page.arrayBuffer());
    for (const part of expected?.inked ?? []) expect(await inkIn(picture, part), name).toBeGreaterThan(0.01);
  }
}
