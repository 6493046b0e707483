// The entry of the child process: one file comes in by stdin, its clean pages leave by stdout, nothing else is touched.
import { readFileSync } from 'node:fs';
import type { ErrorCode } from '@penning/contract/error-codes';
import type { PageWarning } from '@penning/contract/page-warnings';
import sharp from 'sharp';
import { decodeLogo } from './decode-logo.ts';
import { type DecodedPage, type PageKind, writePages, mostPages } from './decode-pages.ts';
import type { Pixels, SourcePage } from './pixels.ts';
import { showsNothing } from './shows-nothing.ts';
import { decodeRaster } from './decode-picture.ts';
import { Refusal } from './decode-refusal.ts';
import { perceptualHash } from './perceptual-hash.ts';

/** A message of the child: that it is ready to read, a page or logo of so many bytes that follow, the end, or a refusal. */
export type ChildMessage =
  | { kind: 'ready' }
  | { kind: 'page' | 'logo'; bytes: number; width: number; height: number; warnings?: PageWarning[] }
  | { kind: 'end'; perceptualHash?: string }
  | { kind: 'refused'; code: ErrorCode };

sharp.cache(false);
sharp.concurrency(1);
// The decoders print their complaints; stdout is for pages only.
Object.assign(console, { log: console.error, info: console.error, debug: console.error });
process.on('disconnect', () => process.exit(1));
// Ctrl-C reaches the whole group: the parent decides when its children end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

/** Sends a message and its bytes: length of the message, message, bytes. */
function send(message: ChildMessage, bytes?: Buffer): Promise<void> {
  const text = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return new Promise((resolve) =>
    process.stdout.write(Buffer.concat([length, text, ...(bytes ? [bytes] : [])]), () => resolve()),
  );
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** The large decoders are loaded only for what they read: a photo's child starts without them. */
async function* decode(file: Buffer, mediaType: string): AsyncGenerator<SourcePage> {
  if (mediaType === 'application/pdf') yield* (await import('./decode-pdf.ts')).decodePdf(file);
  else yield { pixels: await decodePicture(file, mediaType), warnings: [] };
}

async function decodePicture(file: Buffer, mediaType: string): Promise<Pixels> {
  if (mediaType !== 'image/heic') return decodeRaster(file);
  return (await import('./decode-heic.ts')).decodeHeic(file);
}

async function sendReceipt(mediaType: string): Promise<void> {
  const kind: PageKind = mediaType === 'application/pdf' ? 'document' : 'photo';
  let hash: string | undefined;
  let count = 0;
  for await (const { pixels, warnings } of decode(await readAll(), mediaType)) {
    hash ??= await perceptualHash(pixels);
    // Of a till roll that is cut, the first part carries what is said of the whole.
    const said = showsNothing(pixels) ? [...warnings, 'page_shows_nothing' as const] : warnings;
    let first = true;
    for await (const page of writePages(pixels, kind)) {
      count += 1;
      if (count > mostPages) throw new Refusal('receipt_too_many_pages');
      await sendPage(page, first ? said : []);
      first = false;
    }
  }
  await send({ kind: 'end', perceptualHash: hash });
}

function sendPage({ bytes, width, height }: DecodedPage, warnings: PageWarning[]): Promise<void> {
  return send({ kind: 'page', bytes: bytes.length, width, height, warnings }, bytes);
}

async function sendLogo(): Promise<void> {
  const { png, width, height } = await decodeLogo(await readAll());
  await send({ kind: 'logo', bytes: png.length, width, height }, png);
  await send({ kind: 'end' });
}

/** Decoders report a lack of memory in many ways; it shows in how much they held. */
const nearlyAllKibibytes = 250 * 1024;

/** Most memory that this process held. Linux counts in maxRSS also what the parent held when it started this one. */
function peakKibibytes(): number {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS;
  return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? maxRSS);
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
  return tooLarge || peakKibibytes() > nearlyAllKibibytes ? 'receipt_dimensions' : 'receipt_damaged';
}

/** Not at the top level: the bundle is CommonJS, which Node loads faster. */
async function work(task: string): Promise<void> {
  await send({ kind: 'ready' });
  try {
    if (task === 'probe') await send({ kind: 'end' });
    else if (task === 'logo') await sendLogo();
    else await sendReceipt(task);
  } catch (error) {
    await send({ kind: 'refused', code: codeOf(error) });
  }
  process.exit(0);
}

void work(process.argv[2] ?? '');
