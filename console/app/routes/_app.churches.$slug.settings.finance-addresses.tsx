import { Button } from '@mantine/core';
import {
  createFinanceAddress,
  deleteFinanceAddress,
  listFinanceAddresses,
  remindFinanceAddress,
  retryFinanceAddress,
} from '@penning/contract/church-settings';
import { language as languageSchema } from '@penning/contract/fields';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FinanceAddressEntry } from '../settings/finance-address-entry.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { refusedAs } from '../page-data/refused-form.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** The church's finance addresses. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return await apiOf(request, context).read(listFinanceAddresses, { params: { slug: params.slug ?? '' } });
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Adds an address, sends its link or what waits for it again, or removes it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  const one = { params: { slug, id: textOf(form, 'id') } };
  const body = {
    email: textOf(form, 'email'),
    language: languageSchema.safeParse(textOf(form, 'language')).data ?? 'en',
  };
  const outcome =
    intent === 'remind'
      ? await api.attempt(remindFinanceAddress, one)
      : intent === 'retry'
        ? await api.attempt(retryFinanceAddress, one)
        : intent === 'remove'
          ? await api.attempt(deleteFinanceAddress, one)
          : await api.attempt(createFinanceAddress, { params: { slug }, body });
  if (!outcome.done) return refusedForm(outcome.problem, form, ['email', 'language']);
  const done = { remind: 'reminded', retry: 'retried', remove: 'removed' }[intent] ?? 'added';
  return doneAt(`/churches/${slug}/settings/finance-addresses`, done);
}

export default function FinanceAddresses() {
  const { t, language } = useTexts();
  const { financeAddresses } = useLoaderData<typeof loader>();
  const church = useChurch();
  const refused = useActionData<typeof action>();
  const added = refusedAs(refused, 'add');
  const choices = church.languages.map((each) => ({ value: each, label: t.languages[each] }));
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice
        texts={{
          added: t.finance.added,
          reminded: t.finance.reminded,
          retried: t.finance.retried,
          removed: t.finance.removed,
        }}
      />
      <h2 id="section">{t.settings.finance}</h2>
      <p className="lead">{t.finance.lead}</p>
      <FormErrors form={refused} labels={{ email: t.finance.email, language: t.finance.language }} />
      {financeAddresses.length > 0 ? (
        <ul className="card entries">
          {financeAddresses.map((address) => (
            <FinanceAddressEntry key={address.id} address={address} />
          ))}
        </ul>
      ) : (
        <p>{t.finance.none}</p>
      )}
      <h3>{t.finance.addTitle}</h3>
      <Form method="post" className="form" noValidate key={financeAddresses.length}>
        <div className="pair">
          <TextField
            name="email"
            label={t.finance.email}
            form={added}
            type="email"
            inputMode="email"
            autoComplete="off"
            required
          />
          <SelectField
            name="language"
            label={t.finance.language}
            form={added}
            stored={church.languages.includes(language) ? language : church.languages[0]}
            choices={choices}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" name="intent" value="add">
            {t.finance.add}
          </Button>
        </div>
      </Form>
    </section>
  );
}
