import { type ErrorCode, isErrorCode } from '@penning/contract/error-codes';
import { pageWarnings, type PageWarning } from '@penning/contract/page-warnings';
import type { ChildMessage } from './decode-child.ts';
import { detectReceipt } from './detect.ts';

/** Media type of a clean copy. */
export type PictureMediaType = 'image/jpeg' | 'image/png';

/** One clean page: a JPEG or PNG of pixels only, upright, sRGB, at most 2,400 px on its long side. */
export interface SanitizedPage {
  bytes: Buffer;
  mediaType: PictureMediaType;
  width: number;
  height: number;
  /** Parts of the file that are not on it. */
  warnings: PageWarning[];
}

/** Result of a child: pictures (a logo's is always a PNG), or the code of the refusal. */
export type Decoded = { pictures: SanitizedPage[]; perceptualHash?: string } | { code: ErrorCode };

/** The most that a child may send: 25 pages at their largest. */
const outputBytes = 64 * 1024 * 1024;

/** Puts a child's messages together and trusts none of them: a taken-over child can only say what a picture is. */
export class ChildOutput {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  /** False when the child sends more than any receipt needs. */
  take(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    return this.#bytes <= outputBytes;
  }

  /** Tells if the child said anything; the first message comes before it reads the file. */
  get begun(): boolean {
    return this.#bytes > 0;
  }

  /** Result of all that the child said; one that broke off before its end means a damaged file. */
  outcome(): Decoded {
    try {
      return read(Buffer.concat(this.#chunks));
    } catch {
      return { code: 'receipt_damaged' };
    }
  }
}

/** Throws when the messages make no sense. */
function read(all: Buffer): Decoded {
  const pictures: SanitizedPage[] = [];
  let at = 0;
  while (at + 4 <= all.length) {
    const start = at + 4 + all.readUInt32BE(at);
    const message = JSON.parse(all.toString('utf8', at + 4, start)) as ChildMessage;
    at = start;
    if (message.kind === 'refused')
      return { code: isErrorCode(message.code) ? message.code : 'receipt_damaged' };
    if (message.kind === 'end') {
      const { perceptualHash: hash } = message;
      return { pictures, ...(hash !== undefined && /^[0-9a-f]{64}$/.test(hash) && { perceptualHash: hash }) };
    }
    if (message.kind === 'ready') continue;
    const bytes = Buffer.from(all.subarray(start, start + message.bytes));
    at += message.bytes;
    const found = detectReceipt(bytes);
    if (!('mediaType' in found) || bytes.length !== message.bytes) break;
    const { mediaType } = found;
    if (mediaType !== 'image/png' && (mediaType !== 'image/jpeg' || message.kind === 'logo')) break;
    const said: unknown = message.warnings;
    const warnings = pageWarnings.filter((code) => Array.isArray(said) && said.includes(code));
    pictures.push({ bytes, mediaType, width: found.width!, height: found.height!, warnings });
  }
  return { code: 'receipt_damaged' };
}
