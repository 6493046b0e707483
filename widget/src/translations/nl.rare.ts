import type { RareTexts } from './translate.ts';

/** Dutch: what only some see: questions and what is wrong. */
export const label: RareTexts['label'] = {
  restored: 'Welkom terug. Uw declaratie van {time} staat er nog. Alleen het rekeningnummer bewaren we niet.',
  tryIn: 'Probeer het over één minuut opnieuw.|Probeer het over {n} minuten opnieuw.',
  startAgain: 'Begin opnieuw',
  closed: 'Dit formulier is nu even dicht',
  closedWhy:
    '{church} neemt hier op dit moment geen declaraties aan. Vraag de penningmeester hoe het wel kan.',
  openPage: 'Open het formulier op een eigen pagina',
  number: 'Nummer voor de helpdesk: {id}',
  rate: '{rate} per kilometer',
  whichAmount: '{typed}: {a} of {b}?',
  whyAmount: 'Het kan twee dingen betekenen. Kies wat op de bon staat.',
  useDate: 'Maak er {date} van',
  belongs: 'Bonnen van deze uitgave',
  almost: 'Bijna klaar: kijk nog naar één punt|Bijna klaar: kijk nog naar {n} punten',
  kept: 'Wat u al invulde, blijft staan. Tik op een punt om erheen te gaan.',
};

