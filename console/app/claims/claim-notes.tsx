import { Button } from '@mantine/core';
import type { ClaimForChurch } from '@penning/contract/claim';
import { Form } from '@remix-run/react';
import { formatMoment } from '../texts/format.ts';
import { refusedAs, type RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { TextareaField } from '../ui/fields.tsx';

/** Notes that only the church's people see, and a field for the next. */
export function ClaimNotes({ claim, refused }: { claim: ClaimForChurch; refused?: RefusedForm }) {
  const { t, language, now, timeZone } = useTexts();
  const may = claim.may.includes('note');
  if (!may && claim.notes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="notes">
      <h2 id="notes">{t.decisions.notes}</h2>
      <p className="quiet small">{t.decisions.notesLead}</p>
      <ol className="events">
        {claim.notes.map(({ id, at, name, words }) => (
          <li key={id}>
            <span>
              <span className="note">{words}</span> <small>{name ?? t.claim.deleted}</small>
            </span>
            <time dateTime={at}>{formatMoment(at, language, now, timeZone)}</time>
          </li>
        ))}
      </ol>
      {may ? (
        <Form method="post" className="form" noValidate key={claim.notes.length}>
          <TextareaField
            name="words"
            label={t.decisions.note}
            form={refusedAs(refused, 'note')}
            rows={2}
            maxLength={1000}
          />
          <Button type="submit" name="intent" value="note" variant="default">
            {t.decisions.addNote}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
