import { Button } from '@mantine/core';
import { resetPassword } from '@penning/contract/accounts';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, redirect, useActionData } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { FormErrors } from '../ui/form-errors.tsx';
import { LinkToken } from '../account/link-token.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { deviceCookie } from '../server/device-cookie.server.ts';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.resetTitle);

/** Sets the new password; this browser is known to the account from now on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { token: textOf(form, 'token'), newPassword: textOf(form, 'newPassword') };
  try {
    const { deviceToken } = await apiClient(context).call(resetPassword, { body });
    return redirect('/sign-in?done=reset', { headers: { 'set-cookie': await deviceCookie(deviceToken) } });
  } catch (error) {
    return refusedForm(problemOf(error), form, ['newPassword']);
  }
}

export default function ResetPassword() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  const over = refused?.code === 'link_invalid';
  return (
    <PlainForm title={t.account.resetTitle} lead={over ? undefined : t.account.resetLead}>
      <FormErrors form={refused} labels={{ newPassword: t.account.newPassword }} />
      {over ? (
        <p className="plain-links">
          <Link to="/forgot-password">{t.account.newLink}</Link>
        </p>
      ) : (
        <Form method="post" className="form" noValidate>
          <LinkToken />
          <PasswordField
            name="newPassword"
            label={t.account.newPassword}
            hint={t.account.passwordHint}
            form={refused}
            autoComplete="new-password"
            required
          />
          <Button type="submit" fullWidth>
            {t.account.savePassword}
          </Button>
        </Form>
      )}
    </PlainForm>
  );
}
