import { nextTask } from '../../../element/next-task.ts';

/** A picture made small for sending, and its preview; no part of the original's metadata is in either. */
export interface Shrunk {
  file?: Blob;
  preview: HTMLCanvasElement;
  /** Small or blurred: perhaps nobody can read it. */
  doubtful: boolean;
}

const longestSide = 2000;
const quality = 0.82;
/** Pixels of a preview's side. */
export const previewSide = 240;
/** Shorter sides than this rarely hold a legible receipt. */
const smallestSide = 400;
/** Variance of the Laplacian below which a picture has no sharp edge; text on paper has hundreds. */
const sharpness = 25;

/** Draws upright on white, at most `side` long; `cover` fills a square. */
export function draw(
  picture: ImageBitmap | HTMLCanvasElement,
  side: number,
  cover: boolean,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { width, height } = picture;
  const scale = cover ? side / Math.min(width, height) : Math.min(1, side / Math.max(width, height));
  canvas.width = cover ? side : Math.max(1, Math.round(width * scale));
  canvas.height = cover ? side : Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (scale < 1) context.imageSmoothingQuality = 'high';
  context.drawImage(picture, cover ? (side - width * scale) / 2 : 0, 0, width * scale, height * scale);
  return canvas;
}

/** Tells whether the browser gives back what was drawn; some add noise against fingerprinting, which would spoil the receipt. */
function honest(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2;
  const context = canvas.getContext('2d');
  if (!context) return false;
  const pixels = new ImageData(
    new Uint8ClampedArray([12, 200, 99, 255, 255, 0, 127, 255, 3, 3, 3, 255, 250, 128, 64, 255]),
    2,
  );
  context.putImageData(pixels, 0, 0);
  return context.getImageData(0, 0, 2, 2).data.every((value, index) => value === pixels.data[index]);
}

/** Sharpness of the sharpest of nine windows: a receipt need not lie in the middle. */
function sharpnessOf(picture: ImageBitmap): number {
  const side = Math.min(384, picture.width, picture.height);
  const places = [0, 0.5, 1];
  return Math.max(
    ...places.flatMap((x) =>
      places.map((y) => sharpnessAt(picture, side, (picture.width - side) * x, (picture.height - side) * y)),
    ),
  );
}

/** Sharpness of one window: the variance of its Laplacian in grey. */
function sharpnessAt(picture: ImageBitmap, side: number, x: number, y: number): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return sharpness;
  context.drawImage(picture, -Math.round(x), -Math.round(y));
  const pixels = context.getImageData(0, 0, side, side).data;
  let sum = 0;
  let squares = 0;
  // Green is taken for grey; one row is `row` bytes.
  const row = side * 4;
  for (let line = 1; line < side - 1; line++)
    for (let at = line * row + 5; at < (line + 1) * row - 4; at += 4) {
      const edge =
        pixels[at - 4]! + pixels[at + 4]! + pixels[at - row]! + pixels[at + row]! - 4 * pixels[at]!;
      sum += edge;
      squares += edge * edge;
    }
  const count = (side - 2) ** 2;
  return squares / count - (sum / count) ** 2;
}

/**
 * The picture at most 2,000 px long, in steps of about a half: there the quick way of scaling is a mean of four pixels,
 * as good as the slow one and three times as fast. Scaling while drawing would take longest.
 */
async function scale(picture: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = picture;
  const by = longestSide / Math.max(width, height);
  const steps = by < 1 ? Math.ceil(-Math.log2(by * 1.04)) || 1 : 0;
  for (let step = 1; step <= steps; step++) {
    const larger = picture;
    picture = await createImageBitmap(larger, {
      resizeWidth: Math.round(width * by ** (step / steps)),
      resizeHeight: Math.round(height * by ** (step / steps)),
      resizeQuality: 'low',
    });
    larger.close();
    await nextTask();
  }
  return picture;
}

/** Shrinks a photo on the device, in steps that let the page breathe. Throws when the browser cannot draw it; gives no `file` when the original is the better one. */
export async function shrink(original: Blob): Promise<Shrunk> {
  const full = await createImageBitmap(original, { imageOrientation: 'from-image' });
  let doubtful = Math.min(full.width, full.height) < smallestSide;
  const picture = await scale(full);
  const preview = draw(picture, previewSide, true);
  await nextTask();
  let file: Blob | undefined;
  if (honest()) {
    doubtful ||= sharpnessOf(picture) < sharpness;
    await nextTask();
    const canvas = draw(picture, longestSide, false);
    await nextTask();
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    canvas.width = canvas.height = 0;
    if (
      made &&
      made.type === 'image/jpeg' &&
      (made.size < original.size || !/jpeg|png|webp/.test(original.type))
    )
      file = made;
  }
  picture.close();
  return { ...(file && { file }), preview, doubtful };
}
