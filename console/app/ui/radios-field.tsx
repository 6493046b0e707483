import type { FieldProps } from './fields.tsx';
import { fieldId, useErrorText } from './fields.tsx';

interface RadiosFieldProps extends FieldProps {
  choices: { value: string; label: string; hint?: string }[];
}

/** One of a few, each with a line that says what it means. */
export function RadiosField({ name, label, form, stored, scope, choices }: RadiosFieldProps) {
  const error = useErrorText(form?.errors[name]);
  const id = fieldId(name, scope);
  const chosen = form ? form.values[name]?.[0] : stored;
  return (
    <fieldset
      className="group radios"
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {choices.map(({ value, label: words, hint }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>
            <strong>{words}</strong>
            {hint ? <span className="quiet small">{hint}</span> : null}
          </span>
        </label>
      ))}
      {error ? (
        <p className="group-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