/** Dutch, by problem code. */
export const error: RareTexts['error'] = {
  amount_ambiguous: 'Welk bedrag bedoelt u? Kies een van de twee.',
  id_invalid: 'Deze pagina bestaat niet. Controleer de link.',
  body_too_large: 'Dat is te veel tekst. Maak het korter.',
  not_found: 'We kunnen dit niet vinden. Misschien is het verwijderd.',
  too_many_requests: 'Er komt hier nu te veel tegelijk binnen. Wat u invulde, blijft bewaard.',
  service_unavailable: 'We zijn even niet bereikbaar. Probeer het straks opnieuw.',
  forbidden: 'Dit mag hier niet.',
  origin_not_allowed:
    'Dit formulier werkt nog niet op deze website. Gebruik het formulier op zijn eigen pagina.',
  required: 'Dit is nog leeg.',
  text_too_long: 'Deze tekst is te lang. Maak hem korter.',
  choice_invalid: 'Kies er een uit de lijst.',
  email_invalid: 'Dit adres is niet compleet. Het lijkt op anna@example.org.',
  iban_format: 'Dit is geen rekeningnummer. Neem het over van uw bankpas.',
  iban_country: 'Naar dit land kunnen we niet betalen. Kijk naar de eerste twee letters.',
  iban_length: 'Dit nummer is te kort of te lang. Vergelijk het met uw bankpas.',
  iban_check_digits: 'Dit nummer klopt niet. Vaak zijn twee cijfers verwisseld; kijk op uw bankpas.',
  amount_invalid: 'Dit is geen bedrag. Typ het zoals 12,50.',
  amount_too_low: 'Het bedrag is meer dan 0.',
  amount_too_high: 'Dit bedrag is te hoog voor dit formulier. Vraag de penningmeester.',
  total_too_high: 'Het totaal is te hoog voor één declaratie. Vraag de penningmeester.',
  kilometres_invalid: 'Dit is geen afstand. Typ het zoals 42 of 42,5.',
  mileage_not_offered: 'De kerk vergoedt op deze datum geen kilometers.',
  date_invalid: 'Deze datum bestaat niet. Typ hem opnieuw.',
  date_in_future: 'Deze datum ligt in de toekomst. Kijk naar het jaar.',
  date_too_old: 'Deze datum is te lang geleden. Vraag de penningmeester.',
  items_missing: 'Voeg een uitgave toe.',
  items_too_many: 'Dit is te veel voor één declaratie. Maak een tweede voor de rest.',
  cost_centre_unknown: 'Dit doel bestaat niet meer. Kies een ander.',
  receipt_missing: 'De bon ontbreekt. Voeg een foto of pdf toe.',
  challenge_invalid: 'Uw browser kwam niet door onze controle. Probeer het opnieuw.',
  challenge_expired: 'Dat duurde te lang. Probeer het opnieuw.',
  receipt_type_unsupported:
    'Dit soort bestand kunnen we niet openen. Gebruik een foto (JPEG, PNG, WebP) of een pdf.',
  receipt_too_large: 'Dit bestand is te groot. Maak een nieuwe foto, of een kleinere pdf.',
  receipt_empty: 'Dit bestand is leeg. Kies het opnieuw.',
  receipt_damaged: 'Dit bestand is beschadigd. Maak een foto van de bon; dat mag ook van uw scherm.',
  receipt_too_many_pages: 'Dit bestand heeft te veel pagina’s. Stuur alleen de pagina’s met de bon.',
  receipt_encrypted:
    'Er zit een wachtwoord op dit bestand, dus de penningmeester kan het niet openen. Sla het op zonder, of maak een foto; dat mag ook van uw scherm.',
  receipt_dimensions: 'Deze afbeelding is te groot. Maak een nieuwe foto van de bon.',
  receipt_animated: 'Dit is een bewegende afbeelding. Maak een gewone foto van de bon.',
  receipts_too_many: 'Dat zijn te veel bonnen voor één declaratie. Maak een tweede voor de rest.',
  receipts_checking: 'We controleren uw bonnen nog. Probeer het zo opnieuw.',
  receipts_refused: 'Een bon is niet bruikbaar. Verwijder hem, of kies een ander bestand.',
  draft_expired:
    'U was een tijdje weg, daarom zijn we opnieuw begonnen. Wat u invulde, staat er nog. Ga opnieuw verder.',
  claim_already_submitted: 'Deze declaratie is al verstuurd. Kijk in uw mail naar de code.',
  claim_status_conflict: 'Dit kan niet meer: de declaratie is al verder.',
  code_wrong: 'Dit is niet de code die we stuurden. Kijk in de nieuwste mail; alleen de laatste code werkt.',
  code_expired: 'Deze code is te oud. Vraag een nieuwe aan.',
  code_exhausted:
    'Dat was te vaak een verkeerde code. Wat u invulde, staat er nog. Ga verder voor een nieuwe code.',
  code_wait: 'U kunt één keer per minuut een nieuwe code vragen.',
  code_requests_exhausted: 'U hebt veel codes gevraagd. Kijk in uw mail en in de map spam.',
  church_unknown: 'Deze kerk kennen we niet. Controleer het adres.',
  church_closed: 'Deze kerk neemt nu geen declaraties aan.',
  link_invalid: 'Deze link werkt niet. Open hem vanuit de nieuwste mail.',
  token_missing: 'Deze link werkt niet. Open hem vanuit de nieuwste mail.',
  token_invalid: 'Deze link werkt niet. Open hem vanuit de nieuwste mail.',
  token_expired: 'Deze link werkt niet. Open hem vanuit de nieuwste mail.',
  challenge_used: 'Dat duurde te lang. Probeer het opnieuw.',
  receipt_unknown: 'De bon ontbreekt. Voeg een foto of pdf toe.',
  claim_not_submitted: 'Dit kan niet meer: de declaratie is al verder.',
  receipts_too_large: 'Deze bonnen zijn samen te groot. Maak nieuwe foto’s, of een tweede declaratie.',
  address_blocked:
    'De eigenaar van dit adres wil geen mail van Penning. Gebruik een ander adres, of neem contact op met uw kerk.',
  address_hour_limit:
    'Dit adres kreeg net meer codes. Kijk in de mail, of probeer het over een uur opnieuw. Wat u invulde, blijft bewaard.',
  address_day_limit:
    'Dit adres kreeg vandaag veel codes. Probeer het morgen opnieuw, of gebruik een ander adres.',
  church_suspended:
    'Dit formulier is tijdelijk gesloten. Probeer het morgen opnieuw, of vraag het de penningmeester.',
};
