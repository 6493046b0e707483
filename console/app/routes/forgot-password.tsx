import { Button } from '@mantine/core';
import { forgotPassword } from '@penning/contract/accounts';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, redirect, useActionData, useSearchParams } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.forgotTitle);

/** Asks for a link and says where it went, if the address is known. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const { email } = await apiClient(context).call(forgotPassword, {
      body: { email: textOf(form, 'email') },
    });
    return redirect(`/forgot-password?${new URLSearchParams({ sent: email })}`);
  } catch (error) {
    return refusedForm(problemOf(error), form, ['email']);
  }
}

export default function ForgotPassword() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  const sent = useSearchParams()[0].get('sent');
  const back = (
    <p className="plain-links">
      <Link to="/sign-in">{t.signIn.title}</Link>
    </p>
  );
  if (sent !== null) {
    return (
      <PlainForm title={t.account.mailTitle} lead={t.account.resetSent(sent)} here="/forgot-password">
        <p className="quiet">{t.account.mailHint}</p>
        {back}
      </PlainForm>
    );
  }
  return (
    <PlainForm title={t.account.forgotTitle} lead={t.account.forgotLead} here="/forgot-password">
      <FormErrors form={refused} labels={{ email: t.signIn.email }} />
      <Form method="post" className="form" noValidate>
        <TextField
          name="email"
          label={t.signIn.email}
          form={refused}
          type="email"
          inputMode="email"
          autoComplete="username"
          required
        />
        <Button type="submit" fullWidth>
          {t.account.sendLink}
        </Button>
      </Form>
      {back}
    </PlainForm>
  );
}
