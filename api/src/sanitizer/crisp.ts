import type { Pixels } from './pixels.ts';
import type { Colour, PalettePicture } from './encode-png.ts';

/**
 * Least distance of two colours of a crisp picture, in one of their channels (of 255). Nothing that an eye
 * cannot see is left to carry a message: what arrives as 254 and 255 leaves as one colour, whatever it spelt.
 */
const apart = 16;

/** More colours, or fewer pixels that are like their left neighbour, and the picture is no screenshot or text page. */
const mostColours = 64;
const leastFlat = 0.9;

/** Colours are counted in boxes of 8 levels per channel: 5 bits each. */
const boxes = 1 << 15;

/** A text page or screenshot in its few colours, none further than 15 levels from the true one; undefined for anything like a photo. */
export function findCrisp(pixels: Pixels): PalettePicture | undefined {
  const { data, width, height } = pixels;
  const inBox = countBoxes(data);
  if (!inBox) return undefined;
  const present = [...inBox.keys()].filter((box) => inBox[box]! > 0);
  present.sort((one, other) => inBox[other]! - inBox[one]! || one - other);
  const palette: Colour[] = [];
  const places = new Uint8Array(boxes);
  for (const box of present) {
    const colour = colourOf(box);
    let place = nearest(palette, colour);
    if (place < 0) place = palette.push(colour) - 1;
    if (place === mostColours) return undefined;
    places[box] = place;
  }
  const indices = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < indices.length; pixel += 1, at += 3)
    indices[pixel] = places[boxAt(data, at)]!;
  return { indices, palette, width, height };
}

/** Counts the pixels in each box; undefined as soon as too many lie in areas of no one colour, for a photo after a tenth of it. */
function countBoxes(data: Buffer): Uint32Array | undefined {
  const counts = new Uint32Array(boxes);
  const pixels = Math.floor(data.length / 3);
  let left = Math.floor(pixels - pixels * leastFlat);
  for (let at = 0, before = -1; at + 2 < data.length; at += 3) {
    const box = boxAt(data, at);
    counts[box] = counts[box]! + 1;
    if (box !== before && --left < 0) return undefined;
    before = box;
  }
  return counts;
}

function boxAt(data: Buffer, at: number): number {
  return ((data[at]! >> 3) << 10) | ((data[at + 1]! >> 3) << 5) | (data[at + 2]! >> 3);
}

/** White stays white and black stays black. */
function colourOf(box: number): Colour {
  const [red, green, blue] = [box >> 10, (box >> 5) & 31, box & 31].map((five) => (five << 3) | (five >> 2));
  return [red!, green!, blue!];
}

/** The place of the nearest colour that is too near to be used beside this one, -1 when there is none. */
function nearest(palette: Colour[], colour: Colour): number {
  let place = -1;
  let least = apart;
  for (const [index, other] of palette.entries()) {
    const distance = Math.max(...colour.map((value, channel) => Math.abs(value - other[channel]!)));
    if (distance >= least) continue;
    place = index;
    least = distance;
  }
  return place;
}
