import { expect, test } from 'vitest';
import { claimSearchAddress, isNarrowed, readClaimSearch } from './claim-search.ts';

const read = (search: string) => readClaimSearch(new URLSearchParams(search));

test('an empty address shows what is to decide', () => {
  const search = read('');
  expect(search).toEqual({ status: 'submitted', q: '', costCentre: '', from: '', to: '', cursor: '' });
  expect(claimSearchAddress('grace', search)).toBe('/churches/grace');
  expect(isNarrowed(search)).toBe(false);
});

test('what makes no sense in an address is left out', () => {
  expect(read('status=draft&costCentre=x&from=yesterday&to=2026-13-40').status).toBe('submitted');
  expect(isNarrowed(read('status=draft&costCentre=x&from=yesterday&to=2026-13-40'))).toBe(false);
  expect(read(`q=${'a'.repeat(200)}`).q).toHaveLength(70);
});

test('an address leads back to its search', () => {
  const search = read('status=all&q=coffee+%26+tea&from=2026-01-01&cursor=abc');
  expect(search).toMatchObject({ status: 'all', q: 'coffee & tea', from: '2026-01-01', cursor: 'abc' });
  expect(readClaimSearch(new URL(claimSearchAddress('grace', search), 'http://x').searchParams)).toEqual(
    search,
  );
  expect(isNarrowed(search)).toBe(true);
});
