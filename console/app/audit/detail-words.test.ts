import { expect, test } from 'vitest';
import { everyLanguage } from '../texts/every-language.server.ts';
import { detailWords } from './detail-words.ts';

test.each([
  [{ from: 'treasurer', to: 'auditor' }, 'from Treasurer to Auditor'],
  [{ role: 'approver', invitation: 'c0ffee' }, 'as Approver'],
  [{ fields: ['name', 'secondApprovalAboveCents', 'updatedAt'] }, 'name, second approval'],
  [{ code: '200' }, '200'],
  [{ host: 'books.example.org' }, 'books.example.org'],
  [{ decision: 'c0ffee', amountCents: 100, round: 1 }, ''],
])('%j is told as “%s”', (details, words) => {
  expect(detailWords(everyLanguage.en, { details })).toBe(words);
});
