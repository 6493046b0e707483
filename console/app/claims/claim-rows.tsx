import type { ClaimRow } from '@penning/contract/claim-row';
import { formatCents } from '@penning/contract/money';
import { Link } from '@remix-run/react';
import { formatWhen } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { ReceiptIcon } from '../ui/icons.tsx';

interface ClaimRowsProps {
  slug: string;
  claims: ClaimRow[];
  /** Shows the status, for lists with several. */
  withStatus: boolean;
}

/** The church's claims, one row each. */
export function ClaimRows({ slug, claims, withStatus }: ClaimRowsProps) {
  const { t } = useTexts();
  return (
    <ul className="card claims" aria-label={t.inbox.rows}>
      {claims.map((claim) => (
        <Row key={claim.id} slug={slug} claim={claim} withStatus={withStatus} />
      ))}
    </ul>
  );
}

function Row({ slug, claim, withStatus }: { slug: string; claim: ClaimRow; withStatus: boolean }) {
  const { t, language, now, timeZone } = useTexts();
  const address = `/churches/${slug}/claims/${claim.id}`;
  return (
    <li className="claim-row">
      {claim.firstReceiptId ? (
        <img
          className="thumb"
          src={`${address}/receipts/${claim.firstReceiptId}/1`}
          alt=""
          loading="lazy"
          width={40}
          height={48}
        />
      ) : (
        <span className="thumb">
          <ReceiptIcon />
        </span>
      )}
      <div className="claim-words">
        <h2>
          <Link
            to={address}
            aria-label={`${claim.claimantName}, ${claim.reference ?? t.status[claim.status]}`}
          >
            {claim.claimantName}
          </Link>
        </h2>
        <span className="reference digits" translate="no">
          {claim.reference}
        </span>
        <span className="what">{claim.description}</span>
        {claim.duplicates > 0 || claim.duplicateOutside ? (
          <span className="chip chip-warn">{t.duplicates.mark}</span>
        ) : null}
        {claim.status === 'submitted' && claim.approvalsNeeded > 1 ? (
          <span className="chip chip-info">{t.inbox.approvals(claim.approvals, claim.approvalsNeeded)}</span>
        ) : null}
        {withStatus ? <span className="chip">{t.status[claim.status]}</span> : null}
      </div>
      <span className="purposes">{claim.costCentres.join(', ')}</span>
      <span className="amount" translate="no">
        {formatCents(claim.totalCents, language)}
      </span>
      <time className="when" dateTime={claim.confirmedAt ?? claim.createdAt}>
        {formatWhen(claim.confirmedAt ?? claim.createdAt, language, now, timeZone)}
      </time>
    </li>
  );
}
