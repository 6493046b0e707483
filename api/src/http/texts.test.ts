import { expect, test } from 'vitest';
import { textFields } from '../../test/abuse/text-fields.ts';

/** Kept as they came: secrets that are compared or hashed and never shown, and the file name that receipts/name cleans. */
const never =
  /\.(\w*[pP]assword|\w*[tT]oken|altcha|cursor|secret|challenge|challengeId|credential\.id|response)$|^putReceipt query\.name$/;

const steering =
  // C0 without the line feed, C1, zero-width, marks and overrides of direction, separators, BOM.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Texts that pass as far as possible for each kind of field, each with something that steers in it. */
const hostile = [
  'Anna',
  'anna@example.org',
  'https://a.example',
  'grace-rotterdam',
  'NL91ABNA0417164300',
  'GRR',
  '2026-01-01',
  '482917',
  'en',
].flatMap((text) =>
  [
    '\r\nBcc: x@example.org',
    '\n',
    '\r',
    '\u0000',
    '\u001b[2J',
    '\u0085',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\t',
  ].flatMap((steer) => [`${text}${steer}`, `${steer}${text}`, `${text.slice(0, 2)}${steer}${text.slice(2)}`]),
);

const fields = textFields();

test('the walk finds the texts of the form, of the settings and of the accounts', () => {
  const found = fields.map(({ endpoint, path }) => `${endpoint} ${path}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'submitClaim body.claimant.name',
      'submitClaim body.claimant.email',
      'submitClaim body.items.[].description',
      'submitClaim body.note',
      'submitClaim body.payee.accountHolder',
      'createChurch body.name',
      'createCostCentre body.name',
      'listClaims query.q',
    ]),
  );
});

test.each(fields.map((field) => [`${field.endpoint} ${field.path}`, field] as const))(
  '%s strips or refuses what steers headers, terminals and the reading direction',
  (name, { schema }) => {
    if (never.test(name)) return;
    for (const text of hostile) {
      const result = schema.safeParse(text);
      const kept = result.success ? String(result.data) : '';
      expect(steering.test(kept), JSON.stringify({ text, kept })).toBe(false);
      // A line feed stays in texts of several lines only.
      if (kept.includes('\n'))
        expect(name).toMatch(/note|policyText|words|reason|question|answer|message|text$/i);
    }
  },
);
