/** Children that decode at once, in this process. */
const atOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Waits until a child may start; call the returned function when it has ended. Throws when the signal aborts. */
export async function takeTurn(signal?: AbortSignal): Promise<() => void> {
  signal?.throwIfAborted();
  if (running >= atOnce) await wait(signal);
  else running += 1;
  let over = false;
  return () => {
    if (over) return;
    over = true;
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}

/** The turn of the one who ends goes to the one who waits longest. */
function wait(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const go = () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    waiting.push(go);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
