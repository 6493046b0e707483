import { Button } from '@mantine/core';
import { updateChurch } from '@penning/contract/churches';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { readOptionalAmount } from '../server/amounts.server.ts';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { CheckboxesField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { doneAt, refusedForm, unchangedSince } from '../server/forms.server.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Sets from which sum two people approve, and whether everybody needs a second step. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const slug = params.slug ?? '';
  const form = await request.formData();
  const second = readOptionalAmount(form, 'secondApproval');
  if ('refused' in second) return second.refused;
  const changed = await apiOf(request, context).attempt(updateChurch, {
    params: { slug },
    body: { secondApprovalAboveCents: second.cents, requiresTwoFactor: form.has('requiresTwoFactor') },
    headers: unchangedSince(form),
  });
  if (!changed.done) return refusedForm(changed.problem, form, ['secondApproval']);
  return doneAt(`/churches/${slug}/settings/rules`, 'saved');
}

export default function Rules() {
  const { t } = useTexts();
  const church = useChurch();
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ saved: t.saved }} />
      <h2 id="section">{t.settings.rules}</h2>
      <p className="lead">{t.rules.lead}</p>
      <FormErrors form={refused} labels={{ secondApproval: t.rules.second }} />
      <Form method="post" className="form" noValidate key={church.version}>
        <input type="hidden" name="version" value={church.version} />
        <AmountField
          name="secondApproval"
          label={t.rules.second}
          hint={t.rules.secondHint}
          form={refused}
          storedCents={church.secondApprovalAboveCents}
        />
        <CheckboxesField
          name="requiresTwoFactor"
          label={t.rules.signIn}
          form={refused}
          stored={church.requiresTwoFactor ? ['yes'] : []}
          choices={[{ value: 'yes', label: t.account.twoFactorForAllChoice }]}
        />
        <div className="form-actions">
          <Button type="submit">{t.save}</Button>
        </div>
      </Form>
    </section>
  );
}
