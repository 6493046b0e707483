import type { DecidedClaim, ErrorCode } from '@penning/contract/error-codes';

/** A form that was refused: what was typed, what is wrong with which field, and with the whole. */
export interface RefusedForm {
  /** Which of a page's forms it was. */
  intent: string;
  values: Record<string, string[]>;
  errors: Record<string, ErrorCode>;
  /** What is wrong when no field is to blame. */
  code?: ErrorCode;
  /** What somebody else did meanwhile. */
  decided?: DecidedClaim;
  /** Two readings of each ambiguous amount, in cents, by field. */
  choices?: Record<string, [number, number]>;
}

/** What was typed into a field, or its stored value. */
export function typed(form: RefusedForm | undefined, name: string, stored = ''): string {
  return form ? (form.values[name]?.[0] ?? '') : stored;
}

/** What was typed into one of several forms of a page. */
export function refusedAs(form: RefusedForm | undefined, intent: string): RefusedForm | undefined {
  return form?.intent === intent ? form : undefined;
}
