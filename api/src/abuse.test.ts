import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmClaim, listClaims, viewClaim } from '@penning/contract/claims';
import { blockAddress } from '@penning/contract/mail-links';
import { bomb, refusalOf, submitInNameOf, submitted } from '../test/abuse/bombing.ts';
import { asOwner, countRows } from '../test/abuse/counting.ts';
import { buildChurch, clientOf, signIn, waitUntil } from '../test/builders.ts';
import { startInstallation, type Installation } from '../test/installation.ts';

// The three holes that the predecessor's own documents name, in their words; each test is an attack over HTTP and SMTP.

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

describe('“Malicious users can send unwanted emails, with pictures included, to both the finance team and the email address given in the form.”', () => {
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
});
