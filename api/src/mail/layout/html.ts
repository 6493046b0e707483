/** Text that is HTML already; only `html` makes it, so that nothing typed gets in unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Values of an `html` template: texts and numbers are escaped, markup is not, undefined is left out. */
export type HtmlValue = string | number | Markup | readonly Markup[] | undefined;

/** Template tag: everything put into it is escaped, for text and for quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Markup {
  return new Markup(
    parts.map((part, index) => part + (index < values.length ? asHtml(values[index]) : '')).join(''),
  );
}

function asHtml(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escapeHtml(String(value));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for HTML content and quoted attributes; control characters and overrides of the reading direction vanish. */
export function escapeHtml(text: string): string {
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
  return plain.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A header's value on one line: no line breaks, control characters or no-break spaces, at most 200 characters. */
export function headerLine(text: string): string {
  const line = text
    .replace(/[\u0000-\u001f\u007f-\u00a0\u2028-\u202f\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= 200 ? line : `${characters.slice(0, 199).join('')}…`;
}

/** A web address for a link; throws for anything but http and https. */
export function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`No web address: ${protocol}`);
  return href;
}
