import { ipKeyGenerator } from 'express-rate-limit';
import type { Request } from 'express';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { clientAddress } from './client-address.ts';

/**
 * Bytes that all uploads under way in this process, and those of one network, may announce together: a church hall of sixty
 * members who all send 20 MiB at once takes 1.2 GiB and sixty places.
 */
const mostUnderWay = {
  process: { bytes: 6 * 1024 ** 3, files: 600 },
  network: { bytes: 2 * 1024 ** 3, files: 180 },
} as const;

interface UnderWay {
  bytes: number;
  files: number;
}

const all: UnderWay = { bytes: 0, files: 0 };
const networks = new Map<string, UnderWay>();

/**
 * Makes room for an upload by what it announces; returns what gives the room back. Throws too_many_requests to a network
 * that has too much under way, and service_unavailable when this process has.
 */
export function reserveUpload(context: Context, request: Request, bytes: number): () => void {
  const network = ipKeyGenerator(clientAddress(context, request), 64);
  const own = networks.get(network) ?? { bytes: 0, files: 0 };
  if (isFull(own, bytes, mostUnderWay.network)) throw new AppError('too_many_requests', { retryAfter: 5 });
  if (isFull(all, bytes, mostUnderWay.process)) throw new AppError('service_unavailable', { retryAfter: 5 });
  networks.set(network, own);
  for (const counted of [own, all]) {
    counted.bytes += bytes;
    counted.files += 1;
  }
  return () => {
    for (const counted of [own, all]) {
      counted.bytes -= bytes;
      counted.files -= 1;
    }
    if (own.files === 0) networks.delete(network);
  };
}

function isFull(underWay: UnderWay, bytes: number, most: UnderWay): boolean {
  return underWay.bytes + bytes > most.bytes || underWay.files >= most.files;
}
