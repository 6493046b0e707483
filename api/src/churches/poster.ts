import { create } from 'qrcode';
import type { Context } from '../context/context.ts';
import type { Poster, QrCode } from './poster-data.ts';
import { drawPdf } from './poster-pdf.ts';
import { drawSvg } from './poster-svg.ts';
import { readLogo } from './logo.ts';
import type { Church } from './model.ts';

/** A church's poster for the notice board: an A4 with a QR code that opens its hosted form. */
export async function makePoster(context: Context, church: Church, format: 'pdf' | 'svg'): Promise<Buffer> {
  const link = `${context.config.PUBLIC_API_URL}/c/${church.slug}`;
  const poster: Poster = {
    name: church.name,
    ...(church.logoKey && { logoPng: await readLogo(context, church.logoKey) }),
    languages: church.languages,
    link,
    code: encode(link),
  };
  return format === 'pdf' ? drawPdf(poster) : Buffer.from(drawSvg(poster));
}

/** With a quarter of the code to spare: posters get wet, torn and pinned. */
function encode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, index): [number, number] => [
    index % size,
    Math.floor(index / size),
  ]).filter(([column, row]) => modules.get(row, column));
  return { size, dark };
}
