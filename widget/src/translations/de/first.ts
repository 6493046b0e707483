import type { FormTexts } from '../en/first.ts';

/** German: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Sprache',
  claims: 'Auslagen',
  title: 'Holen Sie sich Ihr Geld zurück',
  intro: 'Haben Sie etwas für die Gemeinde bezahlt? Schicken Sie uns den Beleg, dann erstatten wir es.',
  noAccount: 'Kein Konto nötig',
  twoMinutes: 'Etwa zwei Minuten',
  loading: 'Das Formular wird geladen',
  again: 'Erneut versuchen',
  receipts: 'Ihre Belege',
  receiptsHint: 'Foto oder PDF. Den Ort entfernen wir aus Fotos.',
  addReceipt: 'Foto oder PDF hinzufügen',
  paidFor: 'Was Sie bezahlt haben',
  expense: 'Ausgabe {n}',
  purpose: 'Zweck',
  choose: 'Zweck wählen',
  what: 'Was war es?',
  date: 'Datum auf dem Beleg',
  amount: 'Betrag',
  noReceipt: 'Ich habe keinen Beleg',
  addExpense: 'Ausgabe hinzufügen',
  addMileage: 'Kilometer hinzufügen',
  money: 'Wohin wir das Geld senden',
  name: 'Ihr Name',
  email: 'E-Mail',
  emailHint: 'Wir senden Ihnen einen Code und eine Kopie.',
  iban: 'Kontonummer (IBAN)',
  ibanHint: 'Eine niederländische Nummer beginnt mit NL und hat 18 Zeichen.',
  holder: 'Name zu diesem Konto',
  holderHint: 'Wie auf Ihrer Bankkarte',
  yourClaim: 'Ihr Antrag',
  total: 'Summe',
  proceed: 'Weiter zum letzten Schritt',
  lastStep: 'Letzter Schritt: ein Code per E-Mail. Die Gemeinde hat noch nichts erhalten.',
  rules: 'Unsere Regeln für Auslagen',
  network: 'Es gibt keine Verbindung. Nichts geht verloren.',
  unclear: 'Sehen Sie hier noch einmal nach.',
  internal_error: 'Bei uns ging etwas schief. Versuchen Sie es erneut.',
  answer_foreign:
    'Diese Website erreicht das Formular nicht. Fragen Sie Ihren Webmaster, oder nutzen Sie den Link.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
