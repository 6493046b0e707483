import type { PageTexts } from './pages.en.ts';

/** The texts of the hosted pages in Dutch. */
export const pagesNl: PageTexts = {
  label: {
    yourClaim: 'Uw declaratie',
    loading: 'Laden',
    expired: 'Deze declaratie is verdwenen: ze is niet op tijd bevestigd. U kunt haar opnieuw maken.',
    where: 'Waar uw declaratie nu is',
    what: 'Wat u hebt ingediend',
    total: 'Totaal',
    account: 'Naar rekening',
    byYou: '{date}, door u',
    by: '{date}, door {name}',
    receipt: 'Bon {n}',
    distance: '{n} km × {rate}',
    note: 'Uw toelichting',
    download: 'Download als pdf',
    downloading: 'De pdf wordt opgehaald…',
    question: 'Een vraag? Antwoord op de mail die wij stuurden.',
    withdraw: 'Trek deze declaratie in',
    sure: 'Deze declaratie van {total} intrekken?',
    sureMore: 'De kerk betaalt dan niets. U kunt dit niet ongedaan maken.',
    withdrawYes: 'Trek in',
    withdrawNo: 'Laat staan',
    private: 'Deze pagina is alleen voor u. Wie de link uit uw mail heeft, kan haar openen.',
    again: 'Probeer opnieuw',
    confirmTitle: 'Stuur uw declaratie naar {church}',
    confirmText:
      'Met deze knop bevestigt u dat deze declaratie van u is. Vanaf dan ziet de penningmeester haar.',
    confirmDeclare:
      'U verklaart dat u dit voor de kerk betaalde en het niet op een andere manier terugkreeg.',
    confirmButton: 'Bevestig en verstuur',
    confirmNotYou: 'Niet van u? Sluit deze pagina. De declaratie verdwijnt vanzelf binnen een dag.',
    confirmedTitle: 'Uw declaratie is bij de penningmeester',
    confirmedText: 'Een kopie is onderweg naar uw mail. Bewaar dit nummer voor als u een vraag hebt:',
    follow: 'Volg mijn declaratie',
    addressTitle: 'Ontvang hier declaraties',
    addressText:
      'Met deze knop bevestigt u dat declaraties voor de kerk op dit mailadres mogen komen. Elke declaratie is één mail met één pdf.',
    addressButton: 'Bevestig dit adres',
    addressNotYou: 'Had u dit niet verwacht? Sluit deze pagina; u krijgt dan niets.',
    addressDone: 'Dit adres is bevestigd',
    addressDoneText: 'Declaraties voor {church} komen nu op {email}.',
    busy: 'Een ogenblik…',
  },
  status: {
    draft: ['Niet verstuurd', 'Deze declaratie is nog niet verstuurd.', ''],
    unconfirmed: [
      'Typ uw code',
      'Uw code zit in uw mail.',
      'Typ hem in het formulier, of druk op de knop in de mail. Daarvoor ziet de penningmeester niets.',
    ],
    submitted: [
      'Ingediend',
      'Uw declaratie is bij de penningmeester.',
      'U krijgt een mail zodra er een besluit is.',
    ],
    returned: [
      'Wacht op u',
      'De penningmeester vraagt u iets.',
      'De vraag staat in uw mail. Antwoord op die mail.',
    ],
    approved: [
      'Goedgekeurd',
      'Uw declaratie is goedgekeurd.',
      'Het geld komt met de volgende betaling van de kerk.',
    ],
    scheduled: [
      'In betaling',
      'Het geld is onderweg.',
      'De kerk heeft de betaling klaargezet. Meestal staat het binnen enkele werkdagen op uw rekening.',
    ],
    paid: ['Betaald', 'Het geld is betaald.', 'Het is onderweg naar uw rekening, of staat er al op.'],
    rejected: ['Niet goedgekeurd', 'Uw declaratie is niet goedgekeurd.', 'De reden staat in uw mail.'],
    withdrawn: [
      'Ingetrokken',
      'U trok deze declaratie in.',
      'Er wordt niets betaald. U kunt altijd een nieuwe maken.',
    ],
    donated: ['Aan de kerk gegeven', 'U gaf dit bedrag aan de kerk.', 'Dank u wel.'],
  },
};
