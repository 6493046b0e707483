import type { Pixels } from './pixels.ts';

/** Side of a tile in pixels: what is compared is near, so that shadows and folds of empty paper are no ink. */
const side = 32;

/** Distance from its tile's mean brightness, of 255, from which a pixel is ink: faded thermal print has 30 or more. */
const distance = 20;

/** Share of a picture that has to be ink; one letter on an A4 has more, dust and the noise of a camera have less. */
const leastInk = 1 / 20_000;

/** Tells if a picture is of one colour, or almost: nobody can read anything on it. */
export function showsNothing({ data, width, height }: Pixels): boolean {
  const enough = Math.max(8, width * height * leastInk);
  let ink = 0;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const right = Math.min(left + side, width);
      ink += inkOf(data, width, { left, right, top, bottom: Math.min(top + side, height) });
      if (ink >= enough) return false;
    }
  }
  return true;
}

interface Tile {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function inkOf(data: Buffer, width: number, { left, right, top, bottom }: Tile): number {
  let sum = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) sum += brightness(data, (y * width + x) * 3);
  const mean = sum / ((right - left) * (bottom - top));
  let ink = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if (Math.abs(brightness(data, (y * width + x) * 3) - mean) > distance) ink += 1;
  return ink;
}

/** Brightness as eyes weigh the colours, in thousandths summed to whole levels. */
function brightness(data: Buffer, at: number): number {
  return (299 * data[at]! + 587 * data[at + 1]! + 114 * data[at + 2]!) / 1000;
}
