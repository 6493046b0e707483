import type { Church } from '@penning/contract/churches';
import type { ErrorCode } from '@penning/contract/error-codes';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { ChurchLogo } from '../churches/church-logo.tsx';
import { fieldId } from '../ui/fields.tsx';

/** The logo as it is, the one that was chosen, and the choice. */
export function LogoPicker({ church, code }: { church: Church; code?: ErrorCode }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => (chosen ? () => URL.revokeObjectURL(chosen) : undefined), [chosen]);
  const choose = (file: File | undefined) => setChosen(file && URL.createObjectURL(file));
  const errorId = `${fieldId('logo')}-error`;
  return (
    <>
      <div className="logos">
        <figure>
          <ChurchLogo church={church} alt={t.logo.alt(church.name)} large />
          <figcaption>{church.logoUrl ? t.logo.now : t.logo.none}</figcaption>
        </figure>
        {chosen ? (
          <figure>
            <img className="logo logo-large" src={chosen} alt={t.logo.next} />
            <figcaption>{t.logo.next}</figcaption>
          </figure>
        ) : null}
      </div>
      <div className="file">
        <label htmlFor={fieldId('logo')}>{t.logo.choose}</label>
        <input
          id={fieldId('logo')}
          name="logo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          required
          aria-invalid={code ? true : undefined}
          aria-describedby={code ? errorId : undefined}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        {code ? (
          <p className="group-error" id={errorId}>
            {t.errors[code]}
          </p>
        ) : null}
      </div>
    </>
  );
}
