import { Button } from '@mantine/core';
import { archiveChurch } from '@penning/contract/churches';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Archives the church, or takes it back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const slug = params.slug ?? '';
  const form = await request.formData();
  const archived = textOf(form, 'intent') === 'archive';
  const outcome = await apiOf(request, context).attempt(archiveChurch, {
    params: { slug },
    body: { archived },
  });
  if (!outcome.done) return refusedForm(outcome.problem, form, []);
  return doneAt(`/churches/${slug}/settings/archive`, archived ? 'archived' : 'restored');
}

export default function Archive() {
  const { t } = useTexts();
  const { archivedAt } = useChurch();
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ archived: t.archive.archived, restored: t.archive.restored }} />
      <h2 id="section">{t.archive.title}</h2>
      <p className="lead">{archivedAt ? t.archive.isArchived : t.archive.lead}</p>
      <FormErrors form={useActionData<typeof action>()} labels={{}} />
      {archivedAt ? (
        <Form method="post">
          <Button type="submit" name="intent" value="restore">
            {t.archive.restore}
          </Button>
        </Form>
      ) : (
        <ConfirmedAction label={t.archive.open} yes={t.archive.yes} intent="archive" />
      )}
    </section>
  );
}
