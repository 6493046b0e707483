import { errorPage } from '../server/responses.server.ts';

/** Every address that no other page answers. */
export function loader() {
  throw errorPage(404, { code: 'not_found', requestId: '' });
}

export default function Missing() {
  return null;
}
