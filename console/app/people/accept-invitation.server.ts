import { login } from '@penning/contract/accounts';
import { ApiProblem } from '@penning/contract/client';
import { acceptInvitation, joinByInvitation, readInvitation } from '@penning/contract/invitations';
import { redirect, type AppLoadContext } from '@remix-run/node';
import { apiClient } from '../server/api-client.server.ts';
import { apiOf, problemOf } from '../server/api.server.ts';
import { deviceTokenOf } from '../server/device-cookie.server.ts';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { languageOf } from '../server/preferences.server.ts';
import { signedInHeaders } from '../server/session.server.ts';
import { invitationCookie } from './invitation-link.server.ts';

/** Reads an invitation; null when its link does not work any more. */
export async function openInvitation(context: AppLoadContext, token: string) {
  try {
    return await apiClient(context).call(readInvitation, { body: { token } });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status < 500) return null;
    throw error;
  }
}

/** Joins with the account that is signed in, and redirects to the church. */
export async function joinSignedIn(request: Request, context: AppLoadContext, token: string, form: FormData) {
  const joined = await apiOf(request, context).attempt(acceptInvitation, { body: { token } });
  if (!joined.done) return refusedForm(joined.problem, form, []);
  return redirect(`/churches/${joined.answer.slug}?done=joined`, {
    headers: { 'set-cookie': await invitationCookie(null) },
  });
}

/** Creates an account with the invited address, signs it in, and redirects to the church. */
export async function joinWithNewAccount(
  request: Request,
  context: AppLoadContext,
  token: string,
  form: FormData,
) {
  const api = apiClient(context);
  const password = textOf(form, 'password');
  const language = await languageOf(request, context);
  try {
    const { email } = await api.call(readInvitation, { body: { token } });
    const body = { token, name: textOf(form, 'name'), password, language };
    const { slug } = await api.call(joinByInvitation, { body });
    const deviceToken = await deviceTokenOf(request);
    const headers = await signedInHeaders(await api.call(login, { body: { email, password, deviceToken } }));
    headers.append('set-cookie', await invitationCookie(null));
    return redirect(`/churches/${slug}?done=joined`, { headers });
  } catch (error) {
    return refusedForm(problemOf(error), form, ['name', 'password']);
  }
}
