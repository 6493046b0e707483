import { Button } from '@mantine/core';
import { changePassword } from '@penning/contract/accounts';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { AccountName } from '../account/account-name.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Changes the password. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { password: textOf(form, 'password'), newPassword: textOf(form, 'newPassword') };
  const changed = await apiOf(request, context).attempt(changePassword, { body });
  if (!changed.done) return refusedForm(changed.problem, form, ['password', 'newPassword']);
  return doneAt('/profile/password', 'changed');
}

export default function Password() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ changed: t.account.passwordChanged }} />
      <h2 id="section">{t.account.sections.password}</h2>
      <p className="lead">{t.account.passwordLead}</p>
      <FormErrors
        form={refused}
        labels={{ password: t.account.oldPassword, newPassword: t.account.newPassword }}
      />
      <Form method="post" className="form" noValidate>
        <AccountName />
        <PasswordField
          name="password"
          label={t.account.oldPassword}
          form={refused}
          autoComplete="current-password"
          required
        />
        <PasswordField
          name="newPassword"
          label={t.account.newPassword}
          hint={t.account.passwordHint}
          form={refused}
          autoComplete="new-password"
          required
        />
        <div className="form-actions">
          <Button type="submit">{t.account.savePassword}</Button>
        </div>
      </Form>
    </section>
  );
}
