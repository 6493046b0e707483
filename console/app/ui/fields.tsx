import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ErrorCode } from '@penning/contract/error-codes';
import type { InputHTMLAttributes } from 'react';
import { typed, type RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';

/** Properties that all fields share. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** Refused form, whose typed values are shown again. */
  form?: RefusedForm;
  stored?: string;
  required?: boolean;
  /** Prefix of the element id, for fields of the same name on one page. */
  scope?: string;
}

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'autoCapitalize' | 'spellCheck' | 'placeholder'
>;

/** The element id of a field, for links from the list of errors. */
export function fieldId(name: string, scope = ''): string {
  return `field-${scope}${name}`;
}

/** A line of text. */
export function TextField({
  name,
  label,
  hint,
  form,
  stored,
  required,
  scope,
  ...native
}: FieldProps & Native) {
  const common = useField({ name, label, hint, form, stored, required, scope });
  return <TextInput {...common} {...native} />;
}

/** Several lines of text. */
export function TextareaField({
  rows,
  maxLength,
  ...props
}: FieldProps & { rows: number; maxLength?: number }) {
  return <Textarea {...useField(props)} rows={rows} maxLength={maxLength} />;
}

/** One of a list. */
export function SelectField({
  choices,
  ...props
}: FieldProps & { choices: { value: string; label: string }[] }) {
  return <NativeSelect {...useField(props)} data={choices} />;
}

/** Any of a short list. */
export function CheckboxesField({
  name,
  label,
  form,
  stored = [],
  choices,
  scope,
}: Omit<FieldProps, 'stored'> & { stored?: string[]; choices: { value: string; label: string }[] }) {
  const error = useErrorText(form?.errors[name]);
  const chosen = form ? (form.values[name] ?? []) : stored;
  const id = fieldId(name, scope);
  const errorId = `${id}-error`;
  return (
    <fieldset className="group" id={id} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      <div className="choices">
        {choices.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            id={`${id}-${value}`}
            name={name}
            value={value}
            label={words}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
      {error ? (
        <p className="group-error" id={errorId}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Builds the properties of a field's input. */
export function useField({ name, label, hint, form, stored, required, scope }: FieldProps) {
  const error = useErrorText(form?.errors[name]);
  return {
    id: fieldId(name, scope),
    name,
    label,
    description: hint,
    error,
    required,
    withAsterisk: false,
    defaultValue: typed(form, name, stored),
  };
}

/** The words of a field's error. */
export function useErrorText(code: ErrorCode | undefined): string | undefined {
  const { t } = useTexts();
  return code && t.errors[code];
}
