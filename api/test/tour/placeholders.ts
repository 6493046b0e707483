import type { Example } from '../../src/http/openapi/examples.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const day = /\b20\d\d-\d\d-\d\d\b(?!T)/g;
/** Tokens that begin with what they are about. */
const aboutSomething = /^[0-9a-f]{8}-[0-9a-f-]{27}(\.[\w-]+)+$/;
/** Tokens, hashes, signatures: long, of letters and digits, without a space. */
const opaque = /(?<![\w./@-])(?=[\w.+/=-]*[A-Z\d])[\w+/=-][\w.+/=-]{19,}(?![\w@-])/g;

/** Values that are only known by the names of their fields. */
const byName: Record<string, (value: unknown) => unknown> = {
  code: (value) => (typeof value === 'string' && /^\d{6}$/.test(value) ? '123456' : value),
  secret: () => 'the-secret',
  otpauthUrl: () => 'otpauth://totp/Penning:ruth%40church.example?secret=THESECRET&issuer=Penning',
  qrSvg: () => '<svg xmlns="http://www.w3.org/2000/svg">…</svg>',
  recoveryCodes: (value) => (value as string[]).map((_, index) => `code-${index}-of-ten`),
  challenge: () => 'the-challenge',
  hint: () => 'wXyZ',
  // A challenge's end is in Unix seconds.
  expiresAt: (value) => (typeof value === 'number' ? 1_795_257_000 : value),
  // The clock decides whether the newest count is told already.
  drafts: () => 3,
  codeMails: () => 2,
  confirmed: (value) => (typeof value === 'number' ? 1 : value),
};

/** Replaces what changes from run to run by what stays: ids are counted, moments and tokens are always the same ones. */
export class Placeholders {
  readonly #ids = new Map<string, string>();

  fill(example: Example): Example {
    return JSON.parse(JSON.stringify(example), (name, value: unknown) =>
      typeof value === 'string' || name in byName ? this.#replace(name, value) : value,
    ) as Example;
  }

  #replace(name: string, value: unknown): unknown {
    const named = byName[name]?.(value) ?? value;
    if (typeof named !== 'string' || named !== value) return named;
    if (aboutSomething.test(named)) return 'an-opaque-token';
    return named
      .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://books.example.org')
      .replace(/http:\/\/localhost:\d+/g, 'https://claims.example.org')
      .replace(uuid, (id) => this.#count(id))
      .replace(moment, '2026-11-21T09:30:00.000Z')
      .replace(day, '2026-11-21')
      .replace(/\b([A-Z]{2,5})-20\d\d-(\d{4})\b/g, '$1-2026-$2')
      .replace(opaque, (text) => (/^00000000-|\/\//.test(text) ? text : 'an-opaque-token'));
  }

  #count(id: string): string {
    const known =
      this.#ids.get(id) ?? `00000000-0000-4000-8000-${String(this.#ids.size + 1).padStart(12, '0')}`;
    this.#ids.set(id, known);
    return known;
  }
}
