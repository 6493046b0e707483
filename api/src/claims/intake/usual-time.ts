import type { AuditAction } from '@penning/contract/audit';
import type { FormConfiguration } from '@penning/contract/church-form';
import type { Transaction } from '../../platform/database.ts';

/** Fewer claims than this tell no habit. */
const fewest = 5;
/** Ends of a claim in the audit log: a payment has no row yet, and no decision says that it was the last of two approvals. */
const ends: readonly { until: 'paid' | 'decided'; actions: AuditAction[] }[] = [
  { until: 'paid', actions: ['claim.paid'] },
  { until: 'decided', actions: ['claim.approved', 'claim.rejected'] },
];

/** Only what was ended lately, and no more of it, tells today's habit. */
const recent = { days: 365, claims: 100 };

/**
 * Median of the days that the church's claims take, rounded up: until they are paid where enough were, else until
 * they are decided; null where too few were. Withdrawn claims and the first of two approvals do not count.
 */
export async function usualTime(trx: Transaction, churchId: string): Promise<FormConfiguration['usually']> {
  for (const { until, actions } of ends) {
    const { rows } = await trx.raw<{ rows: [{ count: number; days: number | null }] }>(
      `select count(*)::int as count, ceil(percentile_cont(0.5) within group (order by seconds) / 86400)::int as days
         from (
           select extract(epoch from min(log.at) - claims.confirmed_at) as seconds
             from audit_log log join claims on claims.id = log.subject_id
            where log.church_id = ? and log.action = any(?) and claims.church_id = log.church_id
              and claims.confirmed_at > now() - make_interval(days => ?)
            group by claims.id, claims.confirmed_at
            order by claims.confirmed_at desc
            limit ?
         ) ended`,
      [churchId, actions, recent.days, recent.claims],
    );
    const [{ count, days }] = rows;
    if (count >= fewest) return { until, days: Math.max(1, days ?? 1) };
  }
  return null;
}
