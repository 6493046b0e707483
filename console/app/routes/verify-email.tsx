import { Button } from '@mantine/core';
import { verifyEmail } from '@penning/contract/accounts';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, redirect, useActionData } from '@remix-run/react';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';
import { FormErrors } from '../ui/form-errors.tsx';
import { LinkToken } from '../account/link-token.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.verifyTitle);

/** Confirms the address; only a press of the button does, for mail scanners open links too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await apiClient(context).call(verifyEmail, { body: { token: textOf(form, 'token') } });
    return redirect('/sign-in?done=verified');
  } catch (error) {
    return refusedForm(problemOf(error), form, []);
  }
}

export default function VerifyEmail() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  return (
    <PlainForm title={t.account.verifyTitle} lead={refused ? undefined : t.account.verifyLead}>
      <FormErrors form={refused} labels={{}} />
      {refused?.code === 'link_invalid' ? <p className="quiet">{t.account.verifyAgain}</p> : null}
      {refused?.code === 'link_invalid' ? (
        <p className="plain-links">
          <Link to="/sign-in">{t.signIn.title}</Link>
        </p>
      ) : (
        <Form method="post" className="form">
          <LinkToken />
          <Button type="submit" fullWidth>
            {t.account.verify}
          </Button>
        </Form>
      )}
    </PlainForm>
  );
}
