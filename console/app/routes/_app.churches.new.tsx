import { Button } from '@mantine/core';
import { createChurch } from '@penning/contract/churches';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { apiOf, signedIn } from '../api.server.ts';
import { churchBody } from '../church-form.server.ts';
import { ChurchFields, churchFieldNames, useChurchLabels } from '../components/church-fields.tsx';
import { FormErrors } from '../components/form-errors.tsx';
import { BackIcon } from '../components/icons.tsx';
import { config } from '../config.server.ts';
import { doneAt, refusedForm } from '../forms.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../titles.ts';
import { errorPage } from '../responses.server.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.church.newTitle);

/** Operators found churches, and everybody where sign-up is open. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { operator } = signedIn(request, context).account;
  if (!operator && config().SIGN_UP !== 'open') throw errorPage(403, { code: 'forbidden', requestId: '' });
  return null;
}

/** Founds a church and leads to its purposes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const made = await apiOf(request, context).attempt(createChurch, { body: churchBody(form) });
  if (!made.done) return refusedForm(made.problem, form, churchFieldNames);
  return doneAt(`/churches/${made.answer.slug}/settings/purposes`, 'church-created');
}

export default function NewChurch() {
  const { t } = useTexts();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Link className="back" to="/?all">
        <BackIcon />
        {t.navigation.churches}
      </Link>
      <div className="page-head">
        <div>
          <h1>{t.church.newTitle}</h1>
          <p>{t.church.newLead}</p>
        </div>
      </div>
      <FormErrors form={refused} labels={useChurchLabels()} />
      <Form method="post" className="form" noValidate>
        <ChurchFields form={refused} />
        <div className="form-actions">
          <Button type="submit">{t.church.create}</Button>
        </div>
      </Form>
    </>
  );
}
