import { listSessions, logoutEverywhere, revokeSession } from '@penning/contract/account-security';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { DeviceEntry } from '../account/device-entry.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { endedCookie } from '../server/session.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Loads the devices on which the person is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return apiOf(request, context).read(listSessions, { query: cursorOf(request) });
}

/** Signs one device out, or all of them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  if (textOf(form, 'intent') === 'all') {
    const ended = await api.attempt(logoutEverywhere, {});
    if (!ended.done) return refusedForm(ended.problem, form, []);
    return redirect('/sign-in', { headers: { 'set-cookie': await endedCookie() } });
  }
  const revoked = await api.attempt(revokeSession, { params: { id: textOf(form, 'id') } });
  if (!revoked.done) return refusedForm(revoked.problem, form, []);
  return doneAt('/profile/sessions', 'revoked');
}

export default function Devices() {
  const { t } = useTexts();
  const { sessions, nextCursor } = useLoaderData<typeof loader>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ revoked: t.account.deviceOut }} />
      <h2 id="section">{t.account.sections.devices}</h2>
      <p className="lead">{t.account.devicesLead}</p>
      <FormErrors form={useActionData<typeof action>()} labels={{}} />
      <ul className="card entries">
        {sessions.map((session) => (
          <DeviceEntry key={session.id} session={session} />
        ))}
      </ul>
      <Pagination next={nextCursor} />
      <ConfirmedAction
        label={t.account.everywhere}
        sure={t.account.everywhereSure}
        yes={t.account.everywhere}
        intent="all"
      />
    </section>
  );
}
