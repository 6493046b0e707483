import type { Church } from '@penning/contract/churches';

/** Why a church's form is closed. */
export type ClosedReason = 'archived' | 'suspended' | 'waiting' | 'noAddress' | 'noPurpose';

type OpeningFacts = Pick<
  Church,
  'archivedAt' | 'suspendedAt' | 'waitingSince' | 'confirmedFinanceAddresses' | 'costCentres'
>;

/** All that keeps a church's form closed, as the API decides it; an archived church needs no further reason. */
export function closedReasons(church: OpeningFacts): ClosedReason[] {
  if (church.archivedAt) return ['archived'];
  const holds: Record<Exclude<ClosedReason, 'archived'>, boolean> = {
    suspended: church.suspendedAt !== null,
    waiting: church.waitingSince !== null,
    noAddress: church.confirmedFinanceAddresses === 0,
    noPurpose: church.costCentres === 0,
  };
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((reason) => holds[reason]);
}

/** Where somebody mends a reason; undefined when others have to. */
export function pageThatFixes(
  reason: ClosedReason,
  { slug, may, role }: Pick<Church, 'slug' | 'may' | 'role'>,
): string | undefined {
  const settings = `/churches/${slug}/settings`;
  const runs = role === 'operator' || role === 'support';
  switch (reason) {
    case 'archived':
      return may.includes('archive') ? `${settings}/archive` : undefined;
    case 'suspended':
      return runs ? '/abuse' : undefined;
    case 'waiting':
      return runs ? '/waiting-churches' : undefined;
    case 'noAddress':
      return may.includes('configure') ? `${settings}/finance-addresses` : undefined;
    case 'noPurpose':
      return may.includes('configure') ? `${settings}/purposes` : undefined;
  }
}
