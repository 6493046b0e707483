import { logout } from '@penning/contract/accounts';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { textOf } from '../server/forms.server.ts';
import { safeReturnTo } from '../server/return-to.server.ts';
import { endedCookie } from '../server/session.server.ts';

/** Redirects an address typed by hand to the start. */
export const loader = () => redirect('/');

/** Ends the session here in any case, and at the API if it can be reached; then to the page that asked for it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const returnTo = textOf(await request.formData(), 'returnTo');
  if (context.session) {
    await apiClient(context)
      .call(logout, { body: { refreshToken: context.session.refreshToken } })
      .catch(problemOf);
  }
  return redirect(returnTo ? safeReturnTo(returnTo) : '/sign-in', {
    headers: { 'set-cookie': await endedCookie() },
  });
}
