import type { ErrorCode, Problem } from '@penning/contract/error-codes';
import { redirect, type TypedResponse } from '@remix-run/node';
import { z } from 'zod';
import type { RefusedForm } from '../page-data/refused-form.ts';

/** Fields of problems that carry no path. */
const fieldOfCode: Partial<Record<ErrorCode, string>> = {
  slug_taken: 'slug',
  slug_invalid: 'slug',
  prefix_invalid: 'referencePrefix',
  origin_invalid: 'allowedOrigins',
  languages_missing: 'languages',
  cost_centre_taken: 'code',
  finance_address_taken: 'email',
  email_invalid: 'email',
  image_unusable: 'logo',
  body_too_large: 'logo',
  receipt_type_unsupported: 'logo',
  two_factor_code_wrong: 'code',
};

/** Form fields whose name differs from the API's. */
const fieldOfPath: Record<string, string> = {
  amountLimitCents: 'amountLimit',
  secondApprovalAboveCents: 'secondApproval',
};

/** The answer to a form that the API refused; passwords and files are not sent back. */
export function refusedForm(
  problem: Problem,
  form: FormData,
  names: readonly string[],
): TypedResponse<RefusedForm> {
  const errors: Record<string, ErrorCode> = {};
  for (const { path, code } of problem.errors ?? []) {
    const name = fieldName(path);
    if (names.includes(name)) errors[name] ??= code;
  }
  const field = fieldOfCode[problem.code];
  if (Object.keys(errors).length === 0 && field && names.includes(field)) errors[field] = problem.code;
  return refusal(
    form,
    {
      errors,
      ...(Object.keys(errors).length === 0 ? { code: problem.code } : {}),
      ...(problem.decided && { decided: problem.decided }),
    },
    problem.status,
  );
}

/** The answer to a form that the console itself refuses. */
export function refusal(
  form: FormData,
  found: Pick<RefusedForm, 'errors'> & Partial<RefusedForm>,
  status = 422,
): TypedResponse<RefusedForm> {
  const refused: RefusedForm = { intent: textOf(form, 'intent'), values: valuesOf(form), ...found };
  return Response.json(refused, { status });
}

/** Redirects to a page that then shows the text of what was done. */
export function doneAt(address: string, done: string) {
  return redirect(`${address}?${new URLSearchParams({ done })}`);
}

/** The headers that guard a change: the version that the form was filled in on. */
export function unchangedSince(form: FormData): Record<string, string> {
  const version = textOf(form, 'version');
  return version ? { 'if-match': `"${version}"` } : {};
}

/** A field's text, empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A passkey's answer as the page's script sends it; one without an id, which the API refuses, when it is none. */
export function credentialOf(form: FormData): { id: string } {
  try {
    return credential.parse(JSON.parse(textOf(form, 'credential')));
  } catch {
    return { id: '' };
  }
}

const credential = z.looseObject({ id: z.string() });

const neverSentBack = ['password', 'newPassword', 'version'];

function valuesOf(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !neverSentBack.includes(name)) (values[name] ??= []).push(value);
  }
  return values;
}

function fieldName(path: string): string {
  const [name = ''] = path.replace(/^body\./, '').split('.');
  return fieldOfPath[name] ?? name;
}
