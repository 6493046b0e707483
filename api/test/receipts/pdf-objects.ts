import { deflateSync } from 'node:zlib';

/** A PDF of numbered objects without a table of where they are, which readers make themselves; `trailer` beside the root. */
export function pdfOf(objects: Record<number, string | Buffer>, trailer = ''): Buffer {
  const parts = Object.entries(objects).flatMap(([number, object]) => [
    `\n${number} 0 obj\n`,
    object,
    '\nendobj',
  ]);
  return Buffer.concat(
    ['%PDF-1.7', ...parts, `\ntrailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`].map((part) =>
      Buffer.from(part),
    ),
  );
}

/** A stream object with its length. */
export function stream(dictionary: string, data: string | Buffer): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A stream that is deflated so many times. */
export function flate(dictionary: string, data: Buffer, times = 1): Buffer {
  let bytes = data;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  return stream(`${dictionary} /Filter [${'/FlateDecode '.repeat(times)}]`, bytes);
}

/** The root of a PDF whose pages are object 2. */
export const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
/** One page, object 3. */
export const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
/** A page with its content in object 4. */
export const page = (resources: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << ${resources} >> ${more} >>`;
/** A PDF of one page with this content. */
export const onePage = (
  content: string | Buffer,
  resources = '',
  others: Record<number, string | Buffer> = {},
) =>
  pdfOf({
    1: catalog,
    2: pages,
    3: page(resources),
    4: typeof content === 'string' ? stream('', content) : content,
    ...others,
  });
/** A PDF of one plain page with more in its root. */
export const withCatalog = (more: string, others: Record<number, string | Buffer> = {}) =>
  pdfOf({
    1: `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    2: pages,
    3: page(''),
    4: stream('', '20 20 100 100 re f'),
    ...others,
  });

/** A page with a square. */
export function simplePdf(): Buffer {
  return onePage('20 20 100 100 re f');
}
