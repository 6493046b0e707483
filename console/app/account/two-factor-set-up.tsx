import { Button } from '@mantine/core';
import { Form } from '@remix-run/react';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

interface TwoFactorSetUpProps {
  setUp: { secret: string; otpauthUrl: string; qrSvg: string };
  refused?: RefusedForm;
}

/** Scan, then type the first code; a wrong one keeps the same QR code. */
export function TwoFactorSetUp({ setUp, refused }: TwoFactorSetUpProps) {
  const { t } = useTexts();
  const { secret, otpauthUrl, qrSvg } = setUp;
  return (
    <section className="section" aria-labelledby="section">
      <h2 id="section">{t.account.sections.twoFactor}</h2>
      <FormErrors form={refused} labels={{ code: t.account.code }} />
      <ol className="set-up">
        <li>
          <h3>{t.account.scan}</h3>
          <p className="quiet">{t.account.scanHint}</p>
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
            width={220}
            height={220}
            alt={t.account.qr}
          />
          <p>
            <a href={otpauthUrl}>{t.account.openApp}</a>
          </p>
          <p className="quiet">{t.account.typeSecret}</p>
          <div className="row">
            <code className="secret" translate="no">
              {secret.replace(/(.{4})(?!$)/g, '$1 ')}
            </code>
            <CopyButton text={secret} name={t.account.copySecret} />
          </div>
        </li>
        <li>
          <h3>{t.account.typeCode}</h3>
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="secret" value={secret} />
            <input type="hidden" name="otpauthUrl" value={otpauthUrl} />
            <input type="hidden" name="qrSvg" value={qrSvg} />
            <TextField
              name="code"
              label={t.account.code}
              form={refused}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
            />
            <div className="form-actions">
              <Button type="submit" name="intent" value="confirm">
                {t.account.turnOn}
              </Button>
            </div>
          </Form>
        </li>
      </ol>
    </section>
  );
}
