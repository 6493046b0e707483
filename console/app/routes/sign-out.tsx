import { logout } from '@penning/contract/accounts';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { apiClient } from '../api-client.server.ts';
import { problemOf } from '../api.server.ts';
import { endedCookie } from '../session.server.ts';

/** An address typed by hand leads to the start. */
export const loader = () => redirect('/');

/** Ends the session here in any case, and at the API if it can be reached. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.session) {
    await apiClient(context)
      .call(logout, { body: { refreshToken: context.session.refreshToken } })
      .catch(problemOf);
  }
  return redirect('/sign-in', { headers: { 'set-cookie': await endedCookie() } });
}
