import sharp from 'sharp';

/** A rectangle of a page in shares of its width and height, from above. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Whole page. */
export const everywhere: Part = { left: 0, top: 0, width: 1, height: 1 };

/** A rectangle that a PDF names in points from below, on a page of this size. */
export function partOf(
  [left, bottom, right, top]: readonly [number, number, number, number],
  [width, height]: readonly [number, number],
): Part {
  return {
    left: left / width,
    top: (height - top) / height,
    width: (right - left) / width,
    height: (top - bottom) / height,
  };
}

/** Share of the pixels of a part that are darker than this, of 255: letters cover 3 to 20 % of their line. */
export async function inkIn(picture: Buffer, part: Part = everywhere, darkerThan = 128): Promise<number> {
  const { width, height } = await sharp(picture).metadata();
  const grey = await sharp(picture)
    .extract({
      left: Math.round(part.left * width),
      top: Math.round(part.top * height),
      width: Math.max(1, Math.floor(part.width * width)),
      height: Math.max(1, Math.floor(part.height * height)),
    })
    .greyscale()
    .raw()
    .toBuffer();
  return grey.filter((value) => value < darkerThan).length / grey.length;
}
