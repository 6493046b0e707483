import type { Answer } from '@penning/contract/endpoint';
import type { listClaims } from '@penning/contract/claims';
import { Link } from '@remix-run/react';
import { claimSearchAddress, tabStatuses, type ClaimSearch } from './claim-search.ts';
import { useTexts } from '../texts/texts.ts';

interface ClaimTabsProps {
  slug: string;
  search: ClaimSearch;
  counts: Answer<typeof listClaims>['counts'];
}

/** The statuses that have claims, with their numbers; the search stays when the tab changes. */
export function ClaimTabs({ slug, search, counts }: ClaimTabsProps) {
  const { t } = useTexts();
  const shown = tabStatuses.filter(
    (status) => status === 'submitted' || status === search.status || (counts[status]?.count ?? 0) > 0,
  );
  const total = tabStatuses.reduce((sum, status) => sum + (counts[status]?.count ?? 0), 0);
  const tabs = [
    ...shown.map((status) => ({ status, words: t.status[status], count: counts[status]?.count ?? 0 })),
    { status: 'all' as const, words: t.inbox.all, count: total },
  ];
  return (
    <nav className="tabs" aria-label={t.inbox.tabs}>
      {tabs.map(({ status, words, count }) => (
        <Link
          key={status}
          to={claimSearchAddress(slug, { ...search, status, cursor: '' })}
          aria-current={status === search.status ? 'page' : undefined}
        >
          {words} <span className="badge">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
