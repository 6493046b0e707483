import { Button } from '@mantine/core';
import { Form } from '@remix-run/react';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { TextField } from '../ui/fields.tsx';

/** Form that allows codes again to an address whose owner had stopped them. */
export function ReadmitForm({ form }: { form?: RefusedForm }) {
  const { t } = useTexts();
  return (
    <Form method="post" className="form" noValidate>
      <TextField
        name="email"
        label={t.abuse.readmitAddress}
        form={form}
        type="email"
        inputMode="email"
        autoComplete="off"
        required
      />
      <div className="form-actions">
        <Button type="submit" variant="default" name="intent" value="readmit">
          {t.abuse.readmitYes}
        </Button>
      </div>
    </Form>
  );
}
