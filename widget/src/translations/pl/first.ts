import type { FormTexts } from '../en/first.ts';

/** Polish: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Język',
  claims: 'Zwrot wydatków',
  title: 'Odzyskaj swoje pieniądze',
  intro: 'Płaciłeś lub płaciłaś za coś dla kościoła? Wyślij paragon, a zwrócimy pieniądze.',
  noAccount: 'Bez konta',
  twoMinutes: 'Około dwóch minut',
  loading: 'Formularz się ładuje',
  again: 'Spróbuj ponownie',
  receipts: 'Twoje paragony',
  receiptsHint: 'Zdjęcie lub PDF. Usuwamy miejsce ze zdjęć.',
  addReceipt: 'Dodaj zdjęcie lub PDF',
  paidFor: 'Za co zapłacono',
  expense: 'Wydatek {n}',
  purpose: 'Cel',
  choose: 'Wybierz cel',
  what: 'Co to było?',
  date: 'Data na paragonie',
  amount: 'Kwota',
  noReceipt: 'Nie mam paragonu',
  addExpense: 'Dodaj wydatek',
  addMileage: 'Dodaj kilometry',
  money: 'Dokąd wysyłamy pieniądze',
  name: 'Imię i nazwisko',
  email: 'E-mail',
  emailHint: 'Wyślemy kod i kopię zgłoszenia.',
  iban: 'Konto bankowe (IBAN)',
  ibanHint: 'Numer holenderski zaczyna się od NL i ma 18 znaków.',
  holder: 'Właściciel tego konta',
  holderHint: 'Jak na karcie bankowej',
  yourClaim: 'Twoje zgłoszenie',
  total: 'Razem',
  proceed: 'Dalej do ostatniego kroku',
  lastStep: 'Ostatni krok: kod w e-mailu. Kościół jeszcze nic nie dostał.',
  rules: 'Nasze zasady zwrotów',
  network: 'Nie ma połączenia. Nic nie zginie.',
  unclear: 'Spójrz tu jeszcze raz.',
  internal_error: 'Coś się u nas nie udało. Spróbuj ponownie.',
  answer_foreign: 'Ta strona nie łączy się z formularzem. Zapytaj webmastera albo użyj linku.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
