import type { Language } from '@penning/contract/fields';

/** Sentences of the emails about a claim in one language. */
export interface ClaimTexts {
  codeSubject: (code: string) => string;
  codeHeadline: string;
  codeAsk: (church: string) => string;
  codeLife: (minutes: number) => string;
  codeButton: string;
  codeLink: string;
  codeNotYou: string;
  codeNotYouLink: string;
  codeNeverAsk: string;
  claims: (name: string, sum: string) => string;
  corrected: (name: string, sum: string) => string;
  correctedSubject: string;
  answered: (name: string) => string;
  total: string;
  to: string;
  wholeNumber: string;
  address: string;
  confirmedOn: (moment: string) => string;
  note: string;
  pages: (count: number) => string;
  part: (part: number, parts: number) => string;
  duplicate: (references: readonly string[]) => string;
  duplicateWithin: string;
  seeInPenning: string;
  replyTo: (name: string) => string;
  ownSubject: (church: string) => string;
  sent: (church: string) => string;
  sentMore: (reference: string) => string;
  next: string;
  nextSteps: (payee: string) => string[];
  follow: string;
  onlyYou: string;
  answer: (church: string) => string;
  device: (church: string) => string;
  deviceLink: string;
  claimantBouncedSubject: (reference: string) => string;
  claimantBounced: (name: string, reference: string) => string;
  claimantBouncedMore: (email: string) => string;
  kilometres: (kilometres: string, rate: string) => string;
}

const en: ClaimTexts = {
  codeSubject: (code) => `${code} is your code for an expense claim`,
  codeHeadline: 'Your code',
  codeAsk: (church) =>
    `Someone is making an expense claim at ${church} with this email address. Is that you? Type this code on the page:`,
  codeLife: (minutes) => `The code works once, for ${minutes} minutes.`,
  codeButton: 'Or continue with this button',
  codeLink: 'You can also open:',
  codeNotYou: 'Was it not you? Then you need do nothing: without the code no claim is made.',
  codeNotYouLink: 'That wasn’t me, stop these mails',
  codeNeverAsk: 'Nobody from the church will ever ask you for this code.',
  claims: (name, sum) => `${name} claims ${sum}.`,
  corrected: (name, sum) => `${name} has corrected the claim. It is now ${sum}.`,
  correctedSubject: 'corrected',
  answered: (name) => `${name} answers`,
  total: 'Total',
  to: 'Pay to',
  wholeNumber: 'The whole number is in the PDF.',
  address: 'Email address',
  confirmedOn: (moment) => `confirmed on ${moment}`,
  note: 'Note',
  pages: (count) =>
    count === 1 ? 'The PDF has one page.' : `The PDF has ${count} pages: the claim and its receipts.`,
  part: (part, parts) =>
    `The receipts are too large for one mail, so the PDF comes in ${parts} parts, each in a mail of its own. This is part ${part} of ${parts}.`,
  duplicate: (references) =>
    `Look at this: it may be a duplicate of ${join(references, 'en')}. Penning shows both.`,
  duplicateWithin: 'Look at this: a receipt seems to be in this claim twice.',
  seeInPenning: 'See it in Penning',
  replyTo: (name) => `A reply to this mail goes to ${name}.`,
  ownSubject: (church) => `your claim at ${church}`,
  sent: (church) => `Your claim is with ${church}.`,
  sentMore: (reference) => `This is what you sent. Your reference is ${reference}.`,
  next: 'What happens now',
  nextSteps: (payee) => [
    'The treasurer looks at your claim and its receipts.',
    'If something is not clear, the treasurer asks you.',
    `After approval the money goes to ${payee}.`,
  ],
  follow: 'Follow my claim',
  onlyYou: 'The link opens your own page, without a password. So keep this mail to yourself.',
  answer: (church) => `Have you a question? Reply to this mail, it goes to ${church}.`,
  device: (church) =>
    `A device is remembered for this address: claims from it to ${church} need no code. Not yours any more?`,
  deviceLink: 'Forget all remembered devices',
  claimantBouncedSubject: (reference) => `${reference} · mail to the claimant is refused`,
  claimantBounced: (name, reference) => `Our mail about ${reference} does not reach ${name}.`,
  claimantBouncedMore: (email) =>
    `The mail server behind ${email} refuses it. Penning sends no more mail there. Tell the claimant in another way how the claim goes.`,
  kilometres: (kilometres, rate) => `${kilometres} km × ${rate}`,
};

