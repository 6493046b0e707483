import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { textOf } from '../server/forms.server.ts';
import { preferencesCookie, readPreferences } from '../server/preferences.server.ts';
import { safeReturnTo } from '../server/return-to.server.ts';

/** Redirects an address typed by hand to the start. */
export const loader = () => redirect('/');

/** Keeps the chosen colours and language on this device. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const chosen: Record<string, string> = { ...(await readPreferences(request)) };
  for (const name of ['look', 'language']) if (textOf(form, name)) chosen[name] = textOf(form, name);
  const wanted = textOf(form, 'returnTo');
  const returnTo =
    wanted === '/sign-in/second-step'
      ? wanted
      : wanted.startsWith('/sign-in?') || wanted === '/sign-in'
        ? `/sign-in?${new URLSearchParams({ returnTo: returnToOf(wanted) })}`
        : safeReturnTo(wanted);
  return redirect(returnTo, { headers: { 'set-cookie': await preferencesCookie(chosen) } });
}

function returnToOf(signInAddress: string): string {
  return safeReturnTo(new URLSearchParams(signInAddress.split('?')[1]).get('returnTo'));
}
