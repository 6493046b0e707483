import { Button } from '@mantine/core';
import { createChurch } from '@penning/contract/churches';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { apiOf, signedIn } from '../server/api.server.ts';
import { churchBody } from '../churches/church-form.server.ts';
import { ChurchFields, churchFieldNames, useChurchLabels } from '../churches/church-fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { config } from '../server/config.server.ts';
import { doneAt, refusedForm } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';
import { errorPage } from '../server/responses.server.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.church.newTitle);

/** Refuses everybody but operators, unless sign-up is open. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { operator } = signedIn(request, context).account;
  if (!operator && config().SIGN_UP !== 'open') throw errorPage(403, { code: 'forbidden', requestId: '' });
  return null;
}

/** Creates a church and redirects to its purposes. */
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
