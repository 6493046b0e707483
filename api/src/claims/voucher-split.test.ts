import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmClaim, readClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { readVoucher } from '@penning/contract/claim-files';
import { buildChurch, clientOf, signIn, waitUntil } from '../../test/builders.ts';
import { insertDraft, submissionFor, uploadReceipt } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { hasPdfTools, saved, textOf, told } from '../../test/vouchers.ts';
import { voucherLimits } from '../voucher/parts.ts';
import { patience } from '../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

/** A picture that no encoder makes small: coloured noise, clean above 3 MB. */
function noise(): Promise<Buffer> {
  const plain = { width: 2400, height: 2400, channels: 3 as const, background: '#808080' };
  return sharp({ create: { ...plain, noise: { type: 'gaussian', mean: 128, sigma: 70 } } })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

describe('a claim whose receipts are too large for one mail', () => {
  test(
    'comes in parts that mail servers take, each in a mail that says so',
    { timeout: patience(240_000) },
    async () => {
      const built = await buildChurch(installation);
      const client = clientOf(installation);
      const draft = await insertDraft(installation, built);
      const picture = await noise();
      const receiptIds: string[] = [];
      for (let count = 0; count < 5; count += 1)
        receiptIds.push(
          await uploadReceipt(installation, draft, Buffer.concat([picture, Buffer.from([count])])),
        );
      const params = { id: draft.id };
      const body = submissionFor(built, receiptIds);
      await client.call(submitClaim, { params, body }, draft.token);
      const code = installation.context.secrets.claimCode(draft.id, 1);
      const { reference } = await client.call(confirmClaim, { params, body: { code } }, draft.token);

      const { financeEmail } = built;
      await waitUntil(async () => installation.mailbox.to(financeEmail).length > 1, 90_000);
      const token = await signIn(installation, built.administrator);
      const view = await client.call(readClaim, { params: { slug: built.church.slug, id: draft.id } }, token);
      const count = view.voucherParts;
      expect(count).toBeGreaterThanOrEqual(2);
      expect((await client.call(viewClaim, { params }, draft.token)).voucherParts).toBe(count);
      await waitUntil(async () => installation.mailbox.to(financeEmail).length >= count, 90_000);

      const mails = installation.mailbox.to(financeEmail);
      expect(mails).toHaveLength(count);
      const names = Array.from({ length: count }, (_, at) => `${reference}-part-${at + 1}-of-${count}.pdf`);
      expect(mails.flatMap((mail) => mail.attachments.map((one) => one.filename)).sort()).toEqual(names);
      for (const [at, name] of names.entries()) {
        const mail = mails.find((one) => one.attachments[0]?.filename === name)!;
        expect(mail.subject).toMatch(new RegExp(`^${reference} · .* · ${at + 1}/${count}$`));
        const said = `This is part ${at + 1} of ${count}.`;
        expect(mail.text?.replaceAll('\n', ' ')).toContain(said);
        expect(String(mail.html)).toContain(said);
        const pdf = mail.attachments[0]!.content;
        expect(pdf.length).toBeLessThan(voucherLimits.partBytes);
        const handed = await client.send(readVoucher, { params, query: { part: at + 1 } }, draft.token);
        expect(handed.headers.get('content-disposition')).toContain(name);
        expect(Buffer.from(await handed.arrayBuffer()).equals(pdf)).toBe(true);
        if (hasPdfTools) expectPart(pdf, at + 1, count, reference ?? '');
      }
      await expect(
        client.send(readVoucher, { params, query: { part: count + 1 } }, draft.token),
      ).rejects.toMatchObject({ problem: { code: 'not_found' } });
    },
  );
});

function expectPart(pdf: Buffer, part: number, count: number, reference: string): void {
  const first = textOf(pdf, '-l', '1');
  expect(first).toContain(`Part ${part} of ${count}, with receipt`);
  expect(first).toContain('too large for one mail');
  expect(first).toContain('1 → part 1, page 2');
  expect(first).toMatch(/5 → part \d, page \d/);
  expect(textOf(pdf, '-f', '2')).toContain(`${reference} · part ${part} of ${count} · page 2 of`);
  expect(told('qpdf', '--check', saved(pdf))).toContain('No syntax or stream encoding errors');
}
