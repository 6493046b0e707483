import type { Language } from '@penning/contract/fields';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { exampleUrls, type EmailExamples } from '../../mail/examples.ts';
import type { AccountMailKind } from '../../mail/kinds.ts';
import type { Message } from '../../mail/layout/message.ts';
import { formatMoment } from '../../platform/dates.ts';
import { toldAfterWrongCodes } from '../../guesses/guesses.ts';
import { linkMinutes } from '../links.ts';
import { accountMessage } from './account-message.ts';
import { accountTexts, type AccountChange, type AccountEmailTexts, type AccountTexts } from './texts.ts';

const changes: AccountChange[] = [
  'password',
  'two-factor-on',
  'two-factor-off',
  'recovery-codes',
  'passkey-added',
  'passkey-removed',
  'signed-out',
  'access-key',
];

const church = 'Grace Rotterdam';

function example(path: string, choose: (texts: AccountTexts, moment: string) => AccountEmailTexts) {
  return (language: Language): Message => {
    const moment = formatMoment(new Date('2026-04-07T17:12:00Z'), language, defaultTimeZone);
    return accountMessage(choose(accountTexts[language], moment), language, `${exampleUrls.console}${path}`);
  };
}

/** Examples of the emails to people about their accounts. */
export const accountEmailExamples: EmailExamples<AccountMailKind> = {
  'verify-email': {
    link: example('/verify-email#token', (texts) => texts.verify(linkMinutes['verify-email'] / 60)),
  },
  'account-exists': { 'sign-in': example('/sign-in', (texts) => texts.exists) },
  'reset-password': {
    link: example('/reset-password#token', (texts) => texts.reset(linkMinutes['reset-password'])),
  },
  'new-device': {
    known: example('/profile/sessions', (texts, moment) => texts.newDevice('Firefox, Windows', moment)),
    unknown: example('/profile/sessions', (texts, moment) => texts.newDevice('', moment)),
  },
  changed: Object.fromEntries(
    changes.map((change) => [change, example('/profile', (texts, moment) => texts.changed(change, moment))]),
  ),
  'wrong-codes': {
    ten: example('/forgot-password', (texts, moment) => texts.wrongCodes(toldAfterWrongCodes, moment)),
  },
  'church-waiting': { waiting: example('/waiting-churches', (texts) => texts.waiting(church)) },
  'church-approved': {
    approved: example('/churches/grace-rotterdam', (texts) => texts.approved(church)),
  },
  'church-declined': {
    'without-words': example('/', (texts) => texts.declined(church, '')),
    reason: example('/', (texts) => texts.declined(church, 'We do not know this church.\nPlease call us.')),
  },
};
