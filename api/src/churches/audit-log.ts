import type { AuditEntry, listAuditLog as endpoint } from '@penning/contract/audit';
import type { Answer, Query } from '@penning/contract/endpoint';
import { pageAudit, type AuditLine } from '../audit/log.ts';
import type { Knex } from 'knex';
import type { Context } from '../context/context.ts';
import type { MembershipAccess } from '../membership/membership.ts';
import type { Transaction } from '../platform/database.ts';
import { cutPage, number, readCursor } from '../platform/pagination.ts';
import type { OpenChurch } from './service.ts';

/** Finds the ids of the claims that somebody of a church may read, as a part of a query; undefined where that is all of them. */
export type ReadableClaims = (
  trx: Transaction,
  churchId: string,
  access: MembershipAccess,
) => Knex.QueryBuilder | undefined;

/** A church's audit log, newest first, a page at a time; auditors see their years, and nothing of claims of others. Throws on a broken cursor. */
export function listAuditLog(
  context: Context,
  open: OpenChurch,
  readableClaims: ReadableClaims,
  { subject, ...wish }: Query<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const [before] = readCursor(number, wish) ?? [];
  const { church, role } = open;
  return context.database.inChurch(church.id, async (trx) => {
    const years = role === 'auditor' ? open.years : undefined;
    const bounds = { before, subject, years, claimIds: readableClaims(trx, church.id, open) };
    const lines = await pageAudit(trx, church, bounds, wish.limit + 1);
    const { page, nextCursor } = cutPage(lines, wish, ({ position }) => [position]);
    return { entries: page.map(view), nextCursor };
  });
}

function view(line: AuditLine): AuditEntry {
  return {
    position: line.position,
    at: line.at.toISOString(),
    actor: { kind: line.actorKind, id: line.actorId, name: line.actorName },
    action: line.action,
    subject: { kind: line.subjectKind, id: line.subjectId, name: line.subjectName },
    requestId: line.requestId,
    details: line.details,
    hash: line.hash,
  };
}
