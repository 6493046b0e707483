import { afterEach, expect, test, vi } from 'vitest';
import { call, read, Refusal, retrying } from './call.ts';

afterEach(() => vi.unstubAllGlobals());

const refusal = (code: Refusal['code'], retryAfter?: number) => new Refusal(code, {}, retryAfter);

async function waitsOf(errors: Error[], tries?: number): Promise<{ waits: number[]; result: unknown }> {
  const waits: number[] = [];
  const attempt = vi.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'done';
  });
  const result = await retrying(attempt, tries, async (seconds) => void waits.push(seconds)).catch(
    (error: unknown) => error,
  );
  return { waits, result };
}

test('a lost connection is tried four times, longer and longer', async () => {
  const { waits, result } = await waitsOf(Array.from({ length: 5 }, () => refusal('network', 0)));
  expect(waits).toHaveLength(3);
  expect(waits.every((wait, index) => wait >= 2 ** index * 0.5 && wait <= 2 ** index * 1.5)).toBe(true);
  expect(result).toMatchObject({ code: 'network' });
});

test('without a network it fails at once', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const attempt = vi.fn().mockRejectedValue(new Refusal('network', {}, 0));
  await expect(retrying(attempt)).rejects.toMatchObject({ code: 'network' });
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('Retry-After is obeyed', async () => {
  expect(await waitsOf([refusal('too_many_requests', 7)])).toEqual({ waits: [7], result: 'done' });
});

test('a wait that is too long for people is not waited', async () => {
  expect((await waitsOf([refusal('too_many_requests', 60)])).waits).toEqual([]);
});

test('a refusal that waiting cannot mend is not repeated', async () => {
  expect((await waitsOf([refusal('code_wrong')])).waits).toEqual([]);
  expect((await waitsOf([new Error('ours')])).waits).toEqual([]);
});

test('receipts that are still being checked are worth more patience', async () => {
  const { waits, result } = await waitsOf(Array.from({ length: 20 }, () => refusal('receipts_checking', 1)));
  expect(waits).toHaveLength(20);
  expect(result).toBe('done');
});

test.each([
  [{ status: 0, text: '', retryAfter: null }, 'network', 0],
  [{ status: 502, text: '<html>', retryAfter: null }, 'internal_error', 0],
  [
    { status: 503, text: '{"code":"service_unavailable","requestId":"r1"}', retryAfter: '5' },
    'service_unavailable',
    5,
  ],
  [{ status: 429, text: '', retryAfter: '3' }, 'too_many_requests', 3],
  [{ status: 429, text: '{"code":"code_wait"}', retryAfter: '30' }, 'code_wait', undefined],
  [{ status: 409, text: '{"code":"receipts_checking"}', retryAfter: '1' }, 'receipts_checking', 1],
  [
    { status: 422, text: '{"code":"code_wrong","attemptsLeft":3}', retryAfter: null },
    'code_wrong',
    undefined,
  ],
  [{ status: 404, text: '<!doctype html>', retryAfter: null }, 'answer_foreign', undefined],
  [
    { status: 404, text: '{"code":"rest_no_route","message":"No route"}', retryAfter: null },
    'answer_foreign',
    undefined,
  ],
  [{ status: 200, text: '<!doctype html>', retryAfter: null }, 'answer_foreign', undefined],
] as const)('%j is %s', (answer, code, retryAfter) => {
  expect(() => read(answer)).toThrow(expect.objectContaining({ code, retryAfter }) as Error);
});

test('a success is its JSON, nothing for 204', () => {
  expect(read({ status: 200, text: '{"a":1}', retryAfter: null })).toEqual({ a: 1 });
  expect(read({ status: 204, text: '', retryAfter: null })).toBeNull();
});

test('a call carries the token and no cookies', async () => {
  const fetchLike = vi.fn(async (_url: string, _options: RequestInit) => new Response('{"ok":true}'));
  vi.stubGlobal('fetch', fetchLike);
  expect(await call('https://api.example/v1', { method: 'POST', body: { a: 1 }, token: 'T' })).toEqual({
    ok: true,
  });
  expect(fetchLike.mock.calls[0]?.[1]).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    body: '{"a":1}',
    headers: { authorization: 'Bearer T', 'content-type': 'application/json' },
  });
});
