import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Request } from 'express';
import type { ErrorCode } from '@penning/contract/error-codes';
import type { Context } from '../context/context.ts';
import { AppError, unavailable } from '../platform/errors.ts';
import { reserveUpload } from './limits/upload-budget.ts';

/** A binary body that has arrived: a file of its own, which ends with its call unless somebody took it. */
export interface ArrivedFile {
  path: string;
  size: number;
  sha256: string;
  /** All of it, for what is small. */
  read(): Promise<Buffer>;
  discard(): Promise<void>;
}

/**
 * The least that has to arrive within a window: 200 bytes a second. One bar of signal is ten times as fast, and may stand
 * still for a while; who is slower holds a place on purpose.
 */
const windowMs = 30_000;
const leastBytes = (200 * windowMs) / 1_000;

/** Files of calls that a killed process left are removed after an hour. */
const leftMs = 3_600_000;

/**
 * Writes a binary body of at most `maxBytes` to a file while it arrives, hashing it on the way, so that slow ones hold a
 * file and no memory. What is too large is drained for a while before it is refused, so that a browser reads the answer
 * instead of seeing a broken connection. Who sends next to nothing is hung up on.
 */
export async function receiveFile(
  context: Context,
  request: Request,
  maxBytes: number,
  tooLarge: ErrorCode,
): Promise<ArrivedFile> {
  const announced = Number(request.headers['content-length'] ?? maxBytes);
  if (announced > maxBytes * 4) throw new AppError(tooLarge);
  const giveBack = reserveUpload(context, request, Math.min(announced, maxBytes));
  const path = join(folderOf(context), randomUUID());
  try {
    const facts = await write(path, request, { maxBytes, announced, tooLarge });
    return { path, ...facts, read: () => readFile(path), discard: () => rm(path, { force: true }) };
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    giveBack();
  }
}

/** Removes files that no running call can still own. */
export async function sweepArrivingFiles(context: Context): Promise<void> {
  const folder = folderOf(context);
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > leftMs) await rm(join(folder, name), { force: true });
  }
}

/** Beside the stored files, so that taking one over is giving it another name. */
function folderOf({ config }: Context): string {
  return resolve(config.PENNING_DATA, 'arriving');
}

async function write(
  path: string,
  request: Request,
  { maxBytes, announced, tooLarge }: { maxBytes: number; announced: number; tooLarge: ErrorCode },
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  const file = await onDisk(async () => {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    return open(path, 'wx', 0o600);
  });
  let size = 0;
  let before = 0;
  let failure: unknown;
  const slow = setInterval(() => {
    if (size - before < leastBytes) request.destroy();
    before = size;
  }, windowMs);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes * 4) throw new AppError(tooLarge);
      if (size > maxBytes || announced > maxBytes || failure !== undefined) continue;
      hash.update(chunk);
      // The rest is drained as well: breaking off would hang up before the client reads what is wrong.
      await file.writeFile(chunk).catch((error: unknown) => (failure = error));
    }
    if (size > maxBytes) throw new AppError(tooLarge);
    if (failure !== undefined) throw unavailable('storage', failure);
    await onDisk(() => file.sync());
  } finally {
    clearInterval(slow);
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

async function onDisk<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw unavailable('storage', error);
  }
}
