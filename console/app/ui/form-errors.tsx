import { useEffect, useRef } from 'react';
import type { DecidedClaim } from '@penning/contract/error-codes';
import { formatMoment, inSentence } from '../texts/format.ts';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { fieldId } from './fields.tsx';

interface FormErrorsProps {
  form?: RefusedForm;
  /** The words of each field, for the links. */
  labels: Record<string, string>;
  scope?: string;
}

/** Counts the errors and links to each field; takes the focus when it appears. */
export function FormErrors({ form, labels, scope }: FormErrorsProps) {
  const { t } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), [form]);
  if (!form) return null;
  const fields = Object.entries(form.errors);
  if (fields.length === 0 && !form.code) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={element}>
      <h2>{fields.length > 0 ? t.form.summary(fields.length) : t.form.problem}</h2>
      {form.code ? <p>{t.errors[form.code]}</p> : null}
      {form.decided ? <Meanwhile decided={form.decided} /> : null}
      <ul>
        {fields.map(([name, code]) => (
          <li key={name}>
            <a href={`#${fieldId(name, scope)}`}>
              {labels[name] ?? name}: {t.errors[code]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Meanwhile({ decided: { by, action, at } }: { decided: DecidedClaim }) {
  const { t, language, now, timeZone } = useTexts();
  const what = Object.entries(t.happened).find(([name]) => name === action)?.[1] ?? '';
  const when = inSentence(formatMoment(at, language, now, timeZone));
  return <p>{t.decisions.meanwhile(by ?? t.actors.claimant, inSentence(what), when)}</p>;
}
