import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { fixture } from './fixture.ts';
import type { HostileFile } from './hostile-file.ts';
import { simplePdf } from './pdf-objects.ts';

const plain = sharp({ create: { width: 120, height: 160, channels: 3, background: '#fff' } });
const photo = fixture('script-in-exif-xmp.jpg');

const zeros = Buffer.alloc(64 * 1024 * 1024);

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG with a chunk before its picture data; the checksum is wrong, as ancillary chunks may be skipped unread. */
async function pngWith(type: string, data: Buffer): Promise<Buffer> {
  const png = await plain.clone().png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), pngChunk(type, data), png.subarray(33)]);
}

/** A JPEG with a segment after its start. */
function jpegWith(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

function changed(file: Buffer, change: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(file);
  change(copy);
  return copy;
}

/** A JPEG whose header tells another size. */
function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return changed(jpeg, (copy) => copy.writeUInt16BE(width, copy.writeUInt16BE(height, at + 5)));
}

/** A HEIC that names another kind first. */
function heicOf(brand: string, heic: Buffer = fixture('photo.heic')): Buffer {
  const file = Buffer.from(heic);
  file.write(brand, 8, 'latin1');
  return file;
}

/** Pictures and files of other kinds that somebody may try, made here. */
export async function hostilePictures(): Promise<HostileFile[]> {
  const jpeg = await plain.clone().jpeg().toBuffer();
  const png = await plain.clone().png().toBuffer();
  const webp = await plain.clone().webp().toBuffer();
  const zip = Buffer.from('504b0304140000000000', 'hex');
  const unsupported = 'receipt_type_unsupported';
  const damaged = 'receipt_damaged';
  const tooLarge = 'receipt_dimensions';
  return [
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), unsupported],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), unsupported],
    ['SVG behind white space', Buffer.from('\n\n<?xml version="1.0"?><svg/>'), unsupported],
    ['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)]), unsupported],
    ['TIFF', await plain.clone().tiff().toBuffer(), unsupported],
    ['BigTIFF', Buffer.from('4d4d002b00080000', 'hex'), unsupported],
    ['JPEG XL, bare', Buffer.from('ff0a0000', 'hex'), unsupported],
    ['JPEG XL, boxed', Buffer.from('0000000c4a584c200d0a870a', 'hex'), unsupported],
    ['JPEG 2000', Buffer.from('0000000c6a5020200d0a870a', 'hex'), unsupported],
    ['AVIF', fixture('photo.avif'), unsupported],
    ['AVIF that says it is HEIC', heicOf('heic', fixture('photo.avif')), unsupported, damaged],
    ['Office file', zip, unsupported],
    ['old Office file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), unsupported],
    ['RTF', Buffer.from('{\\rtf1 x}'), unsupported],
    ['HTML', Buffer.from('<!doctype html><script>1</script>'), unsupported],
    ['PostScript', Buffer.from('%!PS-Adobe-3.0\nshowpage'), unsupported],
    ['ICO', Buffer.from('00000100010010100000', 'hex'), unsupported],
    ['WAV', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), unsupported],
    ['program', Buffer.from('7f454c46020101', 'hex'), unsupported],
    ['ZIP behind a PDF', Buffer.concat([simplePdf(), zip]), 'clean'],
    ['PDF behind a JPEG', Buffer.concat([jpeg, simplePdf()]), 'clean'],
    ['JPEG behind white space', Buffer.concat([Buffer.from('\n'), jpeg]), unsupported],
    ['HTML behind a PNG', Buffer.concat([png, Buffer.from('<script>1</script>')]), 'clean'],

    [
      'JPEG with a picture in its EXIF',
      jpegWith(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), photo.subarray(0, 65_000)])),
      'clean',
    ],
    [
      'JPEG with two hundred profiles',
      Array.from({ length: 200 }).reduce<Buffer>(
        (file) =>
          jpegWith(
            file,
            0xe2,
            Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(60_000)]),
          ),
        jpeg,
      ),
      'clean',
      damaged,
    ],
    [
      'MPO, two pictures',
      Buffer.concat([jpegWith(photo, 0xe2, Buffer.from('MPF\0MM\0*\0\0\0\x08\0\0')), photo]),
      'clean',
    ],
    ['CMYK of Adobe', await plain.clone().toColourspace('cmyk').jpeg().toBuffer(), 'clean'],
    ['JPEG of one colour channel', await plain.clone().greyscale().jpeg().toBuffer(), 'clean'],
    ['JPEG without an end', jpeg.subarray(0, -2), 'clean', damaged],
    ['JPEG of nothing but its start', jpeg.subarray(0, 4), damaged],
    ['JPEG that says it is enormous', resized(jpeg, 65_535, 65_535), tooLarge],
    ['JPEG that says it is larger', resized(jpeg, 8_000, 6_000), 'clean', damaged],
    ['progressive JPEG', await sharp(photo).jpeg({ progressive: true }).toBuffer(), 'clean'],

    ['PNG of 16 bits', await plain.clone().toColourspace('rgb16').png().toBuffer(), 'clean'],
    ['PNG of one bit', await plain.clone().png({ palette: true, colours: 2 }).toBuffer(), 'clean'],
    ['interlaced PNG', await sharp(photo).png({ progressive: true }).toBuffer(), 'clean'],
    ['animated PNG', fixture('animated.apng.png'), 'receipt_animated'],
    [
      'PNG with text that inflates to 64 MiB',
      await pngWith('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(zeros)])),
      'clean',
      damaged,
    ],
    [
      'PNG with a profile that inflates to 64 MiB',
      await pngWith('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(zeros)])),
      'clean',
      damaged,
    ],
    [
      'PNG of one pixel',
      await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
      'clean',
    ],
    ['PNG of no width', changed(png, (copy) => copy.writeUInt32BE(0, 16)), damaged],
    [
      'PNG of one long line',
      await sharp({ create: { width: 29_000, height: 1, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
      'clean',
      tooLarge,
    ],
    [
      'PNG without picture data',
      Buffer.concat([png.subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))]),
      damaged,
    ],

    ['WebP with sound behind', Buffer.concat([webp, Buffer.alloc(5_000, 65)]), 'clean'],
    ['animated WebP', fixture('animated.webp'), 'receipt_animated'],
    ['WebP that says it is longer', changed(webp, (copy) => copy.writeUInt32LE(0x7fffffff, 4)), damaged],

    ['HEIC sequence', heicOf('hevc'), 'receipt_animated'],
    ['HEIC in a film', heicOf('isom'), unsupported],
    ['HEIC with a generic brand', heicOf('mif1'), 'clean'],
    ['HEIC without its data', fixture('photo.heic').subarray(0, 600), damaged],
    ['HEIC cut in half', fixture('photo.heic').subarray(0, 12_000), damaged],
  ];
}
