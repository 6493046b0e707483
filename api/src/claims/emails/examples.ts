import type { ClaimItem } from '@penning/contract/claim';
import type { Language } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';
import { exampleChurch, exampleUrls, type EmailExamples } from '../../mail/examples.ts';
import { claimantBouncedMessage } from './bounced-message.ts';
import type { ClaimMailKind } from './claim-emails.ts';
import { claimantMessage, financeMessage, type MailClaim } from './claim-messages.ts';
import { codeMessage } from './code-message.ts';
import type { DecisionMailKind } from './decision-emails.ts';
import { approvedMessage, rejectedMessage, reopenedMessage, returnedMessage } from './decision-messages.ts';

const undecided = { approvedCents: null, loweredBecause: '', receiptIds: [], lostReceipt: '' };
const coffee: ClaimItem = {
  ...undecided,
  id: 'coffee',
  kind: 'expense',
  date: '2026-03-14',
  costCentre: { id: 'hospitality', code: '430', name: 'Hospitality' },
  description: 'Coffee and snacks',
  amountCents: 2708,
  kilometres: null,
  centsPerKilometre: null,
};
const visit: ClaimItem = {
  ...undecided,
  id: 'visit',
  kind: 'mileage',
  date: '2026-03-22',
  costCentre: { id: 'pastoral care', code: '510', name: 'Pastoral care' },
  description: 'Hospital visit',
  amountCents: 966,
  kilometres: 42,
  centsPerKilometre: 23,
};

/** A claim of two items; its moment of confirmation is fixed, so that a picture of the email stays the same. */
export function exampleClaim(language: Language): MailClaim {
  return {
    ...exampleChurch,
    language,
    reference: 'GRR-2026-0042',
    claimantName: 'Anna de Vries',
    items: [coffee, visit],
    totalCents: 3674,
    accountHolder: 'A. de Vries',
    ibanMasked: 'NL91 •••• 4300',
    confirmedAt: new Date('2026-04-07T17:12:00Z'),
    note: '',
  };
}

const { timeZone } = exampleChurch;
const statusUrl = `${exampleUrls.api}/claim/1#token`;
const consoleUrl = `${exampleUrls.console}/churches/grace-rotterdam/claims/1`;
const note = 'The buns went to the neighbours.\nThe receipt of the milk is on the second picture.';
const decided = (language: Language) => ({ ...exampleClaim(language), statusUrl });

/** Examples of the emails about a claim on its way in. */
export const claimEmailExamples: EmailExamples<ClaimMailKind> = {
  code: {
    code: (language) =>
      codeMessage({
        ...exampleChurch,
        language,
        code: '482917',
        confirmUrl: `${exampleUrls.api}/confirm/1#token.482917`,
        notMeUrl: `${exampleUrls.api}/not-me#token`,
        minutes: limits.codeMinutes,
      }),
  },
  claimant: {
    copy: (language) => claimantMessage({ ...decided(language), note }),
    'from-a-remembered-device': (language) =>
      claimantMessage({ ...decided(language), forgetUrl: `${exampleUrls.api}/device#token` }),
  },
  finance: {
    voucher: (language) =>
      financeMessage({ ...exampleClaim(language), timeZone, consoleUrl, note, pages: 3 }),
    'part-of-a-voucher': (language) =>
      financeMessage({ ...exampleClaim(language), timeZone, consoleUrl, part: { number: 2, count: 3 } }),
    'corrected-and-maybe-a-duplicate': (language) =>
      financeMessage({
        ...exampleClaim(language),
        timeZone,
        consoleUrl,
        pages: 3,
        duplicateOf: ['GRR-2026-0031', 'GRR-2026-0007', 'GRR-2026-0042'],
        correction: { answer: 'The second receipt was for the youth camp. I took it out.' },
      }),
  },
  'claimant-bounced': {
    refused: (language) =>
      claimantBouncedMessage({
        ...exampleChurch,
        language,
        reference: 'GRR-2026-0042',
        claimantName: 'Anna de Vries',
        email: 'anna@exmaple.org',
        consoleUrl,
      }),
  },
};

/** Examples of the emails about a decision. */
export const decisionEmailExamples: EmailExamples<DecisionMailKind> = {
  'claim-approved': {
    whole: (language) => approvedMessage(decided(language)),
    less: (language) =>
      approvedMessage({
        ...decided(language),
        items: [
          { ...coffee, approvedCents: 2000, loweredBecause: 'The wine is not paid by the church.' },
          { ...visit, approvedCents: 966 },
        ],
      }),
  },
  'claim-returned': {
    question: (language) =>
      returnedMessage({ ...decided(language), said: 'For which evening was the coffee?' }),
  },
  'claim-rejected': {
    reason: (language) =>
      rejectedMessage({ ...decided(language), said: 'The diaconie has paid this already.' }),
  },
  'claim-reopened': {
    'without-words': (language) => reopenedMessage({ ...decided(language), said: '' }),
    reason: (language) =>
      reopenedMessage({ ...decided(language), said: 'We approved the wrong claim. Ours is the mistake.' }),
  },
};
