import type { Language } from '@penning/contract/fields';
import type { MemberRole } from '@penning/contract/members';

/** Texts of the emails to a church's people in one language. */
export interface PeopleTexts {
  role: Record<MemberRole, string>;
  inviteSubject: string;
  invite: (role: string) => string;
  inviteChurch: (church: string) => string;
  invitedBy: (name: string) => string;
  inviteMore: Record<MemberRole, string>;
  accept: string;
  inviteLife: (days: number) => string;
  inviteNotYou: string;
  askedSubject: (church: string) => string;
  asked: (operator: string, church: string) => string;
  reason: string;
  askedMore: (hours: number) => string;
  askedButton: string;
  grantedSubject: (church: string) => string;
  granted: (church: string, until: string) => string;
  refusedSubject: (church: string) => string;
  refused: (church: string) => string;
  answeredButton: string;
}

const en: PeopleTexts = {
  role: { administrator: 'administrator', treasurer: 'treasurer', approver: 'approver', auditor: 'auditor' },
  inviteSubject: 'You are invited to Penning',
  invite: (role) => `You are invited as ${role}.`,
  inviteChurch: (church) => `The church is called ${church}.`,
  invitedBy: (name) => `The invitation comes from ${name}.`,
  inviteMore: {
    administrator: 'You look after the settings and the people, and you decide on claims.',
    treasurer: 'You see every claim and decide what is paid.',
    approver: 'You decide on the claims of your own purposes.',
    auditor: 'You read the claims of the years that you check. You change nothing.',
  },
  accept: 'Accept the invitation',
  inviteLife: (days) => `The link works once, for ${days} days.`,
  inviteNotYou: 'Do you not know about this? Then do nothing.',
  askedSubject: (church) => `A question to see claims of ${church}`,
  asked: (operator, church) => `${operator}, who runs this Penning, asks to see the claims of ${church}.`,
  reason: 'The reason',
  askedMore: (hours) =>
    `You decide. If you agree, they can look for ${hours} hours and change nothing. You can end it earlier.`,
  askedButton: 'Agree or refuse',
  grantedSubject: (church) => `${church} lets you in`,
  granted: (church, until) => `${church} lets you see its claims until ${until}.`,
  refusedSubject: (church) => `${church} says no`,
  refused: (church) => `${church} does not let you see its claims.`,
  answeredButton: 'Open Penning',
};

const nl: PeopleTexts = {
  role: {
    administrator: 'beheerder',
    treasurer: 'penningmeester',
    approver: 'budgethouder',
    auditor: 'lid van de kascommissie',
  },
  inviteSubject: 'U bent uitgenodigd voor Penning',
  invite: (role) => `U bent uitgenodigd als ${role}.`,
  inviteChurch: (church) => `De kerk heet ${church}.`,
  invitedBy: (name) => `De uitnodiging komt van ${name}.`,
  inviteMore: {
    administrator: 'U beheert de instellingen en de mensen, en u beslist over declaraties.',
    treasurer: 'U ziet alle declaraties en beslist wat er wordt betaald.',
    approver: 'U beslist over de declaraties van uw eigen doelen.',
    auditor: 'U leest de declaraties van de jaren die u controleert. U verandert niets.',
  },
  accept: 'Neem de uitnodiging aan',
  inviteLife: (days) => `De link werkt één keer, ${days} dagen lang.`,
  inviteNotYou: 'Weet u hier niets van? Dan hoeft u niets te doen.',
  askedSubject: (church) => `Een vraag om declaraties van ${church} te zien`,
  asked: (operator, church) =>
    `${operator}, platformbeheerder van deze Penning, vraagt om de declaraties van ${church} te mogen zien.`,
  reason: 'De reden',
  askedMore: (hours) =>
    `U beslist. Gaat u akkoord, dan is kijken ${hours} uur lang mogelijk, zonder iets te veranderen. U kunt het eerder beëindigen.`,
  askedButton: 'Akkoord of niet',
  grantedSubject: (church) => `${church} laat u toe`,
  granted: (church, until) => `U mag de declaraties van ${church} zien tot ${until}.`,
  refusedSubject: (church) => `${church} zegt nee`,
  refused: (church) => `${church} laat u de declaraties niet zien.`,
  answeredButton: 'Open Penning',
};

/** The sentences to a church's people by language. */
export const peopleTexts: Record<Language, PeopleTexts> = { en, nl };
