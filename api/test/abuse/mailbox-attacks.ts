import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readChurch, updateChurch } from '@penning/contract/churches';
import { confirmClaim, listClaims, submitClaim, viewClaim } from '@penning/contract/claims';
import { blockAddress } from '@penning/contract/mail-links';
import { buildChurch, clientOf, signIn, waitUntil } from '../builders.ts';
import { insertDraft, submissionFor, uploadReceipt } from '../claims.ts';
import type { Installation } from '../installation.ts';
import { bomb, refusalOf, submitInNameOf, submitted } from './bombing.ts';
import { asOwner, countRows } from './counting.ts';
import { knownHeaders, rawMailsTo } from './raw-mails.ts';

/** Attacks on the mailboxes of the finance team and of strangers. */
export function attackMailboxes(given: () => Installation): void {
  let installation: Installation;
  beforeAll(() => {
    installation = given();
  });

  test('one victim bombed through ten churches at once gets three mails in an hour and ten in a day', async () => {
    const victim = `victim-${randomUUID()}@example.org`;
    const attempts = await bomb(installation, [victim, victim.toUpperCase()], {
      churches: 10,
      claimsEach: 4,
    });
    const refused = attempts.filter((attempt) => attempt.refusal === 'address_hour_limit');
    expect(refused).toHaveLength(37);
    for (const { retryAfter } of refused) expect(retryAfter).toBeGreaterThan(3_000);
    await installation.mailbox.waitFor(victim, 3);

    const built = attempts[0]!.built;
    const codes: string[] = [];
    for (let hour = 1; hour <= 5; hour += 1) {
      await asOwner(
        installation,
        `update mailboxes set asked_at = array(select at - interval '61 minutes' from unnest(asked_at) as at)`,
      );
      for (let number = 0; number < 4; number += 1)
        codes.push((await submitInNameOf(installation, built, victim)).refusal ?? 'mailed');
    }
    expect(codes.filter((code) => code === 'mailed')).toHaveLength(7);
    expect(codes.at(-1)).toBe('address_day_limit');
    await installation.mailbox.waitFor(victim, 10);
    await waitUntil(async () => (await countRows(installation))['mails'] === 10);
    expect(installation.mailbox.to(victim)).toHaveLength(10);
    expect(installation.mailbox.mails.every((mail) => mail.attachments.length === 0)).toBe(true);
  });

  test('codes cannot be guessed: fifty tries at the same time are five tries, and then the claim is gone', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const claim = await submitted(installation, built);
    const code = installation.context.secrets.claimCode(claim.id, 1);
    const guesses = Array.from({ length: 50 }, (_, n) => String((Number(code) + 1 + n) % 1_000_000));
    const answers = await Promise.all(
      guesses.map((guess) =>
        refusalOf(
          client.call(
            confirmClaim,
            { params: { id: claim.id }, body: { code: guess.padStart(6, '0') } },
            claim.token,
          ),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'code_wrong')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'code_exhausted')).toHaveLength(46);
    const right = client.call(confirmClaim, { params: { id: claim.id }, body: { code } }, claim.token);
    expect(await refusalOf(right)).toBe('code_exhausted');
    expect(await refusalOf(client.call(viewClaim, { params: { id: claim.id } }, claim.token))).toBe(
      'code_exhausted',
    );
    await installation.context.database.inChurch(built.church.id, async (trx) => {
      await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
    });
    await waitUntil(async () => {
      const left = await installation.context.database.inChurch(built.church.id, (trx) =>
        trx('claims').where({ id: claim.id }),
      );
      return left.length === 0;
    });
    expect(installation.mailbox.to(built.financeEmail)).toHaveLength(0);
  });

  test('a mail scanner that opens every link of the code mail confirms and blocks nothing', async () => {
    const built = await buildChurch(installation);
    const claim = await submitted(installation, built);
    const mail = await installation.mailbox.waitFor(claim.email);
    const links = [...`${mail.text} ${String(mail.html)}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(
      ([link]) => link,
    );
    expect(new Set(links.map((link) => new URL(link).pathname.split('/')[1]))).toEqual(
      new Set(['confirm', 'not-me']),
    );
    const before = await countRows(installation);
    for (const link of new Set(links)) {
      const here = link.replace(installation.config.PUBLIC_API_URL, installation.url);
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
        await fetch(here, { method, headers: { purpose: 'prefetch' } });
    }
    expect(await countRows(installation)).toEqual(before);
    const view = await clientOf(installation).call(viewClaim, { params: { id: claim.id } }, claim.token);
    expect(view.status).toBe('unconfirmed');
    const token = await signIn(installation, built.administrator);
    const list = await clientOf(installation).call(
      listClaims,
      { params: { slug: built.church.slug } },
      token,
    );
    expect(list).toEqual({ claims: [], nextCursor: null, counts: {} });
    expect(installation.mailbox.to(built.financeEmail)).toHaveLength(0);
    const foreign = clientOf(installation).call(blockAddress, {
      body: { token: `${claim.id}.${claim.token}` },
    });
    expect(await refusalOf(foreign)).toBe('link_invalid');
  });

  test('no name, subject or file name gets a second header or a second recipient into a mail', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const administrator = await signIn(installation, built.administrator);
    const { version } = await client.call(readChurch, { params: { slug: built.church.slug } }, administrator);
    const evil = 'Evil\r\nBcc: evil@example.org\r\n\r\n<img src=x onerror=alert(1)>\u202e';
    await client.call(
      updateChurch,
      {
        params: { slug: built.church.slug },
        body: { name: evil.slice(0, 60) },
        headers: { 'if-match': `"${version}"` },
      },
      administrator,
    );
    const draft = await insertDraft(installation, built);
    const receiptId = await uploadReceipt(installation, draft, undefined, `${evil}".pdf`);
    const body = submissionFor(built, [receiptId]);
    body.claimant.name = evil.slice(0, 60);
    body.payee.accountHolder = evil.slice(0, 60);
    body.items[0]!.description = evil;
    body.note = evil;
    const params = { id: draft.id };
    await client.call(submitClaim, { params, body }, draft.token);
    // Behind the contract's back, too: the contents of the rows steer nothing either.
    await asOwner(installation, `update claims set claimant_name = $2 where id = $1`, [draft.id, evil]);
    await asOwner(installation, `update churches set name = $2 where id = $1`, [
      built.church.id,
      evil.slice(0, 60),
    ]);
    const code = installation.context.secrets.claimCode(draft.id, 1);
    await installation.mailbox.waitFor(body.claimant.email);
    await client.call(confirmClaim, { params, body: { code } }, draft.token);
    await installation.mailbox.waitFor(built.financeEmail);
    await installation.mailbox.waitFor(body.claimant.email, 2);

    for (const email of [built.financeEmail, body.claimant.email]) {
      for (const raw of rawMailsTo(installation, email)) {
        const { headers, recipients } = raw;
        expect(recipients).toEqual([email]);
        expect(headers.filter((name) => !knownHeaders.has(name))).toEqual([]);
        expect(new Set(headers).size).toBe(headers.length);
        expect(`${raw.subject}${raw.text}${raw.html}`).not.toContain('\u202e');
        expect(raw.html).not.toContain('<img src=x');
        expect(raw.html).toMatch(/&lt;img src=x onerror=alert\(1\)&gt;/);
        expect(raw.fileNames.every((name) => /^TST-\d{4}-\d{4}\.pdf$/.test(name))).toBe(true);
      }
    }
    expect(installation.mailbox.to('evil@example.org')).toEqual([]);
  });
}
