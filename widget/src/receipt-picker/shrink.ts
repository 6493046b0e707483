/** A picture made small for sending, and its preview; no part of the original's metadata is in either. */
export interface Shrunk {
  file?: Blob;
  preview: HTMLCanvasElement;
  /** Small or blurred: perhaps nobody can read it. */
  doubtful: boolean;
}

const longestSide = 2000;
const quality = 0.82;
const previewSide = 240;
/** Shorter sides than this rarely hold a legible receipt. */
const smallestSide = 400;
/** Variance of the Laplacian below which a picture has no sharp edge; text on paper has hundreds. */
const sharpness = 25;

/** Draws upright on white, at most `side` long; `cover` fills a square. */
function draw(picture: ImageBitmap | HTMLCanvasElement, side: number, cover: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { width, height } = picture;
  const scale = cover ? side / Math.min(width, height) : Math.min(1, side / Math.max(width, height));
  canvas.width = cover ? side : Math.max(1, Math.round(width * scale));
  canvas.height = cover ? side : Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, cover ? (side - width * scale) / 2 : 0, 0, width * scale, height * scale);
  return canvas;
}

/** Whether the browser gives back what was drawn; some add noise against fingerprinting, which would spoil the receipt. */
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

/** How sharp the middle of a picture is: the variance of its Laplacian in grey. */
function sharpnessOf(canvas: HTMLCanvasElement): number {
  const side = Math.min(512, canvas.width, canvas.height);
  const left = (canvas.width - side) >> 1;
  const top = (canvas.height - side) >> 1;
  const pixels = canvas.getContext('2d')?.getImageData(left, top, side, side).data;
  if (!pixels) return sharpness;
  const grey = (x: number, y: number) => pixels[(y * side + x) * 4 + 1] ?? 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < side - 1; y++)
    for (let x = 1; x < side - 1; x++) {
      const edge = grey(x - 1, y) + grey(x + 1, y) + grey(x, y - 1) + grey(x, y + 1) - 4 * grey(x, y);
      sum += edge;
      squares += edge * edge;
    }
  const count = (side - 2) ** 2;
  return squares / count - (sum / count) ** 2;
}

/** The preview of a picture that is small already. */
export async function previewOf(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file);
  const preview = draw(picture, previewSide, true);
  picture.close();
  return preview;
}

/** Shrinks a photo on the device. Throws when the browser cannot draw it; gives no `file` when the original is the better one. */
export async function shrink(original: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(original, { imageOrientation: 'from-image' });
  const { width, height } = picture;
  let preview: HTMLCanvasElement | undefined;
  let file: Blob | undefined;
  let doubtful = Math.min(width, height) < smallestSide;
  if (honest()) {
    const canvas = draw(picture, longestSide, false);
    // From the small one: scaling the large one twice takes twice as long.
    preview = draw(canvas, previewSide, true);
    doubtful ||= sharpnessOf(canvas) < sharpness;
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    canvas.width = canvas.height = 0;
    if (
      made &&
      made.type === 'image/jpeg' &&
      (made.size < original.size || !/jpeg|png|webp/.test(original.type))
    )
      file = made;
  }
  preview ??= draw(picture, previewSide, true);
  picture.close();
  return { ...(file && { file }), preview, doubtful };
}
