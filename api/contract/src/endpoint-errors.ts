import type { z } from 'zod';
import { takesIdempotencyKey, type Endpoint } from './endpoint.ts';
import { isErrorCode, type ErrorCode } from './error-codes.ts';

/** Every code that a call of an endpoint may be refused with: its own, those of its fields, and those of any call like it. */
export function errorsOf(endpoint: Endpoint): ErrorCode[] {
  const { params, query, body, binaryBody, access, versioned, method } = endpoint;
  const codes = new Set<ErrorCode>([
    ...endpoint.errors,
    'too_many_requests',
    'internal_error',
    'service_unavailable',
  ]);
  const add = (...more: ErrorCode[]) => more.forEach((code) => codes.add(code));
  if (params)
    for (const name of Object.keys(params.shape)) add(name === 'slug' ? 'church_unknown' : 'id_invalid');
  for (const schema of [query, body])
    if (schema) {
      add('validation_failed', 'required', 'type_invalid', 'unknown_field');
      add(...fieldCodesOf(schema));
    }
  if (body) add('json_invalid', 'media_type_unsupported', 'body_too_large');
  if (binaryBody) add(endpoint.tag === 'claims' ? 'receipt_too_large' : 'body_too_large');
  if (access !== 'public') add('token_missing', 'token_invalid');
  // A program without the right for a call is refused, whatever it asks for.
  if (access === 'account' || access === 'claim-or-account') add('token_expired', 'forbidden');
  if (params && access !== 'public' && access !== 'claim') add('two_factor_needed');
  if (versioned && method !== 'GET') add('changed_meanwhile');
  if (takesIdempotencyKey(endpoint))
    add('idempotency_key_invalid', 'idempotency_key_reused', 'idempotency_in_progress');
  return [...codes];
}

/** Parts of a zod schema: its own message, and the schemas inside it. */
interface Definition {
  error?: (issue: object) => unknown;
  checks?: { _zod: { def: Definition } }[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
}

/** The codes that the fields of a schema are refused with: they are the messages of its checks. */
function fieldCodesOf(schema: z.ZodType): ErrorCode[] {
  const def = schema.def as unknown as Definition;
  const messages = [def, ...(def.checks ?? []).map((check) => check._zod.def)].map((part) =>
    part.error?.({}),
  );
  const parts = [def.element, def.innerType, def.in, def.out, ...(def.options ?? [])];
  const within = [...parts, ...Object.values(def.shape ?? {})].flatMap((part) =>
    part ? fieldCodesOf(part) : [],
  );
  return [...messages.filter(isErrorCode), ...within];
}
