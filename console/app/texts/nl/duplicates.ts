import type { duplicatesEn } from '../en/duplicates.ts';

/** Dutch texts about possible duplicates. */
export const duplicatesNl: typeof duplicatesEn = {
  duplicates: {
    label: 'Mogelijk dubbel',
    receiptTitle: 'Is dit twee keer dezelfde bon?',
    paymentTitle: 'Wordt dit twee keer betaald?',
    sameFile: (place, reference) => `Bon ${place} is hetzelfde bestand als een bon van ${reference}.`,
    looksAlike: (place, reference) => `Bon ${place} lijkt op een bon van ${reference}.`,
    sameFileHere: (place, other) => `Bon ${other} en bon ${place} zijn hetzelfde bestand.`,
    looksAlikeHere: (place, other) => `Bon ${other} en bon ${place} lijken op elkaar.`,
    samePayment: (what, reference) =>
      `“${what}” heeft dezelfde datum, hetzelfde bedrag en dezelfde rekening als een post van ${reference}.`,
    sameFileOutside: (place) =>
      `Bon ${place} is hetzelfde bestand als een bon van een declaratie die u niet mag zien.`,
    looksAlikeOutside: (place) => `Bon ${place} lijkt op een bon van een declaratie die u niet mag zien.`,
    samePaymentOutside: (what) =>
      `“${what}” heeft dezelfde datum, hetzelfde bedrag en dezelfde rekening als een post van een declaratie die u niet mag zien.`,
    askOutside: 'Vraag het voor u beslist aan de penningmeester, die alle declaraties ziet.',
    otherClaim: (name, when, status) => `Van ${name}, ${when}. Status: ${status}.`,
    open: (reference) => `${reference} openen`,
    here: 'Deze declaratie',
    hereReceipt: (place) => `Deze declaratie, bon ${place}`,
    picture: (reference) => `De bon van ${reference}`,
    enlarge: 'Vergroten',
    mark: 'Misschien dubbel',
  },
};
