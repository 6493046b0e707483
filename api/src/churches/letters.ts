import type { Language } from '@penning/contract/fields';
import type { Context } from '../context.ts';
import { isBlocked, mailboxKey } from '../mail/mailboxes.ts';
import { financeAddressMail } from '../mail/messages.ts';
import type { LetterWriter } from '../mail/send.ts';
import { financeAddressToken } from './finance-addresses.ts';
import { FinanceAddress } from './model.ts';
import { loadChurch, logoUrl } from './service.ts';

/** What Penning writes for a church's settings. */
export function churchLetters(context: Context): { 'finance-address': LetterWriter } {
  return {
    async 'finance-address'(trx, mail) {
      const address = await FinanceAddress.query(trx).findById(mail.financeAddressId ?? '');
      if (!address || address.confirmedAt) return undefined;
      if (await isBlocked(trx, mailboxKey(context.secrets, address.email))) return undefined;
      const church = await loadChurch(trx, address.churchId);
      const confirmUrl = `${context.config.PUBLIC_API_URL}/finance-address#${financeAddressToken(context, address)}`;
      const message = financeAddressMail({
        churchName: church.name,
        logoUrl: logoUrl(context, church) ?? undefined,
        confirmUrl,
        language: address.language as Language,
      });
      return { ...message, to: { address: address.email }, fromName: church.name, replyTo: [] };
    },
  };
}
