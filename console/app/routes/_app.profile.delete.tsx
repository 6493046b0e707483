import { deleteMe } from '@penning/contract/accounts';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { OwnPasswordForm } from '../account/own-password-form.tsx';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { endedCookie } from '../server/session.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Deletes the account for good. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { password: textOf(form, 'password') };
  const deleted = await apiOf(request, context).attempt(deleteMe, { body });
  if (!deleted.done) return refusedForm(deleted.problem, form, ['password']);
  return redirect('/sign-in?done=deleted', { headers: { 'set-cookie': await endedCookie() } });
}

export default function DeleteAccount() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <h2 id="section">{t.account.sections.delete}</h2>
      <p className="lead">{t.account.deleteLead}</p>
      <FormErrors form={refused} labels={{ password: t.account.ownPassword }} scope="delete" />
      <Disclosure label={t.account.deleteOpen} bad open={refused !== undefined}>
        <OwnPasswordForm intent="delete" label={t.account.deleteYes} form={refused} bad />
      </Disclosure>
    </section>
  );
}
