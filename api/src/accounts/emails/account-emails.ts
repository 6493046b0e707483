import type { Language } from '@penning/contract/fields';
import { defaultTimeZone } from '@penning/contract/time-zones';
import type { Context } from '../../context/context.ts';
import { accountMail } from './account-message.ts';
import type { AccountLetterWriter, AccountMail } from '../../mail/account-outbox.ts';
import { accountWordsOf, type AccountChange, type AccountLetter } from './texts.ts';
import { formatMoment } from '../../platform/dates.ts';
import { linkMinutes, linkToken } from '../links.ts';
import { Account, AccountLink } from '../model.ts';

/** What Penning writes to people about their accounts; tokens stay in the fragment of the address. */
export function accountLetterWriter(context: Context): AccountLetterWriter {
  return async (trx, mail) => {
    const account = await Account.query(trx).findById(mail.accountId);
    const { link } = mail.details;
    if (!account || (link !== undefined && !(await AccountLink.query(trx).findById(link)))) return undefined;
    const language: Language = account.language === 'nl' ? 'nl' : 'en';
    const { letter, path } = tell(context, mail, language);
    const message = accountMail(letter, language, `${context.config.PUBLIC_CONSOLE_URL}${path}`);
    return { ...message, to: { address: account.email }, fromName: 'Penning', replyTo: [] };
  };
}

function tell(
  context: Context,
  { kind, details, createdAt }: AccountMail,
  language: Language,
): { letter: AccountLetter; path: string } {
  const words = accountWordsOf[language];
  // An account belongs to no church, so to no church's time zone.
  const when = formatMoment(createdAt, language, defaultTimeZone);
  const token = linkToken(context, details['link'] ?? '');
  const church = details['church'] ?? '';
  switch (kind) {
    case 'verify-email':
      return { letter: words.verify(linkMinutes[kind] / 60), path: `/verify-email#${token}` };
    case 'account-exists':
      return { letter: words.exists, path: '/sign-in' };
    case 'reset-password':
      return { letter: words.reset(linkMinutes[kind]), path: `/reset-password#${token}` };
    case 'new-device':
      return { letter: words.newDevice(details['device'] ?? '', when), path: '/profile/sessions' };
    case 'changed':
      return {
        letter: words.changed(details['change'] as AccountChange, when),
        path: details['slug'] ? `/churches/${details['slug']}/settings/connections` : '/profile',
      };
    case 'church-waiting':
      return { letter: words.waiting(church), path: '/waiting-churches' };
    case 'church-declined':
      return { letter: words.declined(church, details['reason'] ?? ''), path: '/' };
    case 'church-approved':
      return { letter: words.approved(church), path: `/churches/${details['slug']}` };
  }
}
