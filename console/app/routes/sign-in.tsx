import { Button } from '@mantine/core';
import { login } from '@penning/contract/accounts';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiClient } from '../api-client.server.ts';
import { problemOf } from '../api.server.ts';
import { FormErrors } from '../components/form-errors.tsx';
import { TextField } from '../components/fields.tsx';
import { PlainPage } from '../components/plain-page.tsx';
import { config } from '../config.server.ts';
import { refusedForm, textOf } from '../forms.server.ts';
import { safeReturnTo } from '../return-to.ts';
import { sessionCookie } from '../session.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../titles.ts';
import { leadTo } from '../responses.server.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.signIn.title);

/** Whoever is signed in goes on; the demonstration shows its account. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'));
  if (context.session) throw leadTo(returnTo);
  return { returnTo, demo: config().PENNING_DEMO === '1' };
}

/** Signs in with e-mail address and password. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { email: textOf(form, 'email'), password: textOf(form, 'password') };
  try {
    const session = await apiClient(context.clientAddress).call(login, { body });
    return redirect(safeReturnTo(textOf(form, 'returnTo')), {
      headers: { 'set-cookie': await sessionCookie(session) },
    });
  } catch (error) {
    return refusedForm(problemOf(error), form, ['email', 'password']);
  }
}

export default function SignIn() {
  const { t, language } = useTexts();
  const { returnTo, demo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const other = language === 'en' ? 'nl' : 'en';
  return (
    <PlainPage>
      <div className="card">
        <div className="page-head">
          <div>
            <h1>{t.signIn.title}</h1>
            <p>{t.signIn.lead}</p>
          </div>
        </div>
        <FormErrors form={refused} labels={{ email: t.signIn.email, password: t.signIn.password }} />
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            name="email"
            label={t.signIn.email}
            form={refused}
            type="email"
            autoComplete="username"
            inputMode="email"
            required
          />
          <TextField
            name="password"
            label={t.signIn.password}
            form={refused}
            type="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit" fullWidth>
            {t.signIn.submit}
          </Button>
        </Form>
        {demo ? <Demo /> : null}
      </div>
      <Form method="post" action="/preferences" className="plain-foot">
        <input type="hidden" name="returnTo" value={`/sign-in?${new URLSearchParams({ returnTo })}`} />
        <button className="link-button" name="language" value={other} lang={other}>
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
      </Form>
    </PlainPage>
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
