import { Button } from '@mantine/core';
import { limits } from '@penning/contract/limits';
import type { SupportAccess } from '@penning/contract/support-access';
import { Form, Link } from '@remix-run/react';
import { useChurch } from '../page-data/church.ts';
import { TextareaField } from '../ui/fields.tsx';
import { formatMoment, inSentence } from '../texts/format.ts';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { SupportEntry } from './support-entry.tsx';

/** Support page for operators: the reason why they see no claims, and the form that asks for access. */
export function OperatorSide({ accesses, refused }: { accesses: SupportAccess[]; refused?: RefusedForm }) {
  const { t, language, now, timeZone } = useTexts();
  const { slug, name, supportAccess } = useChurch();
  const words = t.support;
  const open = accesses.find(({ state }) => state === 'granted');
  const asked = accesses.some(({ state }) => state === 'asked');
  return (
    <>
      {open ? (
        <div className="stack">
          <p>{words.open(inSentence(formatMoment(open.expiresAt ?? now, language, now, timeZone)))}</p>
          <Button component={Link} to={`/churches/${slug}`}>
            {words.toInbox}
          </Button>
        </div>
      ) : (
        <>
          <h3>{words.outsideTitle(name)}</h3>
          <p className="lead">{words.outsideLead(limits.supportHours)}</p>
          {asked ? <p className="question">{words.pending}</p> : null}
          {!asked && supportAccess === 'refuse' ? <p className="question">{words.churchRefuses}</p> : null}
          {!asked && supportAccess === 'ask' ? <Ask refused={refused} /> : null}
        </>
      )}
      {accesses.length > 0 ? (
        <>
          <h3>{words.own}</h3>
          <ul className="card entries" aria-label={words.own}>
            {accesses.map((access) => (
              <SupportEntry key={access.id} access={access} answers={false} own />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Ask({ refused }: { refused?: RefusedForm }) {
  const { t } = useTexts();
  return (
    <Form method="post" className="form" noValidate>
      <TextareaField
        name="reason"
        label={t.support.reason}
        hint={t.support.reasonHint}
        form={refused}
        rows={3}
        maxLength={limits.words}
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="ask">
          {t.support.send}
        </Button>
      </div>
    </Form>
  );
}
