import type { Model, QueryBuilder } from 'objection';
import { z } from 'zod';
import { fieldError } from './errors.ts';

/** Request for one page of a list. */
export interface PageWish {
  cursor?: string;
  limit: number;
}

/** The keys of lists that are ordered by time, then by id. */
export const timeAndId = z.tuple([z.iso.datetime(), z.guid()]);
/** The keys of lists that are ordered by name, then by id. */
export const nameAndId = z.tuple([z.string(), z.guid()]);
/** The key of lists whose rows are numbered. */
export const number = z.tuple([z.int().min(0)]);

/** Reads a cursor: the values by which the last row of the page before was ordered, undefined for the first page. Throws type_invalid on what is no cursor of ours. */
export function readCursor<Keys extends z.ZodType>(
  keys: Keys,
  { cursor }: Pick<PageWish, 'cursor'>,
): z.output<Keys> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return keys.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw fieldError('cursor', 'type_invalid');
  }
}

/** The page among rows of which one more than its limit was read, and the cursor of the next page. */
export function cutPage<Row>(
  rows: Row[],
  { limit }: Pick<PageWish, 'limit'>,
  keysOf: (row: Row) => (string | number)[],
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { page, nextCursor: more ? Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') : null };
}

/** A page of rows, the newest first, by one of their times. A cursor knows milliseconds, so no more than that is order. */
export async function pageByTime<
  Name extends string,
  Row extends Model & { id: string } & Record<Name, Date>,
>(
  query: QueryBuilder<Row, Row[]>,
  name: Name,
  wish: PageWish,
): Promise<{ page: Row[]; nextCursor: string | null }> {
  const time = `date_trunc('milliseconds', ??)`;
  const after = readCursor(timeAndId, wish);
  if (after) query.whereRaw(`(${time}, id) < (?, ?)`, [name, ...after]);
  const rows = await query.orderByRaw(`${time} desc, id desc`, [name]).limit(wish.limit + 1);
  return cutPage(rows, wish, (row) => [row[name].toISOString(), row.id]);
}
