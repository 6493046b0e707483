import type { AuditEntry, listAuditLog as endpoint } from '@penning/contract/audit';
import type { Answer, Query } from '@penning/contract/endpoint';
import { pageAudit, type AuditLine } from '../audit/log.ts';
import type { Context } from '../context/context.ts';
import { cutPage, number, readCursor } from '../platform/pagination.ts';
import type { OpenChurch } from './service.ts';

/** A church's audit log, newest first, a page at a time; auditors see their years. Throws on a broken cursor. */
export function listAuditLog(
  context: Context,
  { church, role, years }: OpenChurch,
  { subject, ...wish }: Query<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const [before] = readCursor(number, wish) ?? [];
  return context.database.inChurch(church.id, async (trx) => {
    const bounds = { before, subject, years: role === 'auditor' ? years : undefined };
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
