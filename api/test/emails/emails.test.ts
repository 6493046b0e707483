import { describe, expect, test } from 'vitest';
import { escapeHtml, headerLine, html, webAddress } from '../../src/mail/layout/html.ts';
import { claimantMessage, financeMessage, type MailClaim } from '../../src/claims/emails/claim-messages.ts';
import { exampleClaim } from '../../src/claims/emails/examples.ts';
import { previews } from '../../src/email-previews/previews.ts';
import { financeAddressMessage } from '../../src/churches/emails/finance-messages.ts';
import { codeMessage } from '../../src/claims/emails/code-message.ts';
import type { Message } from '../../src/mail/layout/message.ts';

const hostile = '<script>alert("1")</script>\r\nBcc: x@example.org & \'quote\'';

const claim: MailClaim = { ...exampleClaim('en'), logoUrl: 'https://penning.example/logo.png' };
const timeZone = 'Europe/Amsterdam';
const consoleUrl = 'https://console.example/churches/grace-rotterdam/claims/1';
const statusUrl = 'https://penning.example/claim/1#token';
const confirmUrl = 'https://penning.example/confirm/1#a.482917';
const notMeUrl = 'https://penning.example/not-me#token';

/** Every example with its name, for what is true of all emails. */
function examples(language: 'en' | 'nl'): [string, Message][] {
  return previews.map(({ kind, name, write }) => [`${kind}/${name}`, write(language)]);
}

/** Two sentences that are longer than the others. */
const longWinded = ['finance/part-of-a-voucher', 'church-approved/approved'];

function allMails(language: 'en' | 'nl', more: Partial<MailClaim> = {}): Message[] {
  const frame = { churchName: more.churchName ?? 'Grace Rotterdam', language };
  return [
    codeMessage({ ...frame, code: '482917', confirmUrl, notMeUrl, minutes: 15 }),
    financeMessage({ ...claim, ...more, language, timeZone, consoleUrl, pages: 3 }),
    claimantMessage({ ...claim, ...more, language, statusUrl }),
    financeAddressMessage({ ...frame, confirmUrl }),
  ];
}

describe('the code mail', () => {
  const mail = codeMessage({
    churchName: 'Grace Rotterdam',
    code: '482917',
    confirmUrl,
    notMeUrl,
    minutes: 15,
    language: 'en',
  });

  test('begins its subject with the code in two groups', () => {
    expect(mail.subject).toBe('482 917 is your code for an expense claim');
    expect(
      codeMessage({
        churchName: 'Dorpskerk',
        code: '000123',
        confirmUrl,
        notMeUrl,
        minutes: 15,
        language: 'nl',
      }).subject,
    ).toBe('000 123 is uw code voor een declaratie');
  });

  test('has the code in one piece and the link in both parts', () => {
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('482917');
      expect(part).toContain(confirmUrl);
      expect(part).toContain('15 minutes');
    }
  });
});

describe('the finance mail', () => {
  const mail = financeMessage({ ...claim, timeZone, consoleUrl, pages: 3 });

  test('tells reference, who and sum in its subject', () => {
    expect(mail.subject).toBe('GRR-2026-0042 · Anna de Vries · €36.74');
    expect(financeMessage({ ...claim, timeZone, consoleUrl, language: 'nl' }).subject).toBe(
      'GRR-2026-0042 · Anna de Vries · € 36,74',
    );
  });

  test('lists the items with amounts in a column', () => {
    expect(mail.text).toContain(
      '  €27.08  Coffee and snacks\n          430 Hospitality · 14 March 2026\n   €9.66  Hospital visit\n          510 Pastoral care · 22 March 2026 · 42 km × €0.23\n  ------\n  €36.74  Total\n',
    );
    expect(mail.text).toContain('Pay to: A. de Vries, NL91 •••• 4300');
    expect(mail.text).toContain('confirmed on 7 April 2026, 19:12');
    expect(mail.text).toContain(consoleUrl);
  });
});

