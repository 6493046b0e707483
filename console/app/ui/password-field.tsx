import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { useField, type FieldProps } from './fields.tsx';

/** A password, with a button that shows it once the page's script runs; it never comes back from a refused form. */
export function PasswordField({
  autoComplete,
  ...props
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTexts();
  const [ready, setReady] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setReady(true), []);
  const toggle = (
    <button
      type="button"
      className="text-button"
      aria-pressed={shown}
      aria-label={t.account.showPassword}
      onClick={() => setShown(!shown)}
    >
      {shown ? t.account.hide : t.account.show}
    </button>
  );
  return (
    <TextInput
      {...useField(props)}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      spellCheck={false}
      autoCapitalize="none"
      rightSection={ready ? toggle : null}
      rightSectionWidth="auto"
      classNames={{ input: 'password' }}
    />
  );
}
