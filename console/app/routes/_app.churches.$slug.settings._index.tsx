import { Button } from '@mantine/core';
import { updateChurch } from '@penning/contract/churches';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { readAmount } from '../server/amounts.server.ts';
import { churchBody, linesOf } from '../churches/church-form.server.ts';
import { useChurch } from '../page-data/church.ts';
import { ChurchFields, churchFieldNames, useChurchLabels } from '../churches/church-fields.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { doneAt, refusedForm, textOf, unchangedSince } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';

/** The time zones that the server knows: a browser may know others, and the page is drawn by both. */
export function loader() {
  return { timeZones: Intl.supportedValuesOf('timeZone') };
}

/** Changes the church; its address may change with its web name. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const limit = readAmount(form, 'amountLimit');
  if ('refused' in limit) return limit.refused;
  const body = {
    ...churchBody(form),
    allowedOrigins: linesOf(textOf(form, 'allowedOrigins')),
    policyText: textOf(form, 'policyText'),
    amountLimitCents: limit.cents,
    lostReceipts: form.has('lostReceipts'),
    timeZone: textOf(form, 'timeZone'),
  };
  const changed = await apiOf(request, context).attempt(updateChurch, {
    params: { slug: params.slug ?? '' },
    body,
    headers: unchangedSince(form),
  });
  if (!changed.done) return refusedForm(changed.problem, form, churchFieldNames);
  return doneAt(`/churches/${changed.answer.slug}/settings`, 'saved');
}

export default function General() {
  const { t } = useTexts();
  const church = useChurch();
  const { timeZones } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ saved: t.saved }} />
      <h2 id="section">{t.settings.general}</h2>
      <FormErrors form={refused} labels={useChurchLabels()} />
      <Form method="post" className="form" noValidate key={JSON.stringify(church)}>
        <input type="hidden" name="version" value={church.version} />
        <ChurchFields form={refused} church={church} timeZones={timeZones} />
        <div className="form-actions">
          <Button type="submit">{t.save}</Button>
        </div>
      </Form>
    </section>
  );
}
