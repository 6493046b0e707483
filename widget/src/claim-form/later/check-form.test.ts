import { claimSubmission } from '@penning/contract/claim';
import { expect, test } from 'vitest';
import { emptyForm, emptyItem, setByName, type FormValue } from '../first/form-value.ts';
import { totalOf } from './amounts.ts';
import { checkForm, toSubmission, type CheckContext } from './check-form.ts';
import { controlName } from '../on-demand/place-errors.ts';

const receipt = '0190aaaa-0000-7000-8000-000000000001';
const costCentre = '0190aaaa-0000-7000-8000-000000000002';

const context: CheckContext = {
  configuration: {
    costCentres: [{ id: costCentre, code: '1', name: 'Hospitality', hint: '' }],
    mileageRates: [
      { from: '2026-01-01', centsPerKilometre: 25 },
      { from: '2025-01-01', centsPerKilometre: 23 },
    ],
    limits: {
      items: 20,
      receipts: 10,
      receiptBytes: 1000,
      receiptPages: 25,
      amountCents: 1_000_000,
      ageYears: 2,
      name: 70,
      description: 200,
      note: 1000,
      mediaTypes: [],
    },
  },
  receipts: [receipt],
  today: '2026-11-21',
};

function filled(changes: Record<string, string> = {}): FormValue {
  const value = emptyForm();
  const typed = {
    name: ' Anna de Vries ',
    email: 'anna@example.org',
    iban: 'nl91 abna 0417 1643 00',
    accountHolder: 'A. de Vries',
    'items.0.date': '2026-11-02',
    'items.0.costCentre': costCentre,
    'items.0.description': 'Coffee',
    'items.0.amount': '12,50',
    ...changes,
  };
  for (const [name, text] of Object.entries(typed)) setByName(value, name, text);
  return value;
}

function mileage(changes: Record<string, string> = {}): FormValue {
  const value = filled();
  value.items.push({
    ...emptyItem('mileage'),
    date: '2026-11-02',
    costCentre,
    description: 'Visit',
    kilometres: '42,5',
  });
  for (const [name, text] of Object.entries(changes)) setByName(value, name, text);
  return value;
}

test('a filled form has no errors and is what the API takes', () => {
  expect([...checkForm(filled(), context)]).toEqual([]);
  const submission = toSubmission(filled(), context, 'en');
  expect(claimSubmission.parse(submission)).toEqual(submission);
  expect(submission.items[0]).toMatchObject({ amountCents: 1250, receiptIds: [receipt] });
  expect(submission.payee.iban).toBe('NL91ABNA0417164300');
});

test('a lost receipt needs its reason instead', () => {
  const lost = filled({ 'items.0.lost': 'on' });
  const none = { ...context, receipts: [] };
  expect([...checkForm(lost, none)]).toEqual([['items.0.lostReceipt', 'required']]);
  setByName(lost, 'items.0.lostReceipt', ' The till was broken. ');
  expect([...checkForm(lost, none)]).toEqual([]);
  const submission = toSubmission(lost, none, 'en');
  expect(claimSubmission.parse(submission)).toEqual(submission);
  expect(submission.items[0]).toMatchObject({ receiptIds: [], lostReceipt: 'The till was broken.' });
});

test('kilometres are paid at the rate of their day', () => {
  const submission = toSubmission(mileage(), context, 'nl');
  expect(claimSubmission.parse(submission)).toEqual(submission);
  expect(totalOf(mileage(), context.configuration.mileageRates)).toBe(1250 + 1063);
  expect(totalOf(mileage({ 'items.1.date': '2025-12-31' }), context.configuration.mileageRates)).toBe(
    1250 + 978,
  );
});

test.each([
  ['name', '', 'required'],
  ['name', 'x'.repeat(71), 'text_too_long'],
  ['email', '', 'required'],
  ['email', 'anna@example', 'email_invalid'],
  ['email', 'anna example.org', 'email_invalid'],
  ['email', 'anna..b@example.org', 'email_invalid'],
  ['email', 'josé@example.org', 'email_invalid'],
  ['name', '\u3164\u200d', 'required'],
  ['name', '123', 'name_without_letter'],
  ['accountHolder', '…', 'name_without_letter'],
  ['items.0.description', '\u2800', 'required'],
  ['iban', 'NL91ABNAO417164300', 'letter_for_zero'],
  ['items.0.amount', '12,5O', 'letter_for_zero'],
  ['email', `${'a'.repeat(250)}@example.org`, 'text_too_long'],
  ['iban', '  ', 'required'],
  ['iban', '0417164300', 'iban_format'],
  ['iban', 'XX91ABNA0417164300', 'iban_country'],
  ['iban', 'NL91ABNA041716430', 'iban_length'],
  ['iban', 'NL91ABNA0417163400', 'iban_check_digits'],
  ['accountHolder', '', 'required'],
  ['items.0.costCentre', '', 'required'],
  ['items.0.costCentre', 'Hospitaliti', 'choice_invalid'],
  ['items.0.description', 'x'.repeat(201), 'text_too_long'],
  ['items.0.date', '', 'required'],
  ['items.0.date', '02-11-2026', 'date_invalid'],
  ['items.0.date', '2026-11-22', 'date_in_future'],
  ['items.0.date', '2024-11-20', 'date_too_old'],
  ['items.0.amount', '', 'required'],
  ['items.0.amount', 'twelve', 'amount_invalid'],
  ['items.0.amount', '-5', 'amount_invalid'],
  ['items.0.amount', '0', 'amount_too_low'],
  ['items.0.amount', '10000,01', 'amount_too_high'],
  ['items.0.amount', '1.250', 'amount_ambiguous'],
])('%s "%s" is %s', (name, text, code) => {
  expect([...checkForm(filled({ [name]: text }), context)]).toEqual([[name, code]]);
});

