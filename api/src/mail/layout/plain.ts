/** Columns of a mail's text part. */
const columns = 68;

/** A paragraph broken into lines at spaces, each beginning with the indent; longer words (addresses) stay whole. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of plainSpaces(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => (indent + line).trimEnd()).join('\n');
}

/** Lines with amounts in a right-aligned column, details below, the total under a rule. */
export function plainAccount(
  lines: readonly { what: string; detail: string; amount: string }[],
  totalLabel: string,
  total: string,
): string {
  const width = Math.max(
    ...[...lines.map(({ amount }) => amount), total].map((amount) => plainSpaces(amount).length),
  );
  const indent = ' '.repeat(width + 4);
  const row = (amount: string, what: string) =>
    `  ${plainSpaces(amount).padStart(width)}  ${wrap(what, indent).trimStart()}`;
  const rows = lines.map(({ what, detail, amount }) => `${row(amount, what)}\n${wrap(detail, indent)}`);
  return [...rows, `  ${'-'.repeat(width)}\n${row(total, totalLabel)}`].join('\n');
}

/** Paragraphs put together with one empty line between them; missing ones are left out, and what overrides the reading direction. */
export function plainText(...paragraphs: (string | undefined)[]): string {
  const present = paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '');
  return `${present.join('\n\n').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\n`;
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
