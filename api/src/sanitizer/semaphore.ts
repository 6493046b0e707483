/** Shares that all decoding children of this process have together; a photo takes one, a PDF or HEIC (300 MB) all. */
export const allShares = 2;

let free = allShares;
const waiting: { shares: number; go: () => void }[] = [];

/** Waits, first come first served, until a child with so many shares may start; call the returned function when it ended. Throws when the signal aborts. */
export async function acquireShares(shares: number, signal?: AbortSignal): Promise<() => void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      waiting.splice(waiting.indexOf(waiter), 1);
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
      startNext();
    };
    const waiter = {
      shares,
      go: () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      },
    };
    signal?.addEventListener('abort', abort, { once: true });
    waiting.push(waiter);
    startNext();
  });
  let over = false;
  return () => {
    if (over) return;
    over = true;
    free += shares;
    startNext();
  };
}

function startNext(): void {
  for (let next = waiting[0]; next && next.shares <= free; next = waiting[0]) {
    waiting.shift();
    free -= next.shares;
    next.go();
  }
}
