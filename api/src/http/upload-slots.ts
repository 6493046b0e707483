import { limits } from '@penning/contract/limits';
import { AppError } from '../errors.ts';

/** Uploads under way in this process, by claim. */
const underWay = new Map<string, number>();

/** Takes one of a claim's places for uploads (per process); call what it gives when the upload ended. Throws too_many_requests. */
export function takeUploadSlot(claimId: string): () => void {
  const taken = underWay.get(claimId) ?? 0;
  if (taken >= limits.uploadsAtOnce) throw new AppError('too_many_requests', { retryAfter: 1 });
  underWay.set(claimId, taken + 1);
  return () => {
    const left = (underWay.get(claimId) ?? 1) - 1;
    if (left > 0) underWay.set(claimId, left);
    else underWay.delete(claimId);
  };
}