const nl: ClaimTexts = {
  codeSubject: (code) => `${code} is uw code voor een declaratie`,
  codeHeadline: 'Uw code',
  codeAsk: (church) =>
    `Iemand maakt met dit e-mailadres een declaratie bij ${church}. Bent u dat? Typ dan deze code op de pagina:`,
  codeLife: (minutes) => `De code werkt één keer, ${minutes} minuten lang.`,
  codeButton: 'Of ga verder met deze knop',
  codeLink: 'U kunt ook deze pagina openen:',
  codeNotYou: 'Was u het niet? Dan hoeft u niets te doen: zonder de code wordt er niets gedeclareerd.',
  codeNotYouLink: 'Dat was ik niet, stop deze mails',
  codeNeverAsk: 'Niemand van de kerk vraagt u ooit om deze code.',
  claims: (name, sum) => `${name} declareert ${sum}.`,
  corrected: (name, sum) => `${name} heeft de declaratie aangepast. Het is nu ${sum}.`,
  correctedSubject: 'aangepast',
  answered: (name) => `${name} antwoordt`,
  total: 'Totaal',
  to: 'Naar',
  wholeNumber: 'Het hele nummer staat in de pdf.',
  address: 'E-mailadres',
  confirmedOn: (moment) => `bevestigd op ${moment}`,
  note: 'Toelichting',
  pages: (count) =>
    count === 1
      ? 'De pdf heeft één bladzijde.'
      : `De pdf heeft ${count} bladzijden: de declaratie en de bonnen.`,
  part: (part, parts) =>
    `De bonnen zijn te groot voor één mail. Daarom komt de pdf in ${parts} delen, elk in een eigen mail. Dit is deel ${part} van ${parts}.`,
  duplicate: (references) =>
    `Let op: dit lijkt op ${join(references, 'nl')}. Penning laat ze naast elkaar zien.`,
  duplicateWithin: 'Let op: een bon lijkt twee keer in deze declaratie te staan.',
  seeInPenning: 'Bekijk in Penning',
  replyTo: (name) => `Een antwoord op deze mail gaat naar ${name}.`,
  ownSubject: (church) => `uw declaratie bij ${church}`,
  sent: (church) => `Uw declaratie is bij ${church}.`,
  sentMore: (reference) => `Dit hebt u ingediend. Uw kenmerk is ${reference}.`,
  next: 'Wat er nu gebeurt',
  nextSteps: (payee) => [
    'De penningmeester bekijkt uw declaratie en de bonnen.',
    'Is iets niet duidelijk, dan krijgt u een vraag.',
    `Na goedkeuring gaat het geld naar ${payee}.`,
  ],
  follow: 'Volg mijn declaratie',
  onlyYou: 'De link opent uw eigen pagina, zonder wachtwoord. Stuur deze mail daarom niet door.',
  answer: (church) => `Hebt u een vraag? Beantwoord deze mail, dan komt uw vraag bij ${church}.`,
  device: (church) =>
    `Voor dit adres is een apparaat onthouden: declaraties daarvandaan bij ${church} hebben geen code nodig. Is het niet meer van u?`,
  deviceLink: 'Vergeet alle onthouden apparaten',
  claimantBouncedSubject: (reference) => `${reference} · mail naar de indiener wordt geweigerd`,
  claimantBounced: (name, reference) => `Onze mail over ${reference} komt niet aan bij ${name}.`,
  claimantBouncedMore: (email) =>
    `De mailserver van ${email} weigert de mail. Penning stuurt daar niets meer heen. Laat de indiener op een andere manier weten hoe het met de declaratie gaat.`,
  kilometres: (kilometres, rate) => `${kilometres} km × ${rate}`,
};

/** Texts of the emails about a claim by language. */
export const claimTexts: Record<Language, ClaimTexts> = { en, nl };

function join(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
