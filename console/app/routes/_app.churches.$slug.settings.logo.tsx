import { Button } from '@mantine/core';
import { deleteLogo, putLogo } from '@penning/contract/church-logo';
import { limits } from '@penning/contract/limits';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { LogoPicker } from '../settings/logo-picker.tsx';
import { doneAt, refusal, refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Sets or removes the logo. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const here = `/churches/${slug}/settings/logo`;
  const form = await request.formData().catch(() => new FormData());
  if (context.bodyTooLarge) return refusal(form, { errors: { logo: 'body_too_large' } }, 413);
  if (textOf(form, 'intent') === 'remove') {
    const removed = await api.attempt(deleteLogo, { params: { slug } });
    return removed.done ? doneAt(here, 'removed') : refusedForm(removed.problem, form, []);
  }
  const file = form.get('logo');
  if (!(file instanceof Blob) || file.size === 0) return refusal(form, { errors: { logo: 'required' } });
  if (file.size > limits.logoBytes) return refusal(form, { errors: { logo: 'body_too_large' } }, 413);
  const headers = { 'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream' };
  const set = await api.attempt(putLogo, {
    params: { slug },
    binary: new Uint8Array(await file.arrayBuffer()),
    headers,
  });
  return set.done ? doneAt(here, 'saved') : refusedForm(set.problem, form, ['logo']);
}

export default function Logo() {
  const { t } = useTexts();
  const church = useChurch();
  const refused = useActionData<typeof action>();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ saved: t.saved, removed: t.logo.removed }} />
      <h2 id="section">{t.settings.logo}</h2>
      <p className="lead">{t.logo.lead}</p>
      <FormErrors form={refused} labels={{ logo: t.logo.choose }} />
      <Form method="post" encType="multipart/form-data" className="form" key={church.logoUrl}>
        <LogoPicker church={church} code={refused?.errors.logo} />
        <div className="form-actions">
          <Button type="submit" name="intent" value="set">
            {t.logo.upload}
          </Button>
        </div>
      </Form>
      {church.logoUrl ? (
        <ConfirmedAction label={t.logo.remove} sure={t.logo.removeSure} yes={t.logo.remove} intent="remove" />
      ) : null}
    </section>
  );
}
