import { json } from '@remix-run/node';
import type { ErrorPageData } from '../api.server.ts';

/** Every address that no other page answers. */
export function loader() {
  throw json<ErrorPageData>({ code: 'not_found', requestId: '' }, { status: 404 });
}

export default function Missing() {
  return null;
}
