import { errorPage } from '../server/responses.server.ts';

/** Answers every unknown address with the page for missing pages. */
export function loader() {
  throw errorPage(404, { code: 'not_found', requestId: '' });
}

export default function Missing() {
  return null;
}
