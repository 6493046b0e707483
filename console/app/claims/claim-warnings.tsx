import type { ClaimForChurch } from '@penning/contract/claim';
import { pagesByWarning } from '@penning/contract/page-warnings';
import { useTexts } from '../texts/texts.ts';
import { WarningIcon } from '../ui/icons.tsx';

/** Pages of receipts that should be looked at: what of the file is not on them. */
export function ClaimWarnings({ claim }: { claim: ClaimForChurch }) {
  const { t, language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const lines = claim.receipts.flatMap(({ warnings }, index) =>
    pagesByWarning(warnings).map(({ code, pages }) =>
      t.warnings.receipt(index + 1, t.warnings.pages[code](list.format(pages.map(String)))),
    ),
  );
  if (lines.length === 0) return null;
  return (
    <section className="duplicates" aria-label={t.warnings.label}>
      <div className="duplicate">
        <h2>
          <WarningIcon />
          {t.warnings.title}
        </h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
