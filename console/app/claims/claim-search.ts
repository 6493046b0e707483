import type { ClaimStatus } from '@penning/contract/claim-steps';

/** The statuses that the inbox shows as tabs, in the order of a claim's way. */
export const tabStatuses = [
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'paid',
  'donated',
  'rejected',
  'withdrawn',
] as const satisfies readonly ClaimStatus[];

/** Selection of claims in the inbox, kept in its address. */
export interface ClaimSearch {
  status: ClaimStatus | 'all';
  q: string;
  costCentre: string;
  from: string;
  to: string;
  cursor: string;
}

/** Reads the inbox's address; what makes no sense is left out. */
export function readClaimSearch(search: URLSearchParams): ClaimSearch {
  const wanted = search.get('status');
  const status = wanted === 'all' ? 'all' : (tabStatuses.find((each) => each === wanted) ?? 'submitted');
  const matching = (name: string, pattern: RegExp) => pattern.exec(search.get(name) ?? '')?.[0] ?? '';
  const day = (name: string) => {
    const typed = matching(name, /^\d{4}-\d{2}-\d{2}$/);
    return Number.isNaN(Date.parse(typed)) ? '' : typed;
  };
  return {
    status,
    q: (search.get('q') ?? '').trim().slice(0, 70),
    costCentre: matching('costCentre', /^[0-9a-f-]{36}$/i),
    from: day('from'),
    to: day('to'),
    cursor: search.get('cursor') ?? '',
  };
}

/** The inbox's address for a search; defaults are left out. */
export function claimSearchAddress(slug: string, search: Partial<ClaimSearch>): string {
  const given = Object.entries(search).filter(
    ([name, value]) => value !== '' && !(name === 'status' && value === 'submitted'),
  );
  return given.length === 0
    ? `/churches/${slug}`
    : `/churches/${slug}?${new URLSearchParams(Object.fromEntries(given))}`;
}

/** Returns true when anything but the status narrows the list. */
export function isNarrowed({ q, costCentre, from, to }: ClaimSearch): boolean {
  return q !== '' || costCentre !== '' || from !== '' || to !== '';
}
