import { exampleChurch, exampleUrls, type EmailExamples } from '../../mail/examples.ts';
import type { ChurchMailKind } from './church-emails.ts';
import { financeAddressMessage, financeBouncedMessage } from './finance-messages.ts';

const consoleUrl = `${exampleUrls.console}/churches/grace-rotterdam/settings/finance-addresses`;
const email = 'treasurer@grace.example';

/** Examples of the emails about a church's settings. */
export const churchEmailExamples: EmailExamples<ChurchMailKind> = {
  'finance-address': {
    confirm: (language) =>
      financeAddressMessage({
        ...exampleChurch,
        language,
        confirmUrl: `${exampleUrls.api}/finance-address#token`,
      }),
  },
  'finance-bounced': {
    'one-of-several': (language) =>
      financeBouncedMessage({ ...exampleChurch, language, email, closed: false, consoleUrl }),
    'the-only-one': (language) =>
      financeBouncedMessage({ ...exampleChurch, language, email, closed: true, consoleUrl }),
  },
};
