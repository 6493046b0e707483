import type { HostileFile } from './hostile-file.ts';
import { flate, onePage, stream } from './pdf-objects.ts';

const zeros = Buffer.alloc(64 * 1024 * 1024);
const damaged = 'receipt_damaged';
const tooLarge = 'receipt_dimensions';
const tooLong = 'receipt_takes_too_long';

/** PDFs whose pages take more to draw than they look. */
export function drawingPdfs(): HostileFile[] {
  const forms = Object.fromEntries(
    Array.from({ length: 4000 }, (_, index) => [
      10 + index,
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /F ${11 + index} 0 R >> >>`,
        '/F Do',
      ),
    ]),
  );
  const fanOut = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      10 + index,
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /F ${11 + index} 0 R >> >>`,
        '/F Do '.repeat(10),
      ),
    ]),
  );
  const image = (width: number, height: number, data: Buffer, times = 1) =>
    flate(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceRGB`,
      data,
      times,
    );
  return [
    [
      'PDF whose picture is immense',
      onePage('300 0 0 400 0 0 cm /I Do', '/XObject << /I 9 0 R >>', { 9: image(60_000, 60_000, zeros) }),
      'clean',
      tooLarge,
      tooLong,
      damaged,
    ],
    [
      'PDF whose picture is a nested bomb',
      onePage('300 0 0 400 0 0 cm /I Do', '/XObject << /I 9 0 R >>', { 9: image(20_000, 20_000, zeros, 3) }),
      'clean',
      tooLarge,
      tooLong,
      damaged,
    ],
    [
      'PDF of forms in forms, 4,000 deep',
      onePage('/F Do', '/XObject << /F 10 0 R >>', forms),
      'clean',
      tooLarge,
      tooLong,
      damaged,
    ],
    [
      'PDF of ten forms in each form',
      onePage('/F Do', '/XObject << /F 10 0 R >>', fanOut),
      'clean',
      tooLarge,
      tooLong,
      // Where the memory ends first, the decoder dies of it.
      'receipt_damaged',
    ],
    [
      'PDF whose form draws itself',
      onePage('/F Do', '/XObject << /F 9 0 R >>', {
        9: stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 9 0 R >> >>',
          '/F Do',
        ),
      }),
      'clean',
    ],
    [
      'PDF with a font that draws itself',
      onePage('BT /T 12 Tf (a) Tj ET', '/Font << /T 9 0 R >>', {
        9: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 8 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /T 9 0 R >> >> >>',
        8: stream('', 'BT /T 12 Tf (aaaa) Tj ET'),
      }),
      'clean',
    ],
    [
      'PDF with a pattern of a million tiles',
      onePage('/Pattern cs /P scn 0 0 300 400 re f', '/Pattern << /P 9 0 R >>', {
        9: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.01 /YStep 0.01 /Resources << >>',
          '0 0 1 1 re f',
        ),
      }),
      'clean',
      tooLarge,
      tooLong,
    ],
  ];
}
