import type { ChildProcess } from 'node:child_process';
import { createReadStream } from 'node:fs';
import type { ErrorCode } from '@penning/contract/error-codes';
import {
  memoryBytes as defaultMemoryBytes,
  processorSeconds as defaultProcessorSeconds,
  processorTime,
  residentBytes,
  startChild,
} from './child.ts';
import { detectReceipt } from './detect.ts';
import { type Decoded, ChildOutput, type SanitizedPage } from './child-output.ts';
import { allShares, acquireShares } from './semaphore.ts';

/** The clean pages with the first page's perceptual hash (64 hex digits), or the code of the refusal. */
export type SanitizedReceipt =
  { ok: true; pages: SanitizedPage[]; perceptualHash?: string } | { ok: false; code: ErrorCode };

/** A clean logo, at most 512 × 512, or the code of the refusal. */
export type SanitizedLogo =
  { ok: true; png: Buffer; width: number; height: number } | { ok: false; code: ErrorCode };

/**
 * Limits of one decoding: processor time (20 s), milliseconds by the clock (three minutes, as small machines are slow)
 * and resident bytes (352 MiB); the signal kills the child.
 */
export interface DecodeLimits {
  processorSeconds?: number;
  timeoutMs?: number;
  memoryBytes?: number;
  signal?: AbortSignal;
  /** Told the child's highest resident bytes when it ends. */
  onPeak?: (bytes: number) => void;
}

const defaultTimeoutMs = 180_000;
const watchEveryMs = 15;
/** Room for what a child takes between two looks. */
const headroomBytes = 24 * 1024 * 1024;

/**
 * Decodes a receipt (its bytes, or the path of its file) in a child process of its own and returns it as clean pictures.
 * Whatever the file does to the child is a refusal; throws only when no child can be started, the machine ends it or the signal aborts.
 */
export async function sanitizeReceipt(
  input: Uint8Array | string,
  options: DecodeLimits & { mediaType: string },
): Promise<SanitizedReceipt> {
  const result = await decode(options.mediaType, input, options);
  if ('code' in result) return { ok: false, code: result.code };
  const { pictures: pages, perceptualHash } = result;
  return pages.length > 0 ? { ok: true, pages, perceptualHash } : { ok: false, code: 'receipt_damaged' };
}

/** Decodes a logo in a child process and returns it as a clean PNG; every refusal is `image_unusable`. Throws like sanitizeReceipt. */
export async function sanitizeLogo(bytes: Uint8Array, options: DecodeLimits = {}): Promise<SanitizedLogo> {
  const found = detectReceipt(bytes);
  const decodable =
    'mediaType' in found && ['image/jpeg', 'image/png', 'image/webp'].includes(found.mediaType);
  const result = decodable ? await decode('logo', bytes, options) : undefined;
  const picture = result && 'pictures' in result ? result.pictures[0] : undefined;
  return picture
    ? { ok: true, png: picture.bytes, width: picture.width, height: picture.height }
    : { ok: false, code: 'image_unusable' };
}

async function decode(task: string, input: Uint8Array | string, limits: DecodeLimits): Promise<Decoded> {
  const heavy = task === 'application/pdf' || task === 'image/heic';
  const done = await acquireShares(heavy ? allShares : 1, limits.signal);
  try {
    const tooSlow = task === 'application/pdf' ? 'receipt_takes_too_long' : 'receipt_dimensions';
    return await run(await startChild(task), input, limits, tooSlow);
  } finally {
    done();
  }
}

function run(
  child: ChildProcess,
  input: Uint8Array | string,
  limits: DecodeLimits,
  tooSlow: ErrorCode,
): Promise<Decoded> {
  const { timeoutMs = defaultTimeoutMs, memoryBytes = defaultMemoryBytes, signal } = limits;
  const { processorSeconds = defaultProcessorSeconds } = limits;
  return new Promise((resolve, reject) => {
    const output = new ChildOutput();
    let verdict: ErrorCode | undefined;
    let peak = 0;
    const kill = (code?: ErrorCode) => {
      verdict ??= code;
      child.kill('SIGKILL');
    };
    const abort = () => kill();
    const watch = setInterval(() => {
      const bytes = residentBytes(child.pid ?? 0) ?? 0;
      peak = Math.max(peak, bytes);
      if (bytes > memoryBytes - headroomBytes) kill('receipt_dimensions');
      if ((processorTime(child.pid ?? 0) ?? 0) > processorSeconds) kill(tooSlow);
    }, watchEveryMs);
    const clock = setTimeout(() => kill(tooSlow), timeoutMs);
    const finish = (settle: () => void) => {
      clearInterval(watch);
      clearTimeout(clock);
      signal?.removeEventListener('abort', abort);
      limits.onPeak?.(peak);
      settle();
    };
    child.on('error', (error) => finish(() => reject(error)));
    child.on('close', (_code, end) =>
      finish(() => {
        if (signal?.aborted) reject(reasonOf(signal));
        else if (verdict) resolve({ code: verdict });
        else if (!output.begun || stopSignals.has(end))
          reject(new Error(`The receipt decoder was ended before its time: ${end ?? 'it did not start'}`));
        else if (end === 'SIGXCPU') resolve({ code: tooSlow });
        else resolve(end === 'SIGKILL' ? { code: 'receipt_dimensions' } : output.outcome());
      }),
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!output.take(chunk)) kill('receipt_dimensions');
    });
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    feed(child, input, (error) => {
      kill();
      finish(() => reject(error));
    });
  });
}

/** Signals by which a machine or an operator ends everything: no fault of the file. */
const stopSignals: ReadonlySet<NodeJS.Signals | null> = new Set<NodeJS.Signals>([
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
]);

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}

/** Gives the child its file; a child that no longer reads is no error, a file that cannot be read is. */
function feed(child: ChildProcess, input: Uint8Array | string, failed: (error: Error) => void): void {
  const stdin = child.stdin!;
  stdin.on('error', () => undefined);
  if (typeof input !== 'string') stdin.end(input);
  else createReadStream(input).on('error', failed).pipe(stdin);
}
