import { Button } from '@mantine/core';
import { limits } from '@penning/contract/limits';
import type { SupportAccess } from '@penning/contract/support-access';
import { Form } from '@remix-run/react';
import { useChurch } from '../page-data/church.ts';
import { RadiosField } from '../ui/radios-field.tsx';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { SupportEntry } from './support-entry.tsx';

/** Support page for the church's people: the church's choice, the requests, and their answers. */
export function ChurchSide({ accesses, refused }: { accesses: SupportAccess[]; refused?: RefusedForm }) {
  const { t } = useTexts();
  const church = useChurch();
  const words = t.support;
  const answers = church.may.includes('answer-support');
  return (
    <>
      <p className="lead">{words.lead(limits.supportHours)}</p>
      <h3>{words.requests}</h3>
      {accesses.length > 0 ? (
        <ul className="card entries" aria-label={words.requests}>
          {accesses.map((access) => (
            <SupportEntry key={access.id} access={access} answers={answers} own={false} />
          ))}
        </ul>
      ) : (
        <p>{words.none}</p>
      )}
      {church.may.includes('configure') ? (
        <Form method="post" className="form" key={church.version}>
          <input type="hidden" name="version" value={church.version} />
          <RadiosField
            name="supportAccess"
            label={words.choice}
            form={refused?.intent === 'choose' ? refused : undefined}
            stored={church.supportAccess}
            choices={[
              { value: 'ask', label: words.ask, hint: words.askHint },
              { value: 'refuse', label: words.refuse, hint: words.refuseHint },
            ]}
          />
          <div className="form-actions">
            <Button type="submit" variant="default" name="intent" value="choose">
              {t.save}
            </Button>
          </div>
        </Form>
      ) : null}
    </>
  );
}
