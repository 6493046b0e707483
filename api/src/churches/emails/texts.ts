import type { Language } from '@penning/contract/fields';

/** Sentences of the emails about a church's settings in one language. */
interface ChurchTexts {
  confirmSubject: string;
  confirmAsk: string;
  confirmChurch: (church: string) => string;
  confirmMore: string;
  confirmButton: string;
  confirmNotYou: string;
  financeBouncedSubject: (email: string) => string;
  financeBounced: (church: string, email: string) => string;
  financeBouncedMore: string;
  formClosed: string;
  seeAddresses: string;
}

const en: ChurchTexts = {
  confirmSubject: 'Confirm this address for expense claims',
  confirmAsk: 'May expense claims of a church come to this address?',
  confirmChurch: (church) => `The church is called ${church}.`,
  confirmMore: 'Each claim comes as one mail with one PDF. Is that right? Then confirm it here.',
  confirmButton: 'Confirm this address',
  confirmNotYou: 'Do you not know about this? Then do nothing. This address receives no claims.',
  financeBouncedSubject: (email) => `Mail to ${email} is refused`,
  financeBounced: (church, email) => `Claims for ${church} do not reach ${email}.`,
  financeBouncedMore:
    'The mail server behind this address refuses our mail. Often the address has a typing mistake, or its mailbox is closed or full. The claims are kept: they go there as soon as you try again, and you see them in Penning.',
  formClosed: 'No other address gets the claims. So the form is closed until one of them works again.',
  seeAddresses: 'See the finance addresses',
};

const nl: ChurchTexts = {
  confirmSubject: 'Bevestig dit adres voor declaraties',
  confirmAsk: 'Mogen declaraties van een kerk naar dit adres komen?',
  confirmChurch: (church) => `De kerk heet ${church}.`,
  confirmMore: 'Elke declaratie komt als één mail met één pdf. Klopt dat? Bevestig het dan hier.',
  confirmButton: 'Bevestig dit adres',
  confirmNotYou: 'Weet u hier niets van? Dan hoeft u niets te doen. Dit adres krijgt geen declaraties.',
  financeBouncedSubject: (email) => `Mail naar ${email} wordt geweigerd`,
  financeBounced: (church, email) => `Declaraties voor ${church} komen niet aan op ${email}.`,
  financeBouncedMore:
    'De mailserver van dit adres weigert onze mail. Vaak zit er een tikfout in het adres, of is de mailbox opgeheven of vol. De declaraties blijven bewaard: ze gaan erheen zodra u het opnieuw probeert, en u ziet ze in Penning.',
  formClosed:
    'Geen ander adres krijgt de declaraties. Daarom is het formulier gesloten tot er weer een adres werkt.',
  seeAddresses: 'Bekijk de financiële adressen',
};

/** Texts of the emails about a church's settings by language. */
export const churchTexts: Record<Language, ChurchTexts> = { en, nl };
