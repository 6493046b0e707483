import { page, pages, pdfOf, stream } from './pdf-objects.ts';

/** A PDF whose only mark lies in a form field: what the field is, the file, and the field's place in points from below. */
export type FormPdf = [name: string, file: Buffer, rect: readonly [number, number, number, number]];

/** Place of the field, and the half of it that a value fills; buttons to open a list lie in the other. */
const place = [50, 300, 250, 330] as const;
const valued = [50, 300, 150, 330] as const;
const rect = `/Rect [${place.join(' ')}]`;
const fonts = '/DR << /Font << /Helv 20 0 R >> >> /DA (/Helv 12 Tf 0 g)';
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const dingbats = '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>';
const look = (content: string) =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /Helv 20 0 R >> >>',
    content,
  );
const written = look('BT /Helv 12 Tf 4 8 Td (EUR 87,65) Tj ET');

/** A page with one field; `form` is what its AcroForm says, undefined for none. */
function withField(
  field: string,
  form: string | undefined,
  others: Record<number, Buffer | string> = {},
): Buffer {
  return pdfOf({
    1: `<< /Type /Catalog /Pages 2 0 R ${form === undefined ? '' : `/AcroForm << ${form} >>`} >>`,
    2: pages,
    3: page('', '/Annots [10 0 R]'),
    4: stream('', ''),
    10: `<< /Type /Annot /Subtype /Widget /F 4 /P 3 0 R ${rect} ${field} >>`,
    20: helvetica,
    21: dingbats,
    ...others,
  });
}

const asked = `/Fields [10 0 R] /NeedAppearances true ${fonts}`;
const drawn = `/Fields [10 0 R] ${fonts}`;

/** Every kind of field, with a look of its own and without one. */
export function formPdfs(): FormPdf[] {
  const text = '/FT /Tx /T (bedrag) /V (EUR 87,65) /DA (/Helv 12 Tf 0 g)';
  const tick = '/FT /Btn /T (akkoord) /V /Yes /AS /Yes /MK << /CA (4) >> /DA (/ZaDb 0 Tf 0 g)';
  const onOff = '/AP << /N << /Yes 11 0 R /Off 12 0 R >> >>';
  const states = { 11: look('2 2 26 26 re f'), 12: look('') };
  const own = { 11: written };
  const files: [string, Buffer][] = [
    ['a text without a look', withField(text, asked)],
    ['a text with its look', withField(`${text} /AP << /N 11 0 R >>`, drawn, own)],
    [
      'a text with its look, of which the form says it is old',
      withField(`${text} /AP << /N 11 0 R >>`, asked, own),
    ],
    ['a text of several lines', withField(`${text} /Ff 4096`, asked)],
    ['a text in cells', withField(`${text} /Ff 16777216 /MaxLen 12`, asked)],
    ['a text that cannot be changed', withField(`${text} /Ff 1`, asked)],
    ['a tick with its look', withField(`${tick} ${onOff}`, drawn, states)],
    ['a tick without a look', withField(tick, asked.replace('/Helv 20 0 R', '/Helv 20 0 R /ZaDb 21 0 R'))],
    ['a chosen one of several', withField(`${tick} /Ff 32768 ${onOff}`, drawn, states)],
    [
      'a list to choose from',
      withField(
        '/FT /Ch /Ff 131072 /T (doel) /V (Jeugdwerk) /Opt [(Jeugdwerk) (Koffie)] /DA (/Helv 12 Tf 0 g)',
        asked,
      ),
    ],
    [
      'an open list',
      withField('/FT /Ch /T (doel) /V (Jeugdwerk) /Opt [(Jeugdwerk) (Koffie)] /DA (/Helv 12 Tf 0 g)', asked),
    ],
    [
      'a signature that can be seen',
      withField(
        '/FT /Sig /T (handtekening) /AP << /N 11 0 R >> /V << /Type /Sig /Filter /Adobe.PPKLite >>',
        `/SigFlags 3 ${drawn}`,
        own,
      ),
    ],
    [
      'a field that its form does not list',
      withField(`${text} /AP << /N 11 0 R >>`, `/Fields [] ${fonts}`, own),
    ],
    ['a field without any form', withField(`${text} /AP << /N 11 0 R >>`, undefined, own)],
  ];
  return files.map(([name, file]) => [name, file, name === 'a tick without a look' ? place : valued]);
}
