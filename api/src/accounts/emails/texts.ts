import type { Language } from '@penning/contract/fields';

/** An email about an account in words: what it is about, what to know, what to do. */
export interface AccountEmailTexts {
  subject: string;
  headline: string;
  lines: string[];
  /** The label of its one button. */
  button?: string;
  /** Lines that may be read later. */
  asides: string[];
}

/** Change of an account that its owner gets an email about. */
export type AccountChange =
  | 'password'
  | 'two-factor-on'
  | 'two-factor-off'
  | 'recovery-codes'
  | 'passkey-added'
  | 'passkey-removed'
  | 'signed-out'
  | 'access-key';

/** Texts of the emails about an account in one language. */
export interface AccountTexts {
  verify: (hours: number) => AccountEmailTexts;
  exists: AccountEmailTexts;
  reset: (minutes: number) => AccountEmailTexts;
  newDevice: (device: string, moment: string) => AccountEmailTexts;
  changed: (change: AccountChange, moment: string) => AccountEmailTexts;
  wrongCodes: (count: number, moment: string) => AccountEmailTexts;
  waiting: (church: string) => AccountEmailTexts;
  approved: (church: string) => AccountEmailTexts;
  /** `reason` in the operator's own words, may be empty. */
  declined: (church: string, reason: string) => AccountEmailTexts;
}

/** Paragraphs that somebody wrote, after the words that say who; none when they wrote nothing. */
function paragraphsOf(intro: string, written: string): string[] {
  return written === '' ? [] : [intro, ...written.split('\n').filter((line) => line.trim() !== '')];
}

const changesEn: Record<AccountChange, string> = {
  password: 'Your password was changed.',
  'two-factor-on': 'Signing in now asks for a code from your phone.',
  'two-factor-off': 'Signing in no longer asks for a code from your phone.',
  'recovery-codes': 'You have new recovery codes. The old ones no longer work.',
  'passkey-added': 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'signed-out': 'You were signed out on all your devices.',
  'access-key': 'You made an access key for a program of your church.',
};

const en: AccountTexts = {
  verify: (hours) => ({
    subject: 'Confirm your email address for Penning',
    headline: 'Is this your email address?',
    lines: ['Somebody opened an account at Penning with it. If that was you, choose your password.'],
    button: 'Choose my password',
    asides: [
      `The button works once, for ${hours} hours.`,
      'Was it not you? Then do nothing. The account is not opened.',
    ],
  }),
  exists: {
    subject: 'You already have an account at Penning',
    headline: 'You already have an account.',
    lines: ['Somebody wanted to open an account at Penning with this address. You can sign in.'],
    button: 'Sign in',
    asides: [
      'Do you not know your password any more? The page where you sign in helps you.',
      'Was it not you? Then do nothing. Nothing has changed.',
    ],
  },
  reset: (minutes) => ({
    subject: 'Choose a new password for Penning',
    headline: 'Choose a new password.',
    lines: ['Somebody asked for a new password for your account. If that was you, choose it here.'],
    button: 'Choose a new password',
    asides: [
      `The button works once, for ${minutes} minutes.`,
      'Was it not you? Then do nothing. Your password stays as it is.',
    ],
  }),
  newDevice: (device, moment) => ({
    subject: 'A new device signed in to your account',
    headline: 'A new device signed in to your account.',
    lines: [`It was ${device || 'a device that did not say what it is'}, on ${moment}.`],
    button: 'See where I am signed in',
    asides: [
      'Was it you? Then there is nothing to do.',
      'Was it not you? Then sign that device out and change your password at once.',
    ],
  }),
  changed: (change, moment) => ({
    subject: changesEn[change].replace(/\..*$/, ''),
    headline: changesEn[change],
    lines: [`That was on ${moment}.`],
    button: change === 'access-key' ? 'See the access keys' : 'See my account',
    asides: [
      'Was it you? Then there is nothing to do.',
      'Was it not you? Then ask for a new password where you sign in, and tell your church.',
    ],
  }),
  wrongCodes: (count, moment) => ({
    subject: 'Somebody types wrong codes at your account',
    headline: 'Somebody types wrong codes at your account.',
    lines: [
      `Until ${moment} the code of the second step was wrong ${count} times. Who types it knows your password.`,
    ],
    button: 'Choose a new password',
    asides: [
      'Was it you? Then there is nothing to do. Your app shows a new code every half minute.',
      'Was it not you? Then choose a new password at once.',
    ],
  }),
  waiting: (church) => ({
    subject: `${church} waits for your approval`,
    headline: `${church} would like to use Penning.`,
    lines: ['Its form stays closed until you approve the church.'],
    button: 'Look at this church',
    asides: ['You get this mail because you are an operator of this Penning.'],
  }),
  approved: (church) => ({
    subject: `${church} can take claims now`,
    headline: `${church} is approved.`,
    lines: ['Its form opens as soon as there is a purpose to choose and a confirmed finance address.'],
    button: 'Go to my church',
    asides: [],
  }),
  declined: (church, reason) => ({
    subject: `${church} was not approved`,
    headline: `${church} cannot use this Penning.`,
    lines: [...paragraphsOf('The operator writes:', reason), 'The form stays closed. Your account stays.'],
    asides: ['Is this a mistake? Ask whoever runs this Penning; they can take the church back.'],
  }),
};

