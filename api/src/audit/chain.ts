import { createHash } from 'node:crypto';
import type { Transaction } from '../platform/database.ts';

/** An entry as it is hashed; time and details as the database writes them. */
export interface ChainedEntry {
  churchId: string;
  position: number;
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  requestId: string | null;
  details: string;
  hash: string;
}

/** Result of checking one church's chain. */
export interface ChainReport {
  entries: number;
  /** The last hash; kept elsewhere, it proves later that nothing before it was rewritten. */
  head: string;
  /** The first position that is not what it was, or is missing. */
  brokenAt?: number;
}

const batch = 1_000;

/** The hash of an entry behind another one's hash (SHA-256, hex); the database's audit_hash does the same. */
export function hashEntry(previous: string, entry: Omit<ChainedEntry, 'hash'>): string {
  const { churchId, position, at, actorKind, actorId, action, subjectKind, subjectId, requestId, details } =
    entry;
  const fields = [previous, churchId, position, at, actorKind, actorId, action, subjectKind, subjectId];
  const text = [...fields, requestId, details].map((field) => field ?? '').join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** Works out every hash of a church's audit log anew, inside a transaction in its scope. */
export async function verifyChain(trx: Transaction, churchId: string): Promise<ChainReport> {
  let [entries, head] = [0, ''];
  for (;;) {
    const rows = await readEntries(trx, churchId, entries);
    for (const entry of rows) {
      if (entry.position !== entries + 1 || entry.hash !== hashEntry(head, entry))
        return { entries, head, brokenAt: entries + 1 };
      entries = entry.position;
      head = entry.hash;
    }
    if (rows.length < batch) break;
  }
  const [end] = await readHead(trx, churchId);
  const whole = (end?.position ?? 0) === entries && (end?.hash ?? '') === head;
  return whole ? { entries, head } : { entries, head, brokenAt: entries + 1 };
}

function readHead(trx: Transaction, churchId: string): PromiseLike<{ position: number; hash: string }[]> {
  return trx('audit_heads').where({ churchId }).select('position', 'hash');
}

function readEntries(trx: Transaction, churchId: string, after: number): PromiseLike<ChainedEntry[]> {
  const columns = ['churchId', 'position', 'actorKind', 'actorId', 'action', 'subjectKind', 'subjectId'];
  return trx('audit_log')
    .where({ churchId })
    .where('position', '>', after)
    .orderBy('position')
    .limit(batch)
    .select([
      ...columns,
      'requestId',
      'hash',
      trx.raw(`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`),
      trx.raw('details::text as details'),
    ]);
}
