import { Button } from '@mantine/core';
import { createCostCentre, listCostCentres, updateCostCentre } from '@penning/contract/church-settings';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { ArchivedPurpose, PurposeEntry } from '../settings/purpose-entry.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { doneAt, refusedForm, textOf, unchangedSince } from '../server/forms.server.ts';
import { refusedAs } from '../page-data/refused-form.ts';
import { purposeChange, purposeFields } from '../settings/purpose-form.server.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** The church's cost centres, archived ones last. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return await apiOf(request, context).read(listCostCentres, { params: { slug: params.slug ?? '' } });
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Adds a purpose or changes one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const form = await request.formData();
  const { body, done } = purposeChange(form);
  const outcome = body
    ? await api.attempt(updateCostCentre, {
        params: { slug, id: textOf(form, 'id') },
        body,
        headers: unchangedSince(form),
      })
    : await api.attempt(createCostCentre, {
        params: { slug },
        body: purposeFields(form),
      });
  if (!outcome.done) return refusedForm(outcome.problem, form, ['code', 'name', 'hint']);
  return doneAt(`/churches/${slug}/settings/purposes`, done);
}

export default function Purposes() {
  const { t } = useTexts();
  const { costCentres } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const used = costCentres.filter(({ archivedAt }) => archivedAt === null);
  const archived = costCentres.filter(({ archivedAt }) => archivedAt !== null);
  const { added, changed, moved, wasArchived, restored } = t.purposes;
  const editedId = refused?.intent === 'change' ? refused.values.id?.[0] : undefined;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice
        texts={{ added, changed, moved, archived: wasArchived, restored, 'church-created': t.church.created }}
      />
      <h2 id="section">{t.settings.purposes}</h2>
      <p className="lead">{t.purposes.lead}</p>
      <FormErrors
        form={refused}
        labels={{ code: t.purposes.code, name: t.purposes.name, hint: t.purposes.hint }}
        scope={editedId}
      />
      {used.length > 0 ? (
        <ol className="card entries" aria-label={t.purposes.inUse}>
          {used.map((purpose, place) => (
            <PurposeEntry
              key={`${purpose.id} ${purpose.code} ${purpose.name} ${purpose.hint}`}
              purpose={purpose}
              place={place}
              last={used.length - 1}
              refused={editedId === purpose.id ? refused : undefined}
            />
          ))}
        </ol>
      ) : (
        <p>{t.purposes.none}</p>
      )}
      <h3>{t.purposes.addTitle}</h3>
      <Form method="post" className="form" noValidate key={costCentres.length}>
        <div className="pair">
          <TextField
            name="code"
            label={t.purposes.code}
            form={refusedAs(refused, 'add')}
            autoComplete="off"
            required
          />
          <TextField
            name="name"
            label={t.purposes.name}
            form={refusedAs(refused, 'add')}
            autoComplete="off"
            required
          />
        </div>
        <TextField
          name="hint"
          label={t.purposes.hint}
          hint={t.purposes.hintHint}
          form={refusedAs(refused, 'add')}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="add">
            {t.purposes.add}
          </Button>
        </div>
      </Form>
      {archived.length > 0 ? (
        <>
          <h3>{t.purposes.archived}</h3>
          <p className="lead">{t.purposes.archivedLead}</p>
          <ul className="card entries" aria-label={t.purposes.archived}>
            {archived.map((purpose) => (
              <ArchivedPurpose key={purpose.id} purpose={purpose} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
