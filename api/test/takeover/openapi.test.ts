import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../installation.ts';
import { differences } from './differences.ts';

/** Additions to the contract of 0.1.0. A change that adds to the contract adds a line here. */
const additions: readonly RegExp[] = [
  // The church's time zone: its settings, its form, and the claim's church.
  /\/timeZone(\/|$)/,
  // Warnings about a receipt's pages.
  /\/warnings(\/|$)/,
  // A HEIC of too many pixels, and a PDF that takes too long, have words of their own.
  /receipt_(heic_dimensions|takes_too_long)$/,
  // Kinds of reading by an operator who was let in.
  /\/action\/enum\/support-access\.(claims|people|log)-read$/,
  // The claimant's view tells when the code's mail is refused.
  /\/codeRefused(\/|$)/,
  // Problems of a field: a letter O for a zero, a name without a letter.
  /\/(codes|enum)\/(letter_for_zero|name_without_letter)$/,
  // A claim that is paid to the account of who approves it, and the reason of who approves alone.
  /\/ownAccount(\/|$)/,
  /\/v1\/claims\/\{id\}\/approve\/post\/requestBody\/.*\/reason\//,
  // A duplicate among the claims that the reader may not see.
  /\/(duplicatesOutside|duplicateOutside)(\/|$)/,
  // Calls that mail an unproven address say why they do not.
  /\/(address_blocked|address_hour_limit|address_day_limit|church_waiting)$/,
  /\/remind\/post\/responses\/422\/content\//,
];

/** Differences from 0.1.0 that may be, with the reasons. */
const changes: readonly RegExp[] = [
  // The page that explains a refusal, /problems/{code}.
  /^\/components\/schemas\/Problem\/properties\/type\//,
  // Addresses are read as people paste them: what is none has a code, not a pattern.
  /\/email\/(pattern|format)$/,
  // An account number is pasted with its name before it and marks between its letters.
  /\/iban\/maxLength$/,
  // A password is chosen behind the mailed link, never before it: a stranger may have typed it.
  /\/v1\/auth\/register\/post\/.*\/password(_too_short|_common)?(\/|$)/,
  /\/v1\/auth\/verify-email\/post\/.*\/(newPassword|deviceToken|password_too_short|password_common)(\/|$)/,
  /\/v1\/auth\/login\/post\/responses\/403\/|\/email_unverified$/,
  // The release's own number.
  /^\/info\/version$/,
];

const document = new URL('openapi-0.1.0.json.gz', import.meta.url);

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test('nothing of the contract of 0.1.0 vanished or changed, and everything new is listed', async () => {
  const before: unknown = JSON.parse(gunzipSync(await readFile(document)).toString());
  const now: unknown = await (await fetch(`${installation.url}/v1/openapi.json`)).json();
  const found = differences(before, now);
  const unlisted = (paths: string[], list: readonly RegExp[]) =>
    paths.filter((path) => !list.some((pattern) => pattern.test(path)));
  expect(unlisted(found.gone, changes)).toEqual([]);
  expect(unlisted(found.changed, changes)).toEqual([]);
  expect(unlisted(found.added, [...additions, ...changes])).toEqual([]);
});

test('a field that vanishes, a code that is no longer told and a limit that shrinks are found', () => {
  const refusal = (codes: string) => ({ responses: { 422: { description: codes } } });
  const before = { a: { required: ['x', 'y'], maxLength: 70, description: 'old' }, b: refusal('one, two') };
  const now = { a: { required: ['y', 'z'], maxLength: 60, description: 'new' }, b: refusal('one') };
  expect(differences(before, now)).toEqual({
    gone: ['/a/required/x', '/b/responses/422/codes/two'],
    changed: ['/a/maxLength'],
    added: ['/a/required/z'],
  });
});
