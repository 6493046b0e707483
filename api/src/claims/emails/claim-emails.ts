import { limits } from '@penning/contract/limits';
import { tellFinanceBounced } from '../../churches/bounces.ts';
import {
  administratorsOf,
  financeAddressById,
  loadChurch,
  logoUrl,
  reachableFinanceAddresses,
  tellAdministrators,
} from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { claimantBouncedMessage } from './bounced-message.ts';
import { claimantMessage, financeMessage } from './claim-messages.ts';
import { codeMessage } from './code-message.ts';
import type { Mail } from '../../mail/outbox.ts';
import { unboundAccess } from '../../membership/membership.ts';
import type { BounceTeller, Email, EmailDefinitions } from '../../mail/mailer.ts';
import { forgetToken } from '../intake/devices.ts';
import { duplicatesOf } from '../duplicates/read-duplicates.ts';
import { voucherFileKey } from '../views/files.ts';
import { findConfirmed, isUnconfirmed } from '../core/access.ts';
import { Claim, Decision, type ConfirmedClaim, type SubmittedClaim } from '../core/model.ts';
import { notMeToken } from '../intake/stop-codes.ts';
import { itemsOf } from '../views/claimant-view.ts';
import { partOf, voucherFileName } from '../../voucher/parts.ts';

/** Kinds of email about a claim on its way in. */
export type ClaimMailKind = 'code' | 'claimant' | 'finance' | 'claimant-bounced';

/** Emails about a claim on its way in. */
export function claimEmails(context: Context): EmailDefinitions<ClaimMailKind> {
  return {
    code: {
      async write(trx, mail) {
        const claim = await Claim.query(trx).findById(mail.claimId ?? '');
        if (!isUnconfirmed(claim) || claim.codeSerial !== mail.serial) return undefined;
        return codeEmail(context, trx, claim);
      },
    },
    claimant: {
      async write(trx, mail) {
        const claim = await findConfirmed(trx, mail.claimId ?? '');
        return claim && claimantEmail(context, trx, claim);
      },
      tellBounced: tellClaimantBounced,
    },
    finance: {
      async write(trx, mail) {
        const claim = await findConfirmed(trx, mail.claimId ?? '');
        return claim?.voucherMadeAt ? financeEmail(context, trx, claim, mail) : undefined;
      },
      tellBounced: tellFinanceBounced,
    },
    'claimant-bounced': {
      async write(trx, mail) {
        const claim = await findConfirmed(trx, mail.claimId ?? '');
        return claim && claimantBouncedEmail(context, trx, claim, mail.accountId ?? '');
      },
    },
  };
}

/** Tells the administrators that a claimant's mail is refused. */
export const tellClaimantBounced: BounceTeller = (trx, { churchId, claimId }) =>
  tellAdministrators(trx, { churchId, kind: 'claimant-bounced', claimId: claimId ?? undefined });

async function claimantBouncedEmail(
  context: Context,
  trx: Transaction,
  claim: ConfirmedClaim,
  accountId: string,
): Promise<Email | undefined> {
  const reader = (await administratorsOf(trx, claim.churchId)).find(({ id }) => id === accountId);
  if (!reader) return undefined;
  const { church, churchName, logo } = await churchSide(context, trx, claim);
  const message = claimantBouncedMessage({
    churchName,
    logoUrl: logo,
    reference: claim.reference,
    claimantName: claim.claimantName,
    email: claim.claimantEmail,
    consoleUrl: `${context.config.PUBLIC_CONSOLE_URL}/churches/${church.slug}/claims/${claim.id}`,
    language: reader.language,
  });
  return { ...message, to: { address: reader.email }, fromName: church.name, replyTo: [] };
}

/** Writes to an address that is not confirmed: the code and the church's name, and nothing that was typed. */
async function codeEmail(context: Context, trx: Transaction, claim: SubmittedClaim): Promise<Email> {
  const { churchName } = await churchSide(context, trx, claim);
  const code = context.secrets.claimCode(claim.id, claim.codeSerial);
  const message = codeMessage({
    churchName,
    code,
    confirmUrl: `${context.config.PUBLIC_API_URL}/confirm/${claim.id}#${context.secrets.claimToken(claim.id)}.${code}`,
    notMeUrl: `${context.config.PUBLIC_API_URL}/not-me#${notMeToken(context.secrets, claim)}`,
    minutes: limits.codeMinutes,
    language: claim.language,
  });
  return { ...message, to: { address: claim.claimantEmail }, fromName: 'Penning', replyTo: [] };
}

