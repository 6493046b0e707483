import type { Language } from '@penning/contract/fields';
import { formatCents } from '@penning/contract/money';
import { useTexts } from '../texts/texts.ts';
import { fieldId, TextField, type FieldProps } from './fields.tsx';

interface AmountFieldProps extends Omit<FieldProps, 'stored'> {
  storedCents?: number | null;
}

/** An amount in euros; one that can mean two things is asked back below it. */
export function AmountField({ storedCents, ...field }: AmountFieldProps) {
  const { t, language } = useTexts();
  const { name, form, scope } = field;
  const choices = form?.choices?.[name];
  const typed = form?.values[name]?.[0] ?? '';
  return (
    <>
      <TextField {...field} stored={amountText(storedCents ?? null, language)} inputMode="decimal" />
      {choices ? (
        <fieldset className="question" id={fieldId(`${name}Cents`, scope)}>
          <legend>{t.form.amountQuestion(typed)}</legend>
          <input type="hidden" name={`${name}Asked`} value={typed} />
          {choices.map((cents) => (
            <label key={cents}>
              <input type="radio" name={`${name}Cents`} value={cents} />
              <span translate="no">{formatCents(cents, language)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

function amountText(cents: number | null, language: Language): string {
  return cents === null ? '' : formatCents(cents, language).replace(/[€\s]/g, '');
}
