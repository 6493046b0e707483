import type { Language } from '@penning/contract/fields';
import { defaultTimeZone } from '@penning/contract/time-zones';
import type { Context } from '../../context/context.ts';
import { accountMessage } from './account-message.ts';
import type { AccountEmailWriter, AccountMail } from '../../mail/account-outbox.ts';
import { accountTexts, type AccountChange, type AccountEmailTexts } from './texts.ts';
import { formatMoment } from '../../platform/dates.ts';
import { toldAfterWrongCodes } from '../../guesses/guesses.ts';
import { linkMinutes, linkToken } from '../links.ts';
import { Account, AccountLink } from '../model.ts';

/** Emails to people about their accounts; tokens stay in the fragment of the address. */
export function accountEmailWriter(context: Context): AccountEmailWriter {
  return async (trx, mail) => {
    const account = await Account.query(trx).findById(mail.accountId);
    const { link } = mail.details;
    if (!account || (link !== undefined && !(await AccountLink.query(trx).findById(link)))) return undefined;
    const language: Language = account.language === 'nl' ? 'nl' : 'en';
    const { email, path } = textsOf(context, mail, language);
    const message = accountMessage(email, language, `${context.config.PUBLIC_CONSOLE_URL}${path}`);
    return { ...message, to: { address: account.email }, fromName: 'Penning', replyTo: [] };
  };
}

function textsOf(
  context: Context,
  { kind, details, createdAt }: AccountMail,
  language: Language,
): { email: AccountEmailTexts; path: string } {
  const texts = accountTexts[language];
  // An account belongs to no church, so to no church's time zone.
  const when = formatMoment(createdAt, language, defaultTimeZone);
  const token = linkToken(context, details['link'] ?? '');
  const church = details['church'] ?? '';
  switch (kind) {
    case 'verify-email':
      return { email: texts.verify(linkMinutes[kind] / 60), path: `/verify-email#${token}` };
    case 'account-exists':
      return { email: texts.exists, path: '/sign-in' };
    case 'reset-password':
      return { email: texts.reset(linkMinutes[kind]), path: `/reset-password#${token}` };
    case 'new-device':
      return { email: texts.newDevice(details['device'] ?? '', when), path: '/profile/sessions' };
    case 'changed':
      return {
        email: texts.changed(details['change'] as AccountChange, when),
        path: details['slug'] ? `/churches/${details['slug']}/settings/connections` : '/profile',
      };
    case 'wrong-codes':
      return { email: texts.wrongCodes(toldAfterWrongCodes, when), path: '/forgot-password' };
    case 'church-waiting':
      return { email: texts.waiting(church), path: '/waiting-churches' };
    case 'church-declined':
      return { email: texts.declined(church, details['reason'] ?? ''), path: '/' };
    case 'church-approved':
      return { email: texts.approved(church), path: `/churches/${details['slug']}` };
  }
}
