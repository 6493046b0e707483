import type { Texts } from './en.ts';
import { errorsNl } from './errors-nl.ts';

const words = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien', 'Elf', 'Twaalf'];
const number = (count: number) => words[count] ?? String(count);
const some = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;

/** Alles wat de console in het Nederlands zegt. */
export const nl: Texts = {
  brand: 'Penning',
  skip: 'Naar de inhoud',
  save: 'Wijzigingen bewaren',
  saved: 'Bewaard.',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  tryAgain: 'Opnieuw proberen',
  navigation: {
    label: 'Hoofdmenu', inbox: 'Postvak', settings: 'Instellingen', churches: 'Kerken', church: 'Kerk', switchChurch: 'Kies een kerk',
    allChurches: 'Alle kerken', toDecide: (count) => `${count} te beslissen`,
  },
  person: {
    menu: (name) => `Account van ${name}`, signOut: 'Afmelden', look: 'Kleuren', auto: 'Zoals dit apparaat', light: 'Licht', dark: 'Donker',
    language: 'Taal',
    roles: { operator: 'Beheerder van Penning', administrator: 'Beheerder', treasurer: 'Penningmeester', approver: 'Goedkeurder', auditor: 'Kascommissie' },
  },
  signIn: {
    title: 'Aanmelden', lead: 'Bij de declaraties van uw kerk.', email: 'E-mailadres', password: 'Wachtwoord', submit: 'Aanmelden',
    demo: 'Dit is een demonstratie. Meld u aan met', demoAnd: 'en',
  },
  churches: {
    title: (count) => `${some(count, 'kerk', 'kerken')}`, none: 'Nog geen kerk',
    noneLead: 'Eerst komt de kerk. Dan krijgt zij haar doelen, haar adressen en haar formulier.', noneYours: 'Niemand heeft u nog een kerk gegeven. Vraag het uw beheerder.',
    create: 'Nieuwe kerk', open: 'Neemt declaraties aan', noAddress: 'Geen bevestigd financieel adres', noPurpose: 'Nog geen doelen', archived: 'Gearchiveerd',
    showArchived: 'Gearchiveerde kerken tonen', hideArchived: 'Gearchiveerde kerken verbergen', prefix: (prefix) => `Kenmerken ${prefix}`,
  },
  church: {
    newTitle: 'Nieuwe kerk', newLead: 'Nu zijn alleen de naam, de webnaam en het voorvoegsel nodig.', create: 'Kerk aanmaken', created: 'De kerk is aangemaakt. Voeg nu doelen en financiële adressen toe.',
    name: 'Naam', slug: 'Webnaam', slugHint: 'In het adres van het formulier, zoals dorpskerk-aduard. Verandert u hem, dan werken geplaatste tags niet meer.',
    prefix: 'Voorvoegsel van kenmerken', prefixHint: 'Twee tot vijf letters. DKA geeft DKA-2026-0001.',
    languages: 'Talen van het formulier', origins: 'Websites die het formulier tonen', originsHint: 'Elk adres op een eigen regel, zoals https://www.voorbeeld.nl. De gewone link werkt ook zonder.',
    policy: 'Wat leden boven het formulier lezen', policyHint: 'Bijvoorbeeld wat wordt vergoed, en hoe snel. Hooguit 2.000 tekens.',
    limit: 'Hoogste declaratie', limitHint: 'In euro’s. Een hogere declaratie wordt geweigerd.', limitQuestion: (typed) => `${typed} kan twee dingen betekenen. Wat bedoelt u?`,
  },
  inbox: {
    title: (status, count) => (status === 'submitted' ? `${some(count, 'declaratie', 'declaraties')} te beslissen` : some(count, 'declaratie', 'declaraties')),
    nothing: 'Niets te beslissen', found: (count) => (count === 0 ? 'Niets gevonden' : `${some(count, 'declaratie', 'declaraties')} gevonden`),
    together: (sum) => `Samen ${sum}`, all: 'Alle', tabs: 'Declaraties naar status',
    search: 'Zoeken', searchHint: 'Naam, kenmerk, bedrag', purpose: 'Doel', allPurposes: 'Alle doelen', from: 'Vanaf', to: 'Tot en met', filter: 'Filters', apply: 'Tonen', clear: 'Wissen',
    emptyDecide: 'Er wacht niets op u. Nieuwe declaraties verschijnen hier zodra een lid er een bevestigt.', emptyStatus: 'Geen declaratie heeft deze status.',
    emptyAll: 'Nog geen declaraties. Zet het formulier op uw website en de eerste verschijnt hier.', emptyFound: 'Geen declaratie past bij deze zoekopdracht.', putOnSite: 'Formulier op een website zetten',
    older: 'Oudere declaraties', newest: 'Terug naar de nieuwste', rows: 'Declaraties', searchAll: 'In alle declaraties zoeken',
  },
  status: {
    draft: 'Concept', unconfirmed: 'Niet bevestigd', submitted: 'Te beslissen', returned: 'Teruggestuurd', approved: 'Goedgekeurd', scheduled: 'In betaling',
    paid: 'Betaald', rejected: 'Afgewezen', withdrawn: 'Ingetrokken', donated: 'Aan de kerk gegeven',
  },
  claim: {
    sentIn: (when) => `ingediend ${when}`, confirmed: 'e-mailadres bevestigd', notConfirmed: 'e-mailadres niet bevestigd',
    items: (count) => some(count, 'post', 'posten'), receipt: (place) => `bon ${place}`, kilometres: (count, rate) => `${count} km × ${rate}`,
    paysTo: 'Betalen aan', name: 'Naam', iban: 'IBAN', ibanCopy: 'IBAN kopiëren', claimant: 'Ingediend door', note: 'Opmerking van de indiener', happened: 'Wat er gebeurde',
    receipts: 'Bonnen', receiptOf: (place, count) => `Bon ${place} van ${count}`, page: (page, pages) => `bladzijde ${page} van ${pages}`,
    openPicture: 'Vergroten: hele plaatje openen', enlarge: 'Vergroten', picture: (name, page) => `${name}, bladzijde ${page}`, noReceipts: 'Bij deze declaratie kwamen geen bonnen.',
    checking: 'Deze bon wordt nog gecontroleerd.', voucher: 'Bewijsstuk (pdf)', voucherMaking: 'Het bewijsstuk wordt gemaakt. Kijk over een minuut opnieuw.', deleted: 'verwijderd',
  },
  happened: {
    'claim.submitted': 'Ingediend en bevestigd', 'claim.voucher-made': 'Bewijsstuk gemaakt', 'claim.returned': 'Teruggestuurd', 'claim.approved': 'Goedgekeurd', 'claim.rejected': 'Afgewezen',
    'claim.reopened': 'Heropend', 'claim.scheduled': 'In een betaling gezet', 'claim.paid': 'Betaald', 'claim.donated': 'Aan de kerk gegeven', 'claim.withdrawn': 'Ingetrokken',
  },
  actors: { claimant: 'Indiener', account: 'Kerk', system: 'Penning' },
  settings: {
    title: 'Instellingen', sections: 'Instellingen', general: 'Algemeen', logo: 'Logo', finance: 'Financiële adressen', purposes: 'Doelen', website: 'Op uw website', archive: 'Archiveren',
  },
  logo: {
    lead: 'Staat boven het formulier, op het bewijsstuk en in mails. Een plaatje als JPEG, PNG of WebP van hooguit 4 MB.', now: 'Nu', next: 'Na bewaren', none: 'Nog geen logo. De eerste letters van de naam staan er nu.',
    choose: 'Kies een plaatje', upload: 'Dit logo gebruiken', remove: 'Logo verwijderen', removeSure: 'Het formulier, het bewijsstuk en de mails gaan verder zonder logo.', removed: 'Het logo is verwijderd.', alt: (name) => `Logo van ${name}`,
  },
  finance: {
    lead: 'Elke bevestigde declaratie gaat naar deze adressen, met het bewijsstuk. Een adres krijgt niets voordat het is bevestigd.', none: 'Nog geen adres. Het formulier gaat open als het eerste is bevestigd.',
    confirmed: (when) => `Bevestigd ${when}`, waiting: (when) => `Wacht op bevestiging sinds ${when}`, add: 'Adres toevoegen', addTitle: 'Een adres toevoegen', email: 'E-mailadres', language: 'Taal van de mails',
    remind: 'Link opnieuw sturen', remindFor: (email) => `Link opnieuw sturen naar ${email}`, remove: 'Verwijderen', removeFor: (email) => `${email} verwijderen`, removeSure: 'Er gaan geen declaraties meer naar dit adres.', removeYes: 'Adres verwijderen',
    added: 'Er is een link onderweg naar het adres. Na bevestiging krijgt het declaraties.', reminded: 'De link is opnieuw verstuurd.', removed: 'Het adres is verwijderd.',
  },
  purposes: {
    lead: 'Leden kiezen bij elke post een van deze doelen, in deze volgorde. De code is voor uw boekhouding.', none: 'Nog geen doelen. Leden hebben er ten minste één nodig.', code: 'Code', name: 'Naam',
    add: 'Doel toevoegen', addTitle: 'Een doel toevoegen', rename: 'Wijzigen', renameFor: (name) => `${name} wijzigen`, up: (name) => `${name} omhoog`, down: (name) => `${name} omlaag`,
    archive: 'Archiveren', archiveFor: (name) => `${name} archiveren`, restore: 'Terugzetten', restoreFor: (name) => `${name} terugzetten`, archived: 'Gearchiveerd', archivedLead: 'Leden zien deze niet. Oude declaraties houden ze.', inUse: 'In gebruik',
    added: 'Het doel is toegevoegd.', changed: 'Het doel is gewijzigd.', moved: 'De volgorde is gewijzigd.', wasArchived: 'Het doel is gearchiveerd.', restored: 'Het doel is teruggezet.',
  },
  website: {
    lead: 'Plak twee regels op de plek waar het formulier moet staan. Meer heeft de pagina niet nodig.', tag: 'Het formulier in uw pagina', tagHint: 'De link erin verschijnt waar scripts uit staan.',
    link: 'Een gewone link', linkHint: 'Voor nieuwsbrieven, posters, en sites die scripts weghalen.', frame: 'Een frame', frameHint: 'Voor sites die alleen frames toelaten.', open: 'Formulier openen', fallback: 'Dien een declaratie in', frameTitle: 'Declaratie',
    noOrigins: 'Nog geen enkele website mag het formulier tonen.', addOrigin: 'Voeg uw website toe onder Algemeen', copyTag: 'Tag kopiëren', copyLink: 'Link kopiëren', copyFrame: 'Frame kopiëren',
  },
  archive: {
    title: 'Deze kerk archiveren', lead: 'Het formulier sluit en de kerk verdwijnt uit de lijsten. Er wordt niets gewist, en u kunt haar hier terugzetten.', yes: 'Kerk archiveren', open: 'Archiveren…',
    isArchived: 'Deze kerk is gearchiveerd. Het formulier is gesloten.', restore: 'Kerk terugzetten', archived: 'De kerk is gearchiveerd.', restored: 'De kerk is teruggezet.',
  },
  form: { summary: (count) => (count === 1 ? 'Eén veld vraagt nog aandacht' : `${number(count)} velden vragen nog aandacht`), problem: 'Dit lukte niet' },
  problem: {
    missing: 'Deze pagina is er niet', missingLead: 'Het adres is misschien oud of verkeerd getypt, of hoort bij een kerk die niet van u is.', home: 'Naar het begin',
    forbidden: 'Dit hoort niet bij uw rol', forbiddenLead: 'Uw rol in deze kerk omvat deze pagina niet. Een beheerder kan dat veranderen.',
    unreachable: 'Penning is niet bereikbaar', unreachableLead: 'Er is niets verloren. Probeer het over een minuut opnieuw; blijft het zo, zeg het dan de beheerder van Penning.',
    broken: 'Er ging iets mis', brokenLead: 'Het gebeurde aan onze kant. Probeer het opnieuw; blijft het zo, zeg het dan de beheerder van Penning.', request: (id) => `Nummer voor de beheerder: ${id}`,
  },
  languages: { en: 'Engels', nl: 'Nederlands' },
  time: { today: 'Vandaag', yesterday: 'Gisteren', at: (day, time) => `${day} ${time}`, clock: (hours, minutes) => `${hours}.${minutes} uur` },
  errors: errorsNl,
};