const changesNl: Record<AccountChange, string> = {
  password: 'Uw wachtwoord is veranderd.',
  'two-factor-on': 'Bij het aanmelden hoort nu een code van uw telefoon.',
  'two-factor-off': 'Bij het aanmelden hoort geen code van uw telefoon meer.',
  'recovery-codes': 'U hebt nieuwe herstelcodes. De oude werken niet meer.',
  'passkey-added': 'Er is een toegangssleutel aan uw account toegevoegd.',
  'passkey-removed': 'Er is een toegangssleutel uit uw account verwijderd.',
  'signed-out': 'U bent op al uw apparaten afgemeld.',
  'access-key': 'U maakte een sleutel voor een programma van uw kerk.',
};

const nl: AccountTexts = {
  verify: (hours) => ({
    subject: 'Bevestig uw e-mailadres voor Penning',
    headline: 'Is dit uw e-mailadres?',
    lines: ['Iemand opende er een account mee bij Penning. Was u dat, kies dan uw wachtwoord.'],
    button: 'Kies mijn wachtwoord',
    asides: [
      `De knop werkt één keer, ${hours} uur lang.`,
      'Was u het niet? Dan hoeft u niets te doen. Het account wordt niet geopend.',
    ],
  }),
  exists: {
    subject: 'U hebt al een account bij Penning',
    headline: 'U hebt al een account.',
    lines: ['Iemand wilde met dit adres een account openen bij Penning. U kunt zich gewoon aanmelden.'],
    button: 'Aanmelden',
    asides: [
      'Weet u uw wachtwoord niet meer? De pagina waar u zich aanmeldt, helpt u verder.',
      'Was u het niet? Dan hoeft u niets te doen. Er is niets veranderd.',
    ],
  },
  reset: (minutes) => ({
    subject: 'Kies een nieuw wachtwoord voor Penning',
    headline: 'Kies een nieuw wachtwoord.',
    lines: ['Iemand vroeg een nieuw wachtwoord voor uw account. Was u dat, kies het dan hier.'],
    button: 'Kies een nieuw wachtwoord',
    asides: [
      `De knop werkt één keer, ${minutes} minuten lang.`,
      'Was u het niet? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.',
    ],
  }),
  newDevice: (device, moment) => ({
    subject: 'Een nieuw apparaat meldde zich aan bij uw account',
    headline: 'Een nieuw apparaat meldde zich aan bij uw account.',
    lines: [`Het was ${device || 'een apparaat dat niet zei wat het is'}, op ${moment}.`],
    button: 'Bekijk waar ik aangemeld ben',
    asides: [
      'Was u het? Dan hoeft u niets te doen.',
      'Was u het niet? Meld dat apparaat dan af en verander meteen uw wachtwoord.',
    ],
  }),
  changed: (change, moment) => ({
    subject: changesNl[change].replace(/\..*$/, ''),
    headline: changesNl[change],
    lines: [`Dat was op ${moment}.`],
    button: change === 'access-key' ? 'Bekijk de sleutels' : 'Bekijk mijn account',
    asides: [
      'Was u het? Dan hoeft u niets te doen.',
      'Was u het niet? Vraag dan een nieuw wachtwoord waar u zich aanmeldt, en zeg het uw kerk.',
    ],
  }),
  wrongCodes: (count, moment) => ({
    subject: 'Iemand typt verkeerde codes bij uw account',
    headline: 'Iemand typt verkeerde codes bij uw account.',
    lines: [
      `Tot ${moment} was de code van de tweede stap ${count} keer verkeerd. Wie die typt, kent uw wachtwoord.`,
    ],
    button: 'Kies een nieuw wachtwoord',
    asides: [
      'Was u het? Dan hoeft u niets te doen. Uw app toont elke halve minuut een nieuwe code.',
      'Was u het niet? Kies dan meteen een nieuw wachtwoord.',
    ],
  }),
  waiting: (church) => ({
    subject: `${church} wacht op uw goedkeuring`,
    headline: `${church} wil Penning gebruiken.`,
    lines: ['Het formulier blijft dicht tot u de kerk goedkeurt.'],
    button: 'Bekijk deze kerk',
    asides: ['U krijgt deze mail omdat u platformbeheerder bent van deze Penning.'],
  }),
  approved: (church) => ({
    subject: `${church} kan nu declaraties aannemen`,
    headline: `${church} is goedgekeurd.`,
    lines: ['Het formulier gaat open zodra er een doel te kiezen is en een financieel adres bevestigd is.'],
    button: 'Naar mijn kerk',
    asides: [],
  }),
  declined: (church, reason) => ({
    subject: `${church} is niet goedgekeurd`,
    headline: `${church} kan deze Penning niet gebruiken.`,
    lines: [
      ...paragraphsOf('De platformbeheerder schrijft:', reason),
      'Het formulier blijft dicht. Uw account blijft.',
    ],
    asides: [
      'Is dit een vergissing? Vraag het de platformbeheerder van deze Penning; die kan de kerk terugnemen.',
    ],
  }),
};

/** The emails about accounts by language. */
export const accountTexts: Record<Language, AccountTexts> = { en, nl };
