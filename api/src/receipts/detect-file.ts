import { open } from 'node:fs/promises';
import { limits } from '@penning/contract/limits';
import { detectReceipt, type Detection } from '../sanitizer/detect.ts';

/** The memory that files are looked at in; made once and kept, so that many large ones at once take no more. */
let memory: Buffer | undefined;
/** One after the other: a look takes milliseconds. */
let turn: Promise<unknown> = Promise.resolve();

/** The quick checks of a file that arrived, see `detectReceipt`. */
export function detectFile(file: { path: string; size: number }): Promise<Detection> {
  const detection = turn.then(async () => detectReceipt(await load(file)));
  turn = detection.catch(() => undefined);
  return detection;
}

async function load({ path, size }: { path: string; size: number }): Promise<Buffer> {
  memory ??= Buffer.allocUnsafeSlow(limits.receiptBytes);
  const bytes = memory.subarray(0, size);
  const file = await open(path);
  try {
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error('the file became shorter');
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
  return bytes;
}
