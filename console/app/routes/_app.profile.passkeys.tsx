import { beginPasskey, createPasskey, deletePasskey, listPasskeys } from '@penning/contract/account-security';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { PasskeyEntry } from '../account/passkey-entry.tsx';
import { PasskeyForm } from '../account/passkey-form.tsx';
import { credentialOf, doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { answerWith } from '../server/responses.server.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** The person's passkeys. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return apiOf(request, context).read(listPasskeys, {});
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Begins to make a passkey, keeps the one that the browser made, or removes one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  if (intent === 'begin') {
    const begun = await api.attempt(beginPasskey, { body: { password: textOf(form, 'password') } });
    if (!begun.done) return refusedForm(begun.problem, form, ['name', 'password']);
    return answerWith({ ceremony: begun.answer, name: textOf(form, 'name') });
  }
  const outcome =
    intent === 'remove'
      ? await api.attempt(deletePasskey, { params: { id: textOf(form, 'id') } })
      : await api.attempt(createPasskey, {
          body: {
            challengeId: textOf(form, 'challengeId'),
            name: textOf(form, 'name'),
            credential: credentialOf(form),
          },
        });
  if (!outcome.done) return refusedForm(outcome.problem, form, ['name']);
  return doneAt('/profile/passkeys', intent === 'remove' ? 'removed' : 'added');
}

export default function Passkeys() {
  const { t } = useTexts();
  const { passkeys } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  const refused = data && 'errors' in data ? data : undefined;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ added: t.account.passkeyAdded, removed: t.account.passkeyRemoved }} />
      <h2 id="section">{t.account.sections.passkeys}</h2>
      <p className="lead">{t.account.passkeysLead}</p>
      <FormErrors form={refused} labels={{ name: t.account.passkeyName, password: t.account.ownPassword }} />
      {passkeys.length > 0 ? (
        <ul className="card entries">
          {passkeys.map((passkey) => (
            <PasskeyEntry key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : null}
      <h3>{t.account.addPasskey}</h3>
      <PasskeyForm
        key={passkeys.length}
        refused={refused}
        begun={data && 'ceremony' in data ? data : undefined}
      />
    </section>
  );
}
