import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClaim, viewClaim } from '@penning/contract/claims';
import { readVoucher } from '@penning/contract/claim-files';
import { approveClaim, correctClaim, reopenClaim, returnClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, waitUntil } from '../../test/builders.ts';
import { buildClaim, mileageFor } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { describeWithPdfTools, textOf } from '../../test/vouchers.ts';
import { patience } from '../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

describeWithPdfTools('what was decided', () => {
  test(
    'stands on the voucher as long as it is true, and only a correction is mailed to finance again',
    { timeout: patience(240_000) },
    async () => {
      const built = await buildChurch(installation);
      const submission = mileageFor(built);
      const claim = await buildClaim(installation, built, submission);
      const client = clientOf(installation);
      const params = { id: claim.id };
      const { token } = await buildMember(installation, built, 'treasurer', { name: 'Tom Treasurer' });
      const read = async () => {
        const handed = await client.send(readVoucher, { params }, claim.token);
        return textOf(Buffer.from(await handed.arrayBuffer()), '-layout', '-l', '1');
      };
      const waitForText = async (holds: (text: string) => boolean) => {
        let text = '';
        await waitUntil(async () => holds((text = await read())), 60_000);
        return text;
      };
      const mail = await installation.mailbox.waitFor(built.financeEmail);
      expect(textOf(mail.attachments[0]!.content)).not.toContain('Tom Treasurer');

      const { items } = await client.call(viewClaim, { params }, claim.token);
      const less = [{ id: items[0]!.id, amountCents: 500, reason: 'Half of it was private.' }];
      await client.call(approveClaim, { params, body: { items: less } }, token);
      const approved = await waitForText((text) => text.includes('Tom Treasurer'));
      expect(approved).toContain('Half of it was private.');
      expect(approved).toMatch(/Claimed €9\.66 Not approved -€4\.66 .*Total €5\.00 .*To pay €5\.00/);

      await client.call(reopenClaim, { params, body: { reason: 'The wrong claim.' } }, token);
      const reopened = await waitForText((text) => !text.includes('Tom Treasurer'));
      expect(reopened).toContain('To pay €9.66');
      expect(reopened).not.toContain('private');

      await client.call(approveClaim, { params, body: {} }, token);
      await waitForText((text) => text.includes('Tom Treasurer') && text.includes('To pay €9.66'));
      await client.call(reopenClaim, { params, body: { reason: 'One more question.' } }, token);
      await client.call(returnClaim, { params, body: { question: 'How far was it?' } }, token);
      await waitForText((text) => !text.includes('Tom Treasurer'));
      expect(installation.mailbox.to(built.financeEmail)).toHaveLength(1);

      const other = await buildClaim(installation, built, {
        ...mileageFor(built),
        items: [{ ...submission.items[0]!, kilometres: 50 } as (typeof submission.items)[0]],
      });
      const [visit] = submission.items;
      const body = { items: [{ ...visit!, kilometres: 50 } as typeof visit & object] };
      await client.call(correctClaim, { params, body }, claim.token);
      const corrected = await installation.mailbox.waitForSubject(built.financeEmail, 'corrected');
      const text = textOf(corrected.attachments[0]!.content, '-l', '1');
      expect(text).toContain('50 km');
      expect(text).not.toContain('Tom Treasurer');
      const view = await client.call(readClaim, { params: { ...params, slug: built.church.slug } }, token);
      expect(view.duplicates.map(({ kind, claimId }) => [kind, claimId])).toEqual([
        ['same_payment', other.id],
      ]);
      expect(view.voucherParts).toBe(1);
      const own = () =>
        installation.mailbox.to(built.financeEmail).filter((one) => one.subject?.includes(claim.reference!));
      await client.call(approveClaim, { params, body: { round: 2 } }, token);
      await waitForText((now) => now.includes('Tom Treasurer'));
      expect(own()).toHaveLength(2);
    },
  );
});
