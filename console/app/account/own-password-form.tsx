import { Button } from '@mantine/core';
import { Form } from '@remix-run/react';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { AccountName } from './account-name.tsx';
import { PasswordField } from '../ui/password-field.tsx';

interface OwnPasswordFormProps {
  intent: string;
  /** Label of the button. */
  label: string;
  form?: RefusedForm;
  /** Marks what cannot be undone. */
  bad?: boolean;
}

/** Form for sensitive changes: the person types their own password again. */
export function OwnPasswordForm({ intent, label, form, bad }: OwnPasswordFormProps) {
  const { t } = useTexts();
  return (
    <Form method="post" className="form" noValidate>
      <AccountName />
      <PasswordField
        name="password"
        scope={intent}
        label={t.account.ownPassword}
        form={form}
        autoComplete="current-password"
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value={intent} variant={bad ? 'danger' : 'filled'}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
