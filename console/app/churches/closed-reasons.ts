import type { Church } from '@penning/contract/churches';

/** Reason for which a church's form is closed. */
export type ClosedReason = 'archived' | 'suspended' | 'waiting' | 'noAddress' | 'noPurpose';

type OpeningFacts = Pick<
  Church,
  'archivedAt' | 'suspendedAt' | 'waitingSince' | 'confirmedFinanceAddresses' | 'costCentres'
>;

/** Lists all reasons, by the API's own rules, because fixing one does not open the form; an archived church needs no other. */
export function closedReasons(church: OpeningFacts): ClosedReason[] {
  if (church.archivedAt) return ['archived'];
  const reasons: [ClosedReason, boolean][] = [
    ['suspended', church.suspendedAt !== null],
    ['waiting', church.waitingSince !== null],
    ['noAddress', church.confirmedFinanceAddresses === 0],
    ['noPurpose', church.costCentres === 0],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Returns the page on which the reader can fix a reason; undefined when only others can. */
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
