import type { FormConfiguration } from '@penning/contract/church-form';
import type { ClaimSubmission } from '@penning/contract/claim';
import { readEmail } from '@penning/contract/email';
import { checkIban, normalizeIban } from '@penning/contract/iban';
import { limits } from '@penning/contract/limits';
import { parseAmount } from '@penning/contract/money';
import { hasInk, hasLetter } from '@penning/contract/plain';
import { yearsBefore } from '../first/days.ts';
import type { FieldErrors } from '../first/form-host.ts';
import type { FormValue, ItemValue } from '../first/form-value.ts';
import type { Code } from '../../translations/codes.ts';
import { centsOf, isDistance, kilometresOf, rateOn, totalOf } from './amounts.ts';

export { checkIban, groupIban, normalizeIban } from '@penning/contract/iban';

/** Facts that the checks need beside the value. */
export interface CheckContext {
  configuration: Pick<FormConfiguration, 'limits' | 'mileageRates' | 'costCentres'>;
  /** Ids of all receipts, in order. */
  receipts: string[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Names of controls that hold something the browser cannot read. */
  unreadable?: string[];
  /** True when name and account are known already. */
  itemsOnly?: boolean;
}

/** Ids of the receipts of one expense. */
export function receiptsOf(value: FormValue, item: ItemValue, all: string[]): string[] {
  if (item.kind === 'mileage' || item.lost) return [];
  return value.items.filter(({ kind }) => kind === 'expense').length === 1
    ? all
    : item.receipts.filter((id) => all.includes(id));
}

/** Checks the form as the API does, with the same codes. */
export function checkForm(value: FormValue, context: CheckContext): FieldErrors {
  const errors: FieldErrors = new Map();
  const most = context.configuration.limits;
  const check = (name: string, text: string, code: (text: string) => Code | false | undefined) => {
    const problem = !hasInk(text)
      ? context.unreadable?.includes(name)
        ? 'date_invalid'
        : 'required'
      : code(text.trim());
    if (problem) errors.set(name, problem);
  };
  const length = (limit: number) => (text: string) => text.length > limit && 'text_too_long';
  const checkName = (text: string): Code | false =>
    hasLetter(text) ? length(most.name)(text) : 'name_without_letter';
  const { mileageRates } = context.configuration;
  value.items.forEach((item, index) => {
    const at = (field: string) => `items.${index}.${field}`;
    if (item.kind === 'expense' && !item.lost && receiptsOf(value, item, context.receipts).length === 0)
      errors.set(at('receipts'), 'receipt_missing');
    const { costCentres } = context.configuration;
    const known = costCentres.some(({ id }) => id === item.costCentre);
    check(at('costCentre'), item.costCentre, () => !known && 'choice_invalid');
    check(at('description'), item.description, length(most.description));
    check(at('date'), item.date, (date) => checkDate(date, context.today, most.ageYears));
    if (item.kind === 'mileage')
      check(at('kilometres'), item.kilometres, (typed) => !isDistance(typed) && 'kilometres_invalid');
    else check(at('amount'), item.amount, () => checkAmount(item, most.amountCents));
    if (item.lost) check(at('lostReceipt'), item.lostReceipt, length(most.description));
    if (item.kind === 'mileage' && item.date && rateOn(mileageRates, item.date) === undefined)
      errors.set(at('kilometres'), 'mileage_not_offered');
  });
  const total = totalOf(value, mileageRates);
  if (errors.size === 0 && total && total > most.amountCents) errors.set('items', 'total_too_high');
  if (context.itemsOnly) return errors;
  check('name', value.name, checkName);
  check('email', value.email, checkEmail);
  check('iban', value.iban, (iban) => {
    const verdict = checkIban(iban);
    return verdict !== 'valid' && verdict;
  });
  check('accountHolder', value.accountHolder, checkName);
  return errors;
}

/** The claim as the API takes it; only for a form without errors. */
export function toSubmission(
  value: FormValue,
  context: Pick<CheckContext, 'configuration' | 'receipts'>,
  language: ClaimSubmission['language'],
): ClaimSubmission {
  return {
    claimant: { name: value.name.trim(), email: emailOf(value) },
    payee: { iban: normalizeIban(value.iban), accountHolder: value.accountHolder.trim() },
    items: value.items.map((item) => {
      const common = { date: item.date, costCentreId: item.costCentre, description: item.description.trim() };
      if (item.kind === 'mileage') return { kind: 'mileage', ...common, kilometres: kilometresOf(item) };
      const amountCents = centsOf(item, context.configuration.mileageRates) ?? 0;
      return {
        kind: 'expense',
        ...common,
        amountCents,
        receiptIds: receiptsOf(value, item, context.receipts),
        ...(item.lost && { lostReceipt: item.lostReceipt.trim() }),
      };
    }),
    note: '',
    language,
  };
}

/** The typed address as the API takes it; what is none as it was typed. */
export function emailOf({ email }: Pick<FormValue, 'email'>): string {
  return readEmail(email) ?? email.trim();
}

/** Code of what is wrong with an e-mail address, if anything. */
export function checkEmail(email: string): Code | undefined {
  if (email.length > limits.email) return 'text_too_long';
  return readEmail(email) === undefined ? 'email_invalid' : undefined;
}

function checkDate(date: string, today: string, years: number): Code | false {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return 'date_invalid';
  if (date > today) return 'date_in_future';
  return date < yearsBefore(today, years) && 'date_too_old';
}

function checkAmount(item: ItemValue, most: number): Code | false {
  const typed = parseAmount(item.amount);
  if (typed.kind === 'invalid') return typed.code;
  const cents = centsOf(item, []);
  if (cents === undefined) return 'amount_ambiguous';
  return cents < 1 ? 'amount_too_low' : cents > most && 'amount_too_high';
}
