import { draw, previewSide } from '../later/receipts/shrink.ts';

/** The preview of a picture that is small already. */
export async function previewOf(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file);
  const preview = draw(picture, previewSide, true);
  picture.close();
  return preview;
}
