import { Button } from '@mantine/core';
import { login } from '@penning/contract/accounts';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { TextField } from '../ui/fields.tsx';
import { PasskeySignIn } from '../account/passkey-sign-in.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { config } from '../server/config.server.ts';
import { deviceTokenOf } from '../server/device-cookie.server.ts';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { safeReturnTo } from '../server/return-to.server.ts';
import { secondStepCookie } from '../account/second-step.server.ts';
import { signedInHeaders } from '../server/session.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';
import { redirectTo } from '../server/responses.server.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.signIn.title);

/** Redirects a signed-in person; the demonstration shows its account. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'));
  if (context.session) throw redirectTo(returnTo);
  const { PENNING_DEMO, SIGN_UP } = config();
  return { returnTo, demo: PENNING_DEMO === '1', open: SIGN_UP === 'open' };
}

/** Signs in with e-mail address and password, or redirects to the second step. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const deviceToken = await deviceTokenOf(request);
  const body = { email: textOf(form, 'email'), password: textOf(form, 'password'), deviceToken };
  const returnTo = safeReturnTo(textOf(form, 'returnTo'));
  try {
    const signedIn = await apiClient(context).call(login, { body });
    return redirect(returnTo, { headers: await signedInHeaders(signedIn) });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code !== 'two_factor_required' || problem.challenge === undefined)
      return refusedForm(problem, form, ['email', 'password']);
    const cookie = await secondStepCookie({ challenge: problem.challenge, returnTo });
    return redirect('/sign-in/second-step', { headers: { 'set-cookie': cookie } });
  }
}

export default function SignIn() {
  const { t } = useTexts();
  const { returnTo, demo, open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PlainForm
      title={t.signIn.title}
      lead={t.signIn.lead}
      here={`/sign-in?${new URLSearchParams({ returnTo })}`}
    >
      <DoneNotice
        texts={{ reset: t.account.resetDone, verified: t.account.verified, deleted: t.account.deleted }}
      />
      <FormErrors form={refused} labels={{ email: t.signIn.email, password: t.signIn.password }} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          name="email"
          label={t.signIn.email}
          form={refused}
          type="email"
          autoComplete="username webauthn"
          inputMode="email"
          required
        />
        <PasswordField
          name="password"
          label={t.signIn.password}
          form={refused}
          autoComplete="current-password"
          required
        />
        <Button type="submit" fullWidth>
          {t.signIn.submit}
        </Button>
      </Form>
      <PasskeySignIn returnTo={returnTo} />
      <p className="plain-links">
        <Link to="/forgot-password">{t.account.forgot}</Link>
        {open ? <Link to="/sign-up">{t.account.signUp}</Link> : null}
      </p>
      {demo ? <Demo /> : null}
    </PlainForm>
  );
}

function Demo() {
  const { t } = useTexts();
  return (
    <p className="demo small">
      {t.signIn.demo} <code>operator@penning.localhost</code> {t.signIn.demoAnd} <code>penning-demo</code>.
    </p>
  );
}
