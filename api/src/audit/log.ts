import type { Knex } from 'knex';
import type { AuditAction } from '@penning/contract/audit';
import type { Transaction } from '../platform/database.ts';

/** Doer of an action. */
export type Actor = { kind: 'claimant' } | { kind: 'account'; id: string } | { kind: 'system' };

/** Kind of thing that an entry is about. */
export type SubjectKind =
  'claim' | 'church' | 'finance-address' | 'cost-centre' | 'account' | 'invitation' | 'support-access';

/** One entry of the audit log: an actor did an action to a subject. */
export interface AuditEntry {
  churchId: string;
  actor: Actor;
  action: AuditAction;
  subject: { kind: SubjectKind; id: string };
  requestId?: string;
  /** Facts that are not personal: names of changed fields, codes, counts. */
  details?: Record<string, unknown>;
}

/**
 * Writes an entry inside the transaction that does the thing. The database chains it to the church's entry before it and
 * holds that place until the transaction ends, so it is written last.
 */
export async function writeAudit(trx: Transaction, entry: AuditEntry): Promise<void> {
  await trx('audit_log').insert({
    churchId: entry.churchId,
    actorKind: entry.actor.kind,
    actorId: entry.actor.kind === 'account' ? entry.actor.id : null,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    requestId: entry.requestId ?? null,
    details: JSON.stringify(entry.details ?? {}),
  });
}

/**
 * Writes an entry unless the same actor did the same action within the last minutes: for what would otherwise be written
 * with every page that somebody opens.
 */
export async function writeAuditOnce(trx: Transaction, entry: AuditEntry, minutes: number): Promise<void> {
  const { churchId, action, actor } = entry;
  const actorId = actor.kind === 'account' ? actor.id : null;
  // Parts of one page ask at the same moment.
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `${churchId}/${actorId ?? actor.kind}/${action}`,
  ]);
  const earlier: unknown = await trx('audit_log')
    .where({ churchId, action, actorKind: actor.kind, actorId })
    .whereRaw('at > clock_timestamp() - make_interval(mins => ?)', [minutes])
    .first('position');
  if (earlier === undefined) await writeAudit(trx, entry);
}

/** A step of a subject's history, with the actor's name where it is an account. */
export interface AuditStep {
  at: Date;
  action: AuditAction;
  actorKind: 'claimant' | 'account' | 'system';
  actorName: string | null;
  details: Record<string, unknown>;
}

/** History of a subject, oldest first. */
export async function readAudit(trx: Transaction, churchId: string, subjectId: string): Promise<AuditStep[]> {
  const steps: AuditStep[] = await trx('audit_log as log')
    .leftJoin('accounts as actor', 'actor.id', 'log.actor_id')
    .where({ 'log.church_id': churchId, 'log.subject_id': subjectId })
    .orderBy('log.position')
    .select('log.at', 'log.action', 'log.actor_kind', 'actor.name as actor_name', 'log.details');
  return steps;
}

/** A line of the audit log for reading; the subject's name is a claim's reference or a person's name. */
export interface AuditLine extends AuditStep {
  position: number;
  actorId: string | null;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
  requestId: string | null;
  hash: string;
}

/** Bounds of a reading of the audit log. */
export interface AuditBounds {
  before?: number;
  subject?: string;
  years?: number[];
  claimIds?: Knex.QueryBuilder;
}

/** Lines of a church before a position, newest first: `years` keeps those of some years in its time zone, `claimIds` those about some claims and about no claim. */
export async function pageAudit(
  trx: Transaction,
  { id: churchId, timeZone }: { id: string; timeZone: string },
  { before, subject, years, claimIds }: AuditBounds,
  limit: number,
): Promise<AuditLine[]> {
  const query = trx('audit_log as log')
    .leftJoin('accounts as actor', 'actor.id', 'log.actor_id')
    .leftJoin('accounts as person', 'person.id', 'log.subject_id')
    .leftJoin('claims as claim', 'claim.id', 'log.subject_id')
    .where('log.church_id', churchId)
    .orderBy('log.position', 'desc')
    .limit(limit)
    .select('log.*', 'actor.name as actor_name')
    .select(trx.raw('coalesce(claim.reference, person.name) as subject_name'));
  if (before !== undefined) query.where('log.position', '<', before);
  if (subject !== undefined) query.where('log.subject_id', subject);
  if (years) query.whereRaw('extract(year from log.at at time zone ?) = any(?)', [timeZone, years]);
  if (claimIds)
    query.where((either) =>
      either.whereNot('log.subject_kind', 'claim').orWhereIn('log.subject_id', claimIds),
    );
  return (await query) as AuditLine[];
}
