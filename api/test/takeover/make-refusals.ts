import type pg from 'pg';
import { waitUntil } from '../builders.ts';
import type { Installation } from '../installation.ts';
import type * as making from './make-churches.ts';
import type * as claiming from './make-claims.ts';
import type { Claims } from './make-facts.ts';
import { waitingJobs } from './queue.ts';

/** A finance address and a claimant bounce for good; a finance mail and those about the bounces are put off. */
export async function refuseMails(
  { mailbox }: Installation,
  owner: pg.Client,
  {
    grace,
    hope,
    claims,
    make,
  }: {
    grace: making.MadeChurch;
    hope: making.MadeChurch;
    claims: Claims;
    make: (
      name: string,
      wish?: Partial<claiming.Wish>,
      church?: making.MadeChurch,
    ) => Promise<claiming.MadeClaim>;
  },
): Promise<void> {
  mailbox.refused.set(grace.financeEmail, 451);
  mailbox.refused.set(hope.people.administrator.email, 451);
  mailbox.refused.set(hope.financeEmail, 550);
  claims['financeWaits'] = await make('financeWaits');
  const bounced = await make('bounced', {}, hope);
  claims['bounced'] = bounced;
  mailbox.refused.set(bounced.email, 550);
  await waitUntil(async () => {
    const jobs = await waitingJobs(owner);
    const { rows } = await owner.query<{ kind: string }>(
      `select distinct kind from mails where sent_at is null and kind in ('finance', 'finance-bounced')`,
    );
    return rows.length === 2 && jobs.length >= 2 && jobs.every(({ attempts }) => attempts > 0);
  }, 60_000);
}
