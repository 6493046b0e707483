import { Button } from '@mantine/core';
import { loginTwoFactor } from '@penning/contract/account-security';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { deviceTokenOf } from '../server/device-cookie.server.ts';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { redirectTo } from '../server/responses.server.ts';
import { readSecondStep, secondStepCookie } from '../account/second-step.server.ts';
import { signedInHeaders } from '../server/session.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.secondStep);

/** Redirects to sign-in unless a sign-in has begun in this browser. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const step = await readSecondStep(request);
  if (context.session || !step) throw redirectTo('/sign-in');
  return null;
}

/** Finishes the sign-in with a code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const step = await readSecondStep(request);
  if (!step) return redirect('/sign-in');
  const body = {
    challenge: step.challenge,
    code: textOf(form, 'code'),
    deviceToken: await deviceTokenOf(request),
  };
  try {
    const signedIn = await apiClient(context).call(loginTwoFactor, { body });
    const headers = await signedInHeaders(signedIn);
    headers.append('set-cookie', await secondStepCookie(null));
    return redirect(step.returnTo, { headers });
  } catch (error) {
    return refusedForm(problemOf(error), form, ['code']);
  }
}

export default function SecondStep() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  return (
    <PlainForm title={t.account.secondStep} lead={t.account.secondStepLead} here="/sign-in/second-step">
      <FormErrors form={refused} labels={{ code: t.account.code }} />
      <Form method="post" className="form" noValidate>
        <TextField
          name="code"
          label={t.account.code}
          hint={t.account.codeHint}
          form={refused}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Button type="submit" fullWidth>
          {t.signIn.submit}
        </Button>
      </Form>
      <p className="plain-links">
        <Link to="/sign-in">{t.account.startOver}</Link>
      </p>
    </PlainForm>
  );
}
