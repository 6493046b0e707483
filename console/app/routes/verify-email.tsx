import { Button } from '@mantine/core';
import { verifyEmail } from '@penning/contract/accounts';
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

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.verifyTitle);

/** Confirms the address and sets the password; only a press of the button does, for mail scanners open links too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const body = { token: textOf(form, 'token'), newPassword: textOf(form, 'newPassword') };
    const { deviceToken } = await apiClient(context).call(verifyEmail, { body });
    return redirect('/sign-in?done=verified', { headers: { 'set-cookie': await deviceCookie(deviceToken) } });
  } catch (error) {
    return refusedForm(problemOf(error), form, ['newPassword']);
  }
}

export default function VerifyEmail() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  const over = refused?.code === 'link_invalid';
  return (
    <PlainForm title={t.account.verifyTitle} lead={over ? undefined : t.account.verifyLead}>
      <FormErrors form={refused} labels={{ newPassword: t.signIn.password }} />
      {over ? <p className="quiet">{t.account.verifyAgain}</p> : null}
      {over ? (
        <p className="plain-links">
          <Link to="/sign-up">{t.account.signUp}</Link>
          <Link to="/sign-in">{t.signIn.title}</Link>
        </p>
      ) : (
        <Form method="post" className="form" noValidate>
          <LinkToken />
          <PasswordField
            name="newPassword"
            label={t.signIn.password}
            hint={t.account.passwordHint}
            form={refused}
            autoComplete="new-password"
            required
          />
          <Button type="submit" fullWidth>
            {t.account.verify}
          </Button>
        </Form>
      )}
    </PlainForm>
  );
}
