import type { Language } from '@penning/contract/fields';

/** Texts of the emails about decisions in one language. */
export interface DecisionTexts {
  approvedSubject: string;
  approved: (church: string, sum: string) => string;
  approvedLess: (church: string, sum: string, claimed: string) => string;
  pays: (payee: string) => string;
  total: string;
  claimed: (sum: string) => string;
  returnedSubject: string;
  returned: (church: string) => string;
  question: string;
  returnedMore: string;
  correct: string;
  rejectedSubject: string;
  rejected: (church: string, sum: string) => string;
  reason: string;
  rejectedMore: (church: string) => string;
  reopenedSubject: string;
  reopened: (church: string) => string;
  reopenedMore: string;
  follow: string;
  onlyYou: string;
  answer: (church: string) => string;
}

const en: DecisionTexts = {
  approvedSubject: 'approved',
  approved: (church, sum) => `${church} has approved your claim of ${sum}.`,
  approvedLess: (church, sum, claimed) => `${church} has approved ${sum} of the ${claimed} that you claimed.`,
  pays: (payee) => `The money goes to ${payee}.`,
  total: 'You get',
  claimed: (sum) => `claimed ${sum}`,
  returnedSubject: 'a question about your claim',
  returned: (church) => `${church} has a question about your claim.`,
  question: 'The question',
  returnedMore: 'You can change your claim on your own page and send it again. It keeps its reference.',
  correct: 'Answer and change my claim',
  rejectedSubject: 'not approved',
  rejected: (church, sum) => `${church} has not approved your claim of ${sum}.`,
  reason: 'The reason',
  rejectedMore: (church) => `Do you see it differently? Reply to this mail, it goes to ${church}.`,
  reopenedSubject: 'is looked at again',
  reopened: (church) => `${church} looks at your claim again.`,
  reopenedMore: 'The earlier approval no longer counts. You get a mail when it is decided.',
  follow: 'See my claim',
  onlyYou: 'The link opens your own page, without a password. So keep this mail to yourself.',
  answer: (church) => `Have you a question? Reply to this mail, it goes to ${church}.`,
};

const nl: DecisionTexts = {
  approvedSubject: 'goedgekeurd',
  approved: (church, sum) => `${church} heeft uw declaratie van ${sum} goedgekeurd.`,
  approvedLess: (church, sum, claimed) =>
    `${church} heeft ${sum} goedgekeurd van de ${claimed} die u declareerde.`,
  pays: (payee) => `Het geld gaat naar ${payee}.`,
  total: 'U krijgt',
  claimed: (sum) => `gedeclareerd ${sum}`,
  returnedSubject: 'een vraag over uw declaratie',
  returned: (church) => `${church} heeft een vraag over uw declaratie.`,
  question: 'De vraag',
  returnedMore:
    'U kunt uw declaratie aanpassen op uw eigen pagina en opnieuw insturen. Het kenmerk blijft hetzelfde.',
  correct: 'Antwoord en pas mijn declaratie aan',
  rejectedSubject: 'niet goedgekeurd',
  rejected: (church, sum) => `${church} heeft uw declaratie van ${sum} niet goedgekeurd.`,
  reason: 'De reden',
  rejectedMore: (church) => `Ziet u het anders? Beantwoord deze mail, dan komt het bij ${church}.`,
  reopenedSubject: 'wordt opnieuw bekeken',
  reopened: (church) => `${church} bekijkt uw declaratie opnieuw.`,
  reopenedMore: 'De eerdere goedkeuring geldt niet meer. U krijgt een mail als er is beslist.',
  follow: 'Bekijk mijn declaratie',
  onlyYou: 'De link opent uw eigen pagina, zonder wachtwoord. Stuur deze mail daarom niet door.',
  answer: (church) => `Hebt u een vraag? Beantwoord deze mail, dan komt uw vraag bij ${church}.`,
};

/** The sentences about decisions by language. */
export const decisionTexts: Record<Language, DecisionTexts> = { en, nl };
