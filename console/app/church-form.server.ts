import { language } from '@penning/contract/fields';
import { parseAmount } from '@penning/contract/money';
import { refusal, textOf } from './forms.server.ts';

/** A church's fields as the API wants them; the highest claim is read apart. */
export function churchBody(form: FormData) {
  return {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug').trim().toLowerCase(),
    referencePrefix: textOf(form, 'referencePrefix'),
    languages: form.getAll('languages').flatMap((value) => language.safeParse(value).data ?? []),
  };
}

/** The addresses of a text, one on each line. */
export function linesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** The highest claim as typed; what can mean two things is asked back, what is no amount is refused. */
export function readAmountLimit(form: FormData): { cents: number } | { refused: ReturnType<typeof refusal> } {
  const typed = textOf(form, 'amountLimit');
  const amount = parseAmount(typed);
  if (amount.kind === 'amount') return { cents: amount.cents };
  if (amount.kind === 'invalid')
    return { refused: refusal(form, { errors: { amountLimit: 'amount_invalid' } }) };
  const chosen = amount.choices.find((cents) => String(cents) === textOf(form, 'amountLimitCents'));
  if (chosen !== undefined && textOf(form, 'amountLimitAsked') === typed) return { cents: chosen };
  return { refused: refusal(form, { errors: {}, choices: amount.choices }) };
}
