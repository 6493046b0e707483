import type { Context } from '../../context/context.ts';
import { financeAddressMessage, financeBouncedMessage } from './finance-messages.ts';
import type { EmailDefinitions } from '../../mail/mailer.ts';
import { tellFinanceBounced } from '../bounces.ts';
import { financeAddressToken } from '../finance-addresses.ts';
import { FinanceAddress } from '../model.ts';
import { administratorsOf, loadChurch, logoUrl, reachableFinanceAddresses } from '../service.ts';

/** Kinds of email about a church's settings. */
export type ChurchMailKind = 'finance-address' | 'finance-bounced';

/** Emails about a church's settings. */
export function churchEmails(context: Context): EmailDefinitions<ChurchMailKind> {
  return {
    'finance-address': {
      async write(trx, mail) {
        const address = await FinanceAddress.query(trx).findById(mail.financeAddressId ?? '');
        if (!address || address.confirmedAt) return undefined;
        const church = await loadChurch(trx, address.churchId);
        const confirmUrl = `${context.config.PUBLIC_API_URL}/finance-address#${financeAddressToken(context, address)}`;
        const message = financeAddressMessage({
          churchName: church.name,
          confirmUrl,
          language: address.language,
        });
        return { ...message, to: { address: address.email }, fromName: 'Penning', replyTo: [] };
      },
      tellBounced: tellFinanceBounced,
    },
    'finance-bounced': {
      async write(trx, mail) {
        const address = await FinanceAddress.query(trx).findById(mail.financeAddressId ?? '');
        const administrators = await administratorsOf(trx, mail.churchId);
        const reader = administrators.find(({ id }) => id === mail.accountId);
        if (!address || !reader) return undefined;
        const church = await loadChurch(trx, mail.churchId);
        const message = financeBouncedMessage({
          churchName: church.name,
          logoUrl: logoUrl(context, church) ?? undefined,
          email: address.email,
          closed: (await reachableFinanceAddresses(trx, church.id)).length === 0,
          consoleUrl: `${context.config.PUBLIC_CONSOLE_URL}/churches/${church.slug}/settings/finance-addresses`,
          language: reader.language,
        });
        return { ...message, to: { address: reader.email }, fromName: church.name, replyTo: [] };
      },
    },
  };
}