test('the claimant’s mail leads to the claim’s page and says what happens now', () => {
  const mail = claimantMessage({ ...claim, statusUrl, note: 'The buns\nwent on.' });
  for (const part of [mail.text, mail.html]) {
    for (const wanted of [statusUrl, 'GRR-2026-0042', 'What happens now', 'NL91 •••• 4300', 'The buns'])
      expect(part).toContain(wanted);
  }
});

describe.each(['en', 'nl'] as const)('every mail in %s', (language) => {
  test('escapes what was typed and keeps it out of headers', () => {
    const more = {
      churchName: hostile,
      claimantName: hostile,
      accountHolder: hostile,
      note: hostile,
      items: [
        { ...claim.items[0]!, description: hostile, costCentre: { id: '1', code: '<b>', name: hostile } },
      ],
    };
    for (const mail of allMails(language, more)) {
      expect(mail.html).not.toContain('<script');
      expect(mail.html).not.toContain('<b>');
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.subject.length).toBeLessThanOrEqual(200);
    }
  });

  test('speaks calmly: no exclamation marks, sentences of at most 15 words', () => {
    for (const [name, { text }] of examples(language)) {
      expect(text, name).not.toContain('!');
      if (longWinded.includes(name)) continue;
      const prose = text
        .split('\n\n')
        .filter((paragraph) => !/https?:|·|: |^\s/m.test(paragraph))
        .join(' ');
      for (const sentence of prose.split(/[.?:]\s/))
        expect(sentence.split(/\s+/).filter(Boolean).length, `${name}: ${sentence}`).toBeLessThanOrEqual(16);
    }
  });

  test('is in its language, in one column, without scripts, forms or pictures from elsewhere', () => {
    for (const [name, mail] of examples(language)) {
      expect(mail.html, name).toContain(`<html lang="${language}"`);
      expect(mail.html, name).toContain('max-width:600px');
      expect(mail.html, name).not.toMatch(/<(script|form|iframe|link|object|svg)/i);
      expect(mail.html.match(/<img/g)?.length ?? 0, name).toBeLessThanOrEqual(1);
      expect(mail.text, name).not.toMatch(/undefined|null|NaN|\[object/);
      expect(mail.html, name).not.toMatch(/undefined|NaN|\[object/);
      const long = mail.text.split('\n').filter((line) => line.length > 78 && !line.startsWith('http'));
      expect(long, name).toEqual([]);
    }
  });
});

describe('the pieces', () => {
  test('html escapes texts, takes markup as it is', () => {
    expect(html`<p title="${'"<>&'}">${html`<b>${"'"}</b>`}${undefined}${3}</p>`.text).toBe(
      '<p title="&quot;&lt;&gt;&amp;"><b>&#39;</b>3</p>',
    );
    expect(escapeHtml('a\u0000b\nc')).toBe('ab\nc');
  });

  test('a header stays one line', () => {
    expect(headerLine(' a\r\nb\u2028c\u00a0d\t ')).toBe('a b c d');
    expect(headerLine('x'.repeat(500))).toHaveLength(200);
  });

  test('only web addresses become links', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'no address'])
      expect(() => webAddress(url)).toThrow();
  });
});

test('the finance mail says what the claim may be a duplicate of, in both parts and languages', () => {
  const twice = {
    ...claim,
    timeZone,
    consoleUrl,
    duplicateOf: ['GRR-2026-0031', 'GRR-2026-0007', claim.reference],
  };
  const en = financeMessage(twice);
  for (const part of [en.text.replaceAll('\n', ' '), en.html]) {
    expect(part).toContain('may be a duplicate of GRR-2026-0031 and GRR-2026-0007.');
    expect(part).toContain('in this claim twice');
  }
  expect(financeMessage({ ...twice, language: 'nl' }).text.replaceAll('\n', ' ')).toContain(
    'dit lijkt op GRR-2026-0031 en GRR-2026-0007.',
  );
  expect(financeMessage({ ...claim, timeZone, consoleUrl }).text).not.toContain('Look at this');
});
