import type { Transaction } from '../database.ts';

/** Who did something. */
export type Actor = { kind: 'claimant' } | { kind: 'account'; id: string } | { kind: 'system' };

/** One entry of the audit log: an actor did an action to a subject. */
export interface AuditEntry {
  churchId: string;
  actor: Actor;
  action: string;
  subject: { kind: 'claim' | 'church' | 'finance-address' | 'cost-centre' | 'account'; id: string };
  requestId?: string;
  /** Facts that are not personal: names of changed fields, codes, counts. */
  details?: Record<string, unknown>;
}

/** Writes an entry inside the transaction that does the thing. */
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

/** A step of a subject's history, with the actor's name where it is an account. */
export interface AuditStep {
  at: Date;
  action: string;
  actorKind: 'claimant' | 'account' | 'system';
  actorName: string | null;
}

/** What happened to a subject, oldest first. */
export async function readAudit(trx: Transaction, churchId: string, subjectId: string): Promise<AuditStep[]> {
  const steps: AuditStep[] = await trx('audit_log as log')
    .leftJoin('accounts as actor', 'actor.id', 'log.actor_id')
    .where({ 'log.church_id': churchId, 'log.subject_id': subjectId })
    .orderBy('log.id')
    .select('log.at', 'log.action', 'log.actor_kind', 'actor.name as actor_name');
  return steps;
}
