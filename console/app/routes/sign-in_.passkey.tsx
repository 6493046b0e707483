import { beginPasskeyLogin, loginPasskey } from '@penning/contract/account-security';
import type { ErrorCode } from '@penning/contract/error-codes';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { deviceTokenOf } from '../server/device-cookie.server.ts';
import { credentialOf, textOf } from '../server/forms.server.ts';
import type { Ceremony } from '../account/passkeys.ts';
import { safeReturnTo } from '../server/return-to.server.ts';
import { signedInHeaders } from '../server/session.server.ts';

/** Redirects an address typed by hand to the sign-in page. */
export const loader = () => redirect('/sign-in');

/** Answer to the page's script: the options to continue with, or the error. */
type PasskeyStep = { ceremony: Ceremony } | { code: ErrorCode };

/** Both steps of a sign-in by passkey: the options for the browser, then the browser's answer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiClient(context);
  try {
    if (textOf(form, 'credential') === '')
      return Response.json({ ceremony: await api.call(beginPasskeyLogin, {}) } satisfies PasskeyStep);
    const body = {
      challengeId: textOf(form, 'challengeId'),
      credential: credentialOf(form),
      deviceToken: await deviceTokenOf(request),
    };
    const signedIn = await api.call(loginPasskey, { body });
    return redirect(safeReturnTo(textOf(form, 'returnTo')), { headers: await signedInHeaders(signedIn) });
  } catch (error) {
    const { code, status } = problemOf(error);
    return Response.json({ code } satisfies PasskeyStep, { status });
  }
}
