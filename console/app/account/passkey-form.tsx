import { Button } from '@mantine/core';
import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { supportsPasskeys, createPasskey, type Ceremony } from './passkeys.ts';
import { useTexts } from '../texts/texts.ts';
import { AccountName } from './account-name.tsx';
import { TextField } from '../ui/fields.tsx';
import { PasswordField } from '../ui/password-field.tsx';

interface PasskeyFormProps {
  refused?: RefusedForm;
  /** Ceremony that the browser continues. */
  begun?: { ceremony: Ceremony; name: string };
}

/** Makes a passkey: the password first, then the browser asks its own questions. */
export function PasskeyForm({ refused, begun }: PasskeyFormProps) {
  const { t } = useTexts();
  const submit = useSubmit();
  const [known, setKnown] = useState<boolean>();
  const [cancelled, setCancelled] = useState(false);
  useEffect(() => setKnown(supportsPasskeys()), []);
  useEffect(() => {
    if (!begun) return;
    const { ceremony, name } = begun;
    void createPasskey(ceremony).then((credential) => {
      setCancelled(credential === null);
      if (credential === null) return;
      const { challengeId } = ceremony;
      submit({ intent: 'keep', challengeId, name, credential }, { method: 'post' });
    });
  }, [begun, submit]);
  if (known === false) return <p className="quiet">{t.account.noPasskeys}</p>;
  return (
    <Form method="post" className="form" noValidate>
      <AccountName />
      <TextField
        name="name"
        label={t.account.passkeyName}
        hint={t.account.passkeyNameHint}
        form={refused}
        autoComplete="off"
        maxLength={70}
        required
      />
      <PasswordField
        name="password"
        label={t.account.ownPassword}
        form={refused}
        autoComplete="current-password"
        required
      />
      <noscript>
        <p>{t.account.needsScript}</p>
      </noscript>
      <div role="status">{cancelled ? <p className="state-warn">{t.account.passkeyCancelled}</p> : null}</div>
      <div className="form-actions">
        <Button type="submit" name="intent" value="begin">
          {t.account.makePasskey}
        </Button>
      </div>
    </Form>
  );
}
