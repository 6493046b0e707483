import { expect } from 'vitest';

/** Awaits calls of which each is refused with this code. */
export async function expectRefusals(code: string, calls: Promise<unknown>[]): Promise<void> {
  await Promise.all(calls.map((call) => expect(call).rejects.toEqual(refusedAs(code))));
}

/** Error of a call that is refused with this code. */
export function refusedAs(code: string): unknown {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
}
