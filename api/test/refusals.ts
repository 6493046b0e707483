import { expect } from 'vitest';

/** What a call that is refused with this code rejects with. */
export function refusedAs(code: string): unknown {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
}
