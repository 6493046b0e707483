import { Button } from '@mantine/core';
import { register } from '@penning/contract/accounts';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, redirect, useActionData, useSearchParams } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { config } from '../server/config.server.ts';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { languageOf } from '../server/preferences.server.ts';
import { redirectTo } from '../server/responses.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.signUpTitle);

/** Redirects a signed-in person; where sign-up is by invitation the page says so. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.session) throw redirectTo('/');
  return { open: config().SIGN_UP === 'open' };
}

/** Opens an account and says where the mail went. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    language: await languageOf(request, context),
  };
  try {
    const { email } = await apiClient(context).call(register, { body });
    return redirect(`/sign-up?${new URLSearchParams({ sent: email })}`);
  } catch (error) {
    return refusedForm(problemOf(error), form, ['name', 'email']);
  }
}

export default function SignUp() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  const sent = useSearchParams()[0].get('sent');
  if (sent !== null) {
    return (
      <PlainForm title={t.account.mailTitle} lead={t.account.verifySent(sent)} here="/sign-up">
        <p className="quiet">{t.account.mailHint}</p>
        <p className="plain-links">
          <Link to="/sign-in">{t.signIn.title}</Link>
        </p>
      </PlainForm>
    );
  }
  return (
    <PlainForm title={t.account.signUpTitle} lead={t.account.signUpLead} here="/sign-up">
      <FormErrors form={refused} labels={{ name: t.account.name, email: t.signIn.email }} />
      <Form method="post" className="form" noValidate>
        <TextField
          name="name"
          label={t.account.name}
          form={refused}
          autoComplete="name"
          maxLength={70}
          required
        />
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
          {t.account.signUp}
        </Button>
      </Form>
      <p className="plain-links">
        <Link to="/sign-in">{t.account.haveAccount}</Link>
      </p>
    </PlainForm>
  );
}
