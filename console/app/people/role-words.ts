import type { ManagedCostCentre } from '@penning/contract/church-settings';
import type { Language } from '@penning/contract/fields';
import { formatCents } from '@penning/contract/money';
import type { RoleAndReach } from '@penning/contract/members';
import type { Texts } from '../texts/en/english.ts';

/** A role with its bounds in words: `Approver: Youth, Music, up to €250.00`. */
export function roleWords(
  t: Texts,
  language: Language,
  { role, costCentreIds, amountLimitCents, years }: RoleAndReach,
  costCentres: Pick<ManagedCostCentre, 'id' | 'name'>[],
): string {
  const bounds = [
    ...costCentres.filter(({ id }) => costCentreIds.includes(id)).map(({ name }) => name),
    ...years.map(String),
    ...(amountLimitCents === null ? [] : [t.people.upTo(formatCents(amountLimitCents, language))]),
  ];
  return bounds.length === 0 ? t.person.roles[role] : `${t.person.roles[role]}: ${bounds.join(', ')}`;
}
