import type { Warning } from '@penning/contract/warnings';
import { read, type Refusal } from '../../../api/call.ts';
import type { ClaimHandle } from '../../../api/claim.ts';

/** Answer of the API about a receipt. */
export interface ReceiptAnswer {
  id: string;
  state: 'checking' | 'clean' | 'refused';
  code?: Refusal['code'];
  warnings?: Warning[];
}

const stalled = 30_000;

/** Sends one file with progress in percent. Fails as `network` when nothing moves for half a minute; rejects with the signal's reason. */
export function upload(
  api: string,
  claim: ClaimHandle,
  receipt: { id: string; name: string; file: Blob },
  signal: AbortSignal,
  progress: (percent: number) => void,
): Promise<ReceiptAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let watchdog = 0;
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = window.setTimeout(() => request.abort(), stalled);
    };
    request.open(
      'PUT',
      `${api}/v1/claims/${claim.id}/receipts/${receipt.id}?name=${encodeURIComponent(receipt.name)}`,
    );
    request.setRequestHeader('authorization', `Bearer ${claim.token}`);
    request.setRequestHeader('content-type', receipt.file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      watch();
      progress(Math.floor((loaded / total) * 100));
    };
    request.onloadend = () => {
      clearTimeout(watchdog);
      if (signal.aborted) return reject(signal.reason as Error);
      const { status, responseText: text } = request;
      const retryAfter = request.getResponseHeader('retry-after');
      resolve(Promise.resolve({ status, text, retryAfter }).then(read) as Promise<ReceiptAnswer>);
    };
    signal.addEventListener('abort', () => request.abort());
    watch();
    request.send(receipt.file);
  });
}
