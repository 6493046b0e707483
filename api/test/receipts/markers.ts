import sharp from 'sharp';

/** Finds markers of hidden payloads in delivered bytes: as they are, as UTF-16, hexadecimal, Base64, and in the lowest bits of pixels. */
export async function findMarkers(picture: Buffer, markers: readonly string[]): Promise<string[]> {
  const found = markers.filter((marker) => spellings(marker).some((spelling) => picture.includes(spelling)));
  const texts = markers.filter((marker) => marker.length >= 8 && !marker.includes(':'));
  if (texts.length > 0) found.push(...(await inLowBits(picture, texts)));
  if (markers.includes('meta:gps') && (await sharp(picture).metadata()).exif) found.push('meta:gps');
  return [...new Set(found)];
}

function spellings(marker: string): Buffer[] {
  if (marker === 'meta:gps') return [];
  if (marker.startsWith('hex:')) return [Buffer.from(marker.slice(4), 'hex')];
  const utf16 = Buffer.from(marker, 'utf16le');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(marker)]).toString('base64');
    return text
      .slice(shift > 0 ? 4 : 0)
      .replace(/=+$/, '')
      .slice(0, -1);
  });
  const texts = [
    marker,
    Buffer.from(marker).toString('hex'),
    Buffer.from(marker).toString('hex').toUpperCase(),
    ...base64.filter(({ length }) => length >= 8),
  ];
  return [...texts.map((text) => Buffer.from(text)), utf16, Buffer.from(utf16).swap16()];
}

/** Bit planes 0 and 1 of every channel and of all together, in rows, in both bit orders, at every bit offset. */
async function inLowBits(picture: Buffer, texts: readonly string[]): Promise<string[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const needles = texts.map((text) => ({
    text,
    spelt: [Buffer.from(text), reversed(Buffer.from(text))].flatMap(shifted),
  }));
  const found: string[] = [];
  for (let channel = info.channels === 1 ? 0 : -1; channel < info.channels; channel += 1) {
    for (const plane of [0, 1]) {
      const bits = gather(data, Math.max(0, channel), channel < 0 ? 1 : info.channels, plane);
      found.push(
        ...needles
          .filter(({ spelt }) => spelt.some((needle) => bits.includes(needle)))
          .map(({ text }) => text),
      );
    }
  }
  return found;
}

/** The bits of one plane put together to bytes, the first bit highest. */
function gather(data: Buffer, first: number, step: number, plane: number): Buffer {
  const bytes = Buffer.alloc(Math.floor((data.length - first) / step / 8));
  for (let at = 0, from = first; at < bytes.length; at += 1) {
    let byte = 0;
    for (let bit = 7; bit >= 0; bit -= 1, from += step) byte |= ((data[from]! >> plane) & 1) << bit;
    bytes[at] = byte;
  }
  return bytes;
}

/** A text moved by 0 to 7 bits, without the bytes at its ends that it then shares with its neighbours. */
function shifted(text: Buffer): Buffer[] {
  const moved = [1, 2, 3, 4, 5, 6, 7].map((bits) =>
    Buffer.from(
      text.subarray(1).map((byte, index) => ((text[index]! << (8 - bits)) | (byte >> bits)) & 0xff),
    ),
  );
  return [text, ...moved];
}

/** Every byte with its lowest bit first. */
function reversed(text: Buffer): Buffer {
  return Buffer.from(
    text.map((byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2)),
  );
}
