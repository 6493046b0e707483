import { Button } from '@mantine/core';
import { updateMe } from '@penning/contract/accounts';
import { language as languageSchema } from '@penning/contract/fields';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { apiOf, signedIn } from '../server/api.server.ts';
import { useSignedIn } from '../page-data/signed-in.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { refusedForm, textOf } from '../server/forms.server.ts';
import { preferencesCookie, readPreferences } from '../server/preferences.server.ts';
import { sessionCookie } from '../server/session.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Changes name and language, of the account and of this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = {
    name: textOf(form, 'name'),
    language: languageSchema.catch('en').parse(form.get('language')),
  };
  const changed = await apiOf(request, context).attempt(updateMe, { body });
  if (!changed.done) return refusedForm(changed.problem, form, ['name', 'language']);
  const headers = new Headers();
  const session = { ...signedIn(request, context), account: changed.answer };
  headers.append('set-cookie', await sessionCookie(session));
  const { language } = body;
  headers.append('set-cookie', await preferencesCookie({ ...(await readPreferences(request)), language }));
  return redirect('/profile?done=saved', { headers });
}

export default function You() {
  const { t } = useTexts();
  const account = useSignedIn()?.account;
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ saved: t.saved }} />
      <h2 id="section">{t.account.sections.you}</h2>
      <p className="lead">{t.account.youLead(account?.email ?? '')}</p>
      <FormErrors form={refused} labels={{ name: t.account.name, language: t.person.language }} />
      <Form method="post" className="form" noValidate key={JSON.stringify(account)}>
        <TextField
          name="name"
          label={t.account.name}
          form={refused}
          stored={account?.name}
          autoComplete="name"
          maxLength={70}
          required
        />
        <SelectField
          name="language"
          label={t.account.language}
          form={refused}
          stored={account?.language}
          choices={[
            { value: 'en', label: 'English' },
            { value: 'nl', label: 'Nederlands' },
          ]}
        />
        <div className="form-actions">
          <Button type="submit">{t.save}</Button>
        </div>
      </Form>
    </section>
  );
}
