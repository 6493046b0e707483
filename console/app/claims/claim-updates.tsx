import type { ClaimForChurch } from '@penning/contract/claim';
import { LiveNotice } from '../event-stream/live-notice.tsx';
import { hasUnsentText } from '../event-stream/unsent-text.ts';
import { useLiveRefresh } from '../event-stream/use-live-refresh.ts';
import { useTexts } from '../texts/texts.ts';

/** Keeps the claim up to date and shows a notice; typed text is not discarded unasked. */
export function ClaimUpdates({ claim }: { claim: ClaimForChurch }) {
  const { t } = useTexts();
  const { status, round, timeline, approvals, notes, duplicates, duplicatesOutside, voucher } = claim;
  const counts = [timeline, approvals, notes, duplicates, duplicatesOutside].map(({ length }) => length);
  const { news, waits, show } = useLiveRefresh({
    signature: JSON.stringify([status, round, voucher, counts]),
    concerns: (event) => event.kind === 'missed' || event.claimId === claim.id,
    holdsBack: hasUnsentText,
  });
  return (
    <LiveNotice words={news || waits ? t.claim.changed : undefined}>
      {waits ? (
        <>
          <p className="small">{t.claim.changedKept}</p>
          <button type="button" className="text-button" onClick={show}>
            {t.claim.changedShow}
          </button>
        </>
      ) : null}
    </LiveNotice>
  );
}