test('what is pasted with more around it, or typed on another keyboard, is what the API takes', () => {
  const value = filled({
    email: ' mailto:Anna@Kerk-Zürich.ch ',
    iban: 'IBAN: NL٩١ ABNA\u200b 0417–1643–00',
    'items.0.amount': '€ 12,-',
  });
  expect([...checkForm(value, context)]).toEqual([]);
  const submission = toSubmission(value, context, 'en');
  expect(claimSubmission.parse(submission)).toEqual(submission);
  expect(submission).toMatchObject({
    claimant: { email: 'Anna@xn--kerk-zrich-feb.ch' },
    payee: { iban: 'NL91ABNA0417164300' },
    items: [{ amountCents: 1200 }],
  });
  const distance = toSubmission(mileage({ 'items.1.kilometres': '٤٢٫٥ km' }), context, 'nl').items[1];
  expect(distance).toMatchObject({ kilometres: 42.5 });
});

test('the oldest and the newest day count', () => {
  expect(checkForm(filled({ 'items.0.date': '2026-11-21' }), context).size).toBe(0);
  expect(checkForm(filled({ 'items.0.date': '2024-11-21' }), context).size).toBe(0);
});

test('an ambiguous amount is settled by a choice, and asked again when it changes', () => {
  const value = filled({ 'items.0.amount': '1.250', 'items.0.choice': '125000' });
  expect(checkForm(value, context).size).toBe(0);
  expect(toSubmission(value, context, 'nl').items[0]).toMatchObject({ amountCents: 125_000 });
  setByName(value, 'items.0.amount', '2.250');
  expect(checkForm(value, context).get('items.0.amount')).toBe('amount_ambiguous');
});

test('an expense needs a receipt of its own', () => {
  expect(checkForm(filled(), { ...context, receipts: [] }).get('items.0.receipts')).toBe('receipt_missing');
  const two = filled();
  two.items.push({
    ...emptyItem('expense'),
    date: '2026-11-02',
    costCentre,
    description: 'Bread',
    amount: '3',
    receipts: [receipt],
  });
  expect([...checkForm(two, context)]).toEqual([['items.0.receipts', 'receipt_missing']]);
});

test.each([
  ['0', 'kilometres_invalid'],
  ['2001', 'kilometres_invalid'],
  ['1,25', 'kilometres_invalid'],
  ['', 'required'],
])('kilometres "%s" are %s', (text, code) => {
  expect(checkForm(mileage({ 'items.1.kilometres': text }), context).get('items.1.kilometres')).toBe(code);
});

test('a day without a rate pays no kilometres', () => {
  expect(checkForm(mileage({ 'items.1.date': '2024-12-31' }), context).get('items.1.kilometres')).toBe(
    'mileage_not_offered',
  );
});

test('the total has a limit too', () => {
  const value = filled({ 'items.0.amount': '9999' });
  value.items.push({ ...value.items[0]!, receipts: [receipt] });
  value.items[0]!.receipts = [receipt];
  expect([...checkForm(value, context)]).toEqual([['items', 'total_too_high']]);
});

test('a date that the browser cannot read is not called empty', () => {
  expect(
    checkForm(filled({ 'items.0.date': '' }), { ...context, unreadable: ['items.0.date'] }).get(
      'items.0.date',
    ),
  ).toBe('date_invalid');
});

test.each([
  ['claimant.email', 'email'],
  ['payee.accountHolder', 'accountHolder'],
  ['items.3.amountCents', 'items.3.amount'],
  ['items.0.costCentreId', 'items.0.costCentre'],
  ['items.1.receiptIds.0', 'items.1.receipts'],
  ['items', 'items'],
])('the API’s %s is the control %s', (path, name) => {
  expect(controlName(path)).toBe(name);
});
