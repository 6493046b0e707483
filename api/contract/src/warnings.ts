import { z } from 'zod';
import { pageWarnings } from './page-warnings.ts';

/**
 * Something that somebody should look at: a warning, never a refusal. The code says what, the facts where; texts for
 * people are the client's. A kind of warning with other facts makes this a union by code.
 */
export const warning = z.strictObject({
  code: z.enum(pageWarnings),
  /** The page of the receipt's clean copy, counted from 1. */
  facts: z.strictObject({ page: z.int() }),
});

/** Something that somebody should look at. */
export type Warning = z.infer<typeof warning>;
