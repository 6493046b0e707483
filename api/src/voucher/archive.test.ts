import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeWithPdfTools, saved, told, voucher, whole } from '../../test/vouchers.ts';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Dictionary = Record<string, Value>;

/** Every object of a PDF and its trailer, as qpdf reads them. */
function objectsOf(path: string): { all: Map<string, Value>; trailer: Dictionary } {
  const json = JSON.parse(told('qpdf', '--json=1', '--json-key=objects', path)) as { objects: Dictionary };
  const all = new Map(Object.entries(json.objects));
  return { all, trailer: json.objects['trailer'] as Dictionary };
}

/** All keys of dictionaries, however deep. */
function keysOf(value: Value): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describeWithPdfTools('the form of PDF/A-2b, as far as it shows without a validator', () => {
  test('output intent, metadata, document id and fonts are there; what a file to keep must not have is not', async () => {
    const logo = sharp({ create: { width: 60, height: 60, channels: 3, background: '#3b3a6b' } });
    const pdf = await whole(
      voucher({
        church: { name: 'Grace Rotterdam', logoPng: await logo.png().toBuffer() },
        claimant: { name: 'דוד 漢', email: 'a@example.org' },
      }),
    );
    const path = saved(pdf);
    const { all, trailer } = objectsOf(path);
    const at = (reference: Value | undefined) => all.get(reference as string) as Dictionary;
    const catalog = at(trailer['/Root']);

    const [intent, ...others] = (catalog['/OutputIntents'] as Value[]).map((one) =>
      typeof one === 'string' ? at(one) : (one as Dictionary),
    );
    expect(others).toEqual([]);
    expect(intent).toMatchObject({ '/S': '/GTS_PDFA1' });
    expect(intent!['/OutputConditionIdentifier']).toContain('sRGB');
    expect(at(intent!['/DestOutputProfile'])).toMatchObject({ '/N': 3 });

    expect(trailer['/ID']).toHaveLength(2);
    expect(trailer['/Encrypt']).toBeUndefined();
    expect(at(catalog['/MarkInfo'])).toMatchObject({ '/Marked': true });
    expect(catalog['/Lang']).toBe('en');

    expect(at(catalog['/Metadata'])['/Filter']).toBeUndefined();
    const xmp = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(pdf.toString('utf8'))?.[0] ?? '';
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('Expense claim GRR-2026-0042');
    expect(xmp).toMatch(/CreateDate>2026-04-07T17:13:00/);
    const information = told('pdfinfo', '-isodates', path);
    expect(information).toMatch(/Title:\s+Expense claim GRR-2026-0042\n/);
    expect(information).toMatch(/CreationDate:\s+2026-04-07T/);

    const keys = new Set([...all.values()].flatMap(keysOf));
    const active =
      '/JavaScript /JS /OpenAction /AA /A /Launch /EmbeddedFile /EmbeddedFiles /Annots /AcroForm /XFA';
    const transparent = '/SMask /Group /CA /ca /BM /Interpolate /Alternates /OPI /TR';
    expect(`${active} ${transparent}`.split(' ').filter((key) => keys.has(key))).toEqual([]);

    const fonts = told('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes\s+\d+\s+0$/);
    for (const value of all.values()) {
      const font = value as Dictionary | null;
      if (font?.['/Type'] === '/Font' && font['/Subtype'] === '/Type0')
        expect(font['/ToUnicode']).toBeTypeOf('string');
    }
  });
});
