import sharp from 'sharp';
import { detectReceipt } from '../src/sanitizer/detect.ts';
import { sanitizeReceipt } from '../src/sanitizer/sanitize.ts';
import { fixture } from '../test/receipts/fixture.ts';

const rounds = 3;

/** One file of each kind, from a small photo to what must be refused. */
async function files(): Promise<Record<string, Buffer>> {
  const photo = sharp(fixture('script-in-exif-xmp.jpg'));
  const twelve = photo.clone().resize(3024, 4032, { fit: 'fill' });
  return {
    'JPEG, 2 MP': fixture('script-in-exif-xmp.jpg'),
    'JPEG, 12 MP': await twelve.clone().jpeg({ quality: 90 }).toBuffer(),
    'progressive JPEG, 12 MP': await twelve.clone().jpeg({ quality: 90, progressive: true }).toBuffer(),
    'PNG, 12 MP': await twelve.clone().png({ compressionLevel: 1 }).toBuffer(),
    'WebP, 12 MP': await twelve.clone().webp({ quality: 80, effort: 0 }).toBuffer(),
    'till roll, 900 × 6,000': await photo.clone().resize(900, 6000, { fit: 'fill' }).jpeg().toBuffer(),
    'HEIC, 0.5 MP': fixture('photo.heic'),
    'PDF, one page': fixture('active-content.pdf'),
    'PDF, till receipt': fixture('receipt-80mm.pdf'),
    'PDF that inflates without end': fixture('flate-bomb-nested.pdf'),
    'half a JPEG': fixture('truncated.jpg'),
  };
}

/** Costs of disarming by kind of file: the median time with the child's start, its peak memory, what comes out. */
export async function benchReceipts(): Promise<Record<string, string>[]> {
  const rows = [];
  for (const [kind, file] of Object.entries(await files())) {
    const found = detectReceipt(file);
    if ('refused' in found) throw new Error(`${kind} does not pass the quick checks`);
    const times: number[] = [];
    let peak = 0;
    let outcome = '';
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const result = await sanitizeReceipt(file, {
        mediaType: found.mediaType,
        onPeak: (bytes) => (peak = Math.max(peak, bytes)),
      });
      times.push(performance.now() - began);
      outcome = result.ok
        ? `${result.pages.length} × ${result.pages[0]!.mediaType.slice(6)}, ${kilobytes(result.pages.reduce((sum, { bytes }) => sum + bytes.length, 0))}`
        : result.code;
    }
    const median = times.sort((one, other) => one - other)[Math.floor(rounds / 2)]!;
    rows.push({
      kind,
      arriving: kilobytes(file.length),
      time: `${Math.round(median)} ms`,
      memory: `${Math.round(peak / 2 ** 20)} MiB`,
      outcome,
    });
  }
  return rows;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
