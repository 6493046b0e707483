import { z } from 'zod';

/** Query of a list that can grow, read a page at a time; the cursor is the `nextCursor` of the page before. */
export function pageQuery(usualLimit = 50) {
  return {
    cursor: z.string().max(500, 'text_too_long').optional(),
    limit: z.coerce.number().int().min(1).max(100).default(usualLimit),
  };
}

/** Cursor of the next page; null on the last one. */
export const nextCursor = z.string().nullable();
