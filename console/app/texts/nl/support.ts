import type { supportEn } from '../en/support.ts';

/** Dutch texts about support access. */
export const supportNl: typeof supportEn = {
  support: {
    lead: (hours) =>
      `Platformbeheerders zien geen declaraties. Om u te helpen kunnen zij vragen ${hours} uur mee te kijken; elke declaratie die zij openen, komt in het logboek.`,
    choice: 'Als een platformbeheerder wil meekijken',
    ask: 'Mag erom vragen',
    askHint: 'Uw beheerders krijgen een mail en laten toe of weigeren.',
    refuse: 'Wordt meteen geweigerd',
    refuseHint: 'Niemand buiten uw kerk ziet uw declaraties.',
    requests: 'Gevraagd en beantwoord',
    none: 'Nog niemand heeft gevraagd mee te kijken.',
    operator: 'Een platformbeheerder',
    asked: (when) => `Gevraagd ${when}`,
    waits: 'Wacht op antwoord',
    granted: (who, until) => `Toegelaten door ${who}, tot ${until}`,
    refused: (who, when) => `Geweigerd door ${who}, ${when}`,
    ended: (when) => `Beëindigd ${when}`,
    somebody: 'een beheerder',
    letIn: (hours) => `${hours} uur laten meekijken`,
    letInFor: (name) => `${name} laten meekijken`,
    refuseOne: 'Weigeren',
    refuseFor: (name) => `${name} weigeren`,
    end: 'Nu beëindigen',
    endFor: (name) => `Meekijken van ${name} beëindigen`,
    takeBack: 'Intrekken',
    done: {
      asked: 'De beheerders van de kerk kregen een mail. U krijgt er een als zij antwoorden.',
      granted: 'Meekijken mag, en de vrager krijgt een mail.',
      refused: 'Meekijken is geweigerd, en de vrager krijgt een mail.',
      ended: 'Het meekijken is beëindigd.',
    },
    outsideTitle: (church) => `U ziet de declaraties van ${church} niet`,
    outsideLead: (hours) =>
      `U bent platformbeheerder; de declaraties zijn van de kerk. Haar beheerders kunnen u ${hours} uur laten meekijken. Elke declaratie die u dan opent, komt in hun logboek.`,
    churchRefuses:
      'Deze kerk laat niemand meekijken. Haar beheerders kunnen dat in hun instellingen wijzigen.',
    reason: 'Waarom vraagt u dit?',
    reasonHint: 'De beheerders lezen het, in de mail en hier.',
    send: 'Vragen om mee te kijken',
    pending: 'U hebt het gevraagd. U krijgt een mail als een beheerder antwoordt.',
    open: (until) => `U mag meekijken tot ${until}.`,
    toInbox: 'Naar het postvak',
    own: 'Wat u eerder vroeg',
    here: (until) =>
      `U kijkt hier mee als ondersteuning, tot ${until}. Elke declaratie die u opent, komt in het logboek van de kerk.`,
    manage: 'Beëindigen',
  },
  rules: {
    lead: 'Hoe declaraties worden goedgekeurd, en hoe mensen zich aanmelden.',
    second: 'Twee mensen keuren goed boven',
    secondHint: 'In euro’s. Laat het leeg als één goedkeuring altijd genoeg is.',
    signIn: 'Aanmelden',
  },
};
