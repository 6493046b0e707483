import type { DecidedClaim, ErrorCode } from '@penning/contract/error-codes';

/** Refused form: the typed values, the errors of fields, and the error of the whole. */
export interface RefusedForm {
  /** Name of the form on its page. */
  intent: string;
  values: Record<string, string[]>;
  errors: Record<string, ErrorCode>;
  /** Error of the whole form, when no field causes it. */
  code?: ErrorCode;
  /** Decision that somebody else took meanwhile. */
  decided?: DecidedClaim;
  /** Two readings of each ambiguous amount, in cents, by field. */
  choices?: Record<string, [number, number]>;
}

/** Returns the typed value of a field, or its stored one. */
export function typed(form: RefusedForm | undefined, name: string, stored = ''): string {
  return form ? (form.values[name]?.[0] ?? '') : stored;
}

/** Returns the refused form when it is this one of a page's forms. */
export function refusedAs(form: RefusedForm | undefined, intent: string): RefusedForm | undefined {
  return form?.intent === intent ? form : undefined;
}