async function claimantEmail(context: Context, trx: Transaction, claim: ConfirmedClaim): Promise<Email> {
  const { envelope, layout } = await claimantLayout(context, trx, claim);
  const forget = await forgetToken(trx, context.secrets, claim);
  const forgetUrl = forget && `${context.config.PUBLIC_API_URL}/device#${forget}`;
  return { ...claimantMessage({ ...(await mailFacts(trx, claim)), ...layout, forgetUrl }), ...envelope };
}

/** Recipient and layout of an email to the claimant. */
export async function claimantLayout(context: Context, trx: Transaction, claim: ConfirmedClaim) {
  const { church, churchName, logo, financeReply } = await churchSide(context, trx, claim);
  return {
    envelope: {
      to: { address: claim.claimantEmail },
      fromName: church.name,
      replyTo: financeReply,
    },
    layout: {
      churchName,
      logoUrl: logo,
      statusUrl: `${context.config.PUBLIC_API_URL}/claim/${claim.id}#${context.secrets.claimToken(claim.id)}`,
      language: claim.language,
    },
  };
}

/** The mail with the voucher, or with one of its parts. */
async function financeEmail(
  context: Context,
  trx: Transaction,
  claim: ConfirmedClaim,
  mail: Mail,
): Promise<Email | undefined> {
  const address = await financeAddressById(trx, mail.financeAddressId ?? '');
  const parts = claim.voucherPages?.length ?? 0;
  const { revision, part } = partOf(mail.serial);
  // A revision that was corrected meanwhile has mails of its own.
  if (!address?.confirmedAt || part > parts || revision !== claim.round) return undefined;
  const { church, churchName, logo } = await churchSide(context, trx, claim);
  const content = await context.files.get(voucherFileKey(claim, part));
  const pages = claim.voucherPages?.[part - 1];
  // A finance address gets every claim of its church.
  const { duplicates } = await duplicatesOf(trx, claim, unboundAccess('treasurer'));
  const message = financeMessage({
    ...(await mailFacts(trx, claim)),
    churchName,
    timeZone: church.timeZone,
    logoUrl: logo,
    duplicateOf: [...new Set(duplicates.map((one) => one.reference))].slice(0, 3),
    ...(pages && { pages }),
    ...(parts > 1 && { part: { number: part, count: parts } }),
    consoleUrl: `${context.config.PUBLIC_CONSOLE_URL}/churches/${church.slug}/claims/${claim.id}`,
    language: address.language,
    correction: claim.round > 1 ? { answer: await answerOf(trx, claim) } : undefined,
  });
  return {
    ...message,
    to: { address: address.email },
    fromName: church.name,
    replyTo: [{ name: claim.claimantName, address: claim.claimantEmail }],
    attachments: [
      {
        filename: voucherFileName(claim.reference, part, parts),
        content,
        contentType: 'application/pdf',
      },
    ],
  };
}

/** The claimant's words with the last correction. */
async function answerOf(trx: Transaction, { id: claimId, round }: Claim): Promise<string> {
  const correction = await Decision.query(trx).findOne({ claimId, round, kind: 'corrected' });
  return correction?.words ?? '';
}

async function churchSide(context: Context, trx: Transaction, claim: Pick<Claim, 'churchId'>) {
  const church = await loadChurch(trx, claim.churchId);
  const addresses = await reachableFinanceAddresses(trx, claim.churchId);
  const financeReply = addresses.map(({ email }) => ({ name: church.name, address: email }));
  return { church, churchName: church.name, logo: logoUrl(context, church) ?? undefined, financeReply };
}

/** Facts of a claim for its emails. */
export async function mailFacts(trx: Transaction, claim: ConfirmedClaim) {
  return {
    reference: claim.reference,
    claimantName: claim.claimantName,
    items: await itemsOf(trx, claim),
    totalCents: claim.totalCents,
    accountHolder: claim.payeeAccountHolder,
    ibanMasked: claim.payeeIbanMasked,
    confirmedAt: claim.confirmedAt,
    note: claim.note,
  };
}
