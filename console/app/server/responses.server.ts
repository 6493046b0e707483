import type { ErrorCode } from '@penning/contract/error-codes';
import type { TypedResponse } from '@remix-run/node';

/** A page's data as the answer to its form, with its type. */
export function answerWith<T>(data: T): TypedResponse<T> {
  return Response.json(data);
}

/** Data of an error page about a failed call. */
export interface ErrorPageData {
  code: ErrorCode;
  requestId: string;
}

/** Redirect to throw, to another page of the console. */
export function redirectTo(address: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 302, headers: { ...headers, location: address } });
}

/** Response to throw: the error page that fits the status. */
export function errorPage(status: number, data: ErrorPageData): Response {
  return Response.json(data, { status });
}
