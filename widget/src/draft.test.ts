// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { forgetDraft, keepDraft, restoreDraft } from './draft.ts';
import { emptyForm } from './form-value.ts';

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

const typed = { ...emptyForm(), name: 'Anna de Vries', iban: 'NL91ABNA0417164300' };

test('what was typed comes back, but for the account number', () => {
  keepDraft('grace', typed);
  expect(restoreDraft('grace')).toEqual({ ...typed, iban: '' });
  expect(JSON.stringify(sessionStorage)).not.toContain('ABNA');
  expect(restoreDraft('other')).toBeUndefined();
});

test('a draft is forgotten when it was sent, and after a day', () => {
  keepDraft('grace', typed);
  forgetDraft('grace');
  expect(restoreDraft('grace')).toBeUndefined();
  vi.useFakeTimers({ now: 0 });
  keepDraft('grace', typed);
  vi.setSystemTime(25 * 3_600_000);
  expect(restoreDraft('grace')).toBeUndefined();
});

test('without storage the form goes on', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => keepDraft('grace', typed)).not.toThrow();
  expect(restoreDraft('grace')).toBeUndefined();
  vi.unstubAllGlobals();
});
