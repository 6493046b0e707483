import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes, church }: { codes: string[]; church: string | null }) {
  const { t } = useTexts();
  return (
    <section className="section" aria-labelledby="section">
      <h2 id="section">{t.account.codesTitle}</h2>
      <p className="lead">{t.account.codesLead}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton text={codes.join('\n')} name={t.account.copyCodes} />
      <div className="form-actions">
        <Button component={Link} to={church === null ? '/profile/two-factor' : `/churches/${church}`}>
          {t.account.codesKept}
        </Button>
      </div>
    </section>
  );
}
