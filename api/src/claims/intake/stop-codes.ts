import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { setBlocked } from '../../mail/address-limits.ts';
import { mailboxKey } from '../../mail/mailboxes.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { isSubmitted } from '../core/access.ts';
import { Claim, type SubmittedClaim } from '../core/model.ts';

/**
 * The token of the link "that wasn't me": which claim and which mailbox. Only emails to that mailbox carry it; who
 * filled in the form does not have it.
 */
export function notMeToken(secrets: Secrets, claim: SubmittedClaim): string {
  const text = `${claim.id}.${mailboxKey(secrets, claim.claimantEmail)}`;
  return `${text}.${secrets.sign('not me', text)}`;
}

/**
 * Blocks the mailbox of a mailed link for all churches and ends the claim that asked for a code, or allows the mailbox
 * again. Throws link_invalid.
 */
export async function answerNotMe(
  { database, secrets }: Context,
  token: string,
  blocked: boolean,
): Promise<{ blocked: boolean }> {
  const [claimId = '', key = '', signature = ''] = token.split('.');
  if (!secrets.verify('not me', `${claimId}.${key}`, signature)) throw new AppError('link_invalid');
  const claim = await database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
  if (claim && blocked) {
    await database.inChurch(claim.churchId, async (trx) => {
      const locked = await Claim.query(trx).findById(claimId).forUpdate();
      // Another address may have been given for it since.
      const same = isSubmitted(locked) && mailboxKey(secrets, locked.claimantEmail) === key;
      if (same && !locked.confirmedAt)
        await Claim.query(trx).patch({ expiresAt: new Date() }).where({ id: claimId });
      await setBlocked(trx, key, true);
    });
  } else await database.transaction((trx) => setBlocked(trx, key, blocked));
  return { blocked };
}
