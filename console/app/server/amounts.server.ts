import { parseAmount } from '@penning/contract/money';
import { refusal, textOf } from './forms.server.ts';

type ReadAmount<T> = { cents: T } | { refused: ReturnType<typeof refusal> };

/** Reads a typed amount; an ambiguous one becomes a question, an impossible one an error. */
export function readAmount(form: FormData, name: string): ReadAmount<number> {
  const typed = textOf(form, name);
  const amount = parseAmount(typed);
  if (amount.kind === 'amount') return { cents: amount.cents };
  if (amount.kind === 'invalid') return { refused: refusal(form, { errors: { [name]: amount.code } }) };
  const chosen = amount.choices.find((cents) => String(cents) === textOf(form, `${name}Cents`));
  if (chosen !== undefined && textOf(form, `${name}Asked`) === typed) return { cents: chosen };
  return { refused: refusal(form, { errors: {}, choices: { [name]: amount.choices } }) };
}

/** Reads an amount like readAmount; an empty field is null. */
export function readOptionalAmount(form: FormData, name: string): ReadAmount<number | null> {
  return textOf(form, name).trim() === '' ? { cents: null } : readAmount(form, name);
}
