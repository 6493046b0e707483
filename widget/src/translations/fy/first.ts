import type { FormTexts } from '../en/first.ts';

/** Frisian: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Taal',
  claims: 'Deklaraasjes',
  title: 'Krij jo jild werom',
  intro: 'Hawwe jo wat foar de tsjerke betelle? Stjoer ús de bon, dan betelje wy jo werom.',
  noAccount: 'Gjin account nedich',
  twoMinutes: 'Sawat twa minuten',
  loading: 'It formulier wurdt laden',
  again: 'Besykje opnij',
  receipts: 'Jo bonnen',
  receiptsHint: 'Foto of pdf. It plak helje wy út jo foto’s.',
  addReceipt: 'Foto of pdf taheakje',
  paidFor: 'Wat jo betellen',
  expense: 'Utjefte {n}',
  purpose: 'Doel',
  choose: 'Kies in doel',
  what: 'Wat wie it?',
  date: 'Datum op de bon',
  amount: 'Bedrach',
  noReceipt: 'Ik haw gjin bon',
  addExpense: 'Utjefte taheakje',
  addMileage: 'Kilometers taheakje',
  money: 'Dêr’t wy it jild hinne stjoere',
  name: 'Jo namme',
  email: 'E-mailadres',
  emailHint: 'Wy stjoere jo in koade en in kopy.',
  iban: 'Rekkennûmer (IBAN)',
  ibanHint: 'In Nederlânsk nûmer begjint mei NL en hat 18 tekens.',
  holder: 'Namme by dat rekkennûmer',
  holderHint: 'Lykas op jo bankpas',
  yourClaim: 'Jo deklaraasje',
  total: 'Totaal',
  proceed: 'Troch nei de lêste stap',
  lastStep: 'Lêste stap: in koade fia de mail. De tsjerke hat noch neat krigen.',
  rules: 'Us regels foar deklaraasjes',
  network: 'Der is gjin ferbining. Der giet neat ferlern.',
  unclear: 'Sjoch hjir nochris nei.',
  internal_error: 'Der gie by ús wat mis. Besykje it opnij.',
  answer_foreign: 'Dizze website berikt it formulier net. Freegje jo webmaster, of brûk de link.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
