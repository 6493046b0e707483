import { eventKinds, type EventKind } from '@penning/contract/events';

/** Event of a claim; `missed` after a broken connection, when anything may have happened. */
export type ChurchEvent = { kind: EventKind; claimId: string } | { kind: 'missed' };

/** Shortest and longest wait before the stream is opened again after a failure. */
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

/**
 * Follows a church's events until the returned function is called, while the page is visible: browsers allow few
 * connections to one host, and other tabs need them too.
 */
export function subscribeToChurch(slug: string, tell: (event: ChurchEvent) => void): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let isOver = false;

  function close(): void {
    clearTimeout(again);
    source?.close();
    source = undefined;
  }
  function open(): void {
    close();
    if (isOver || document.hidden) return;
    source = new EventSource(`/churches/${encodeURIComponent(slug)}/events`);
    // Also the first time: something may have happened since the page was made.
    source.addEventListener('open', () => {
      wait = firstWaitMs;
      tell({ kind: 'missed' });
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself after a line that broke, not after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, wait * (0.5 + Math.random() / 2));
      wait = Math.min(wait * 2, longestWaitMs);
    });
    source.addEventListener('over', () => {
      isOver = true;
      close();
    });
    for (const kind of eventKinds)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
        tell({ kind, claimId: (JSON.parse(data) as { claimId: string }).claimId }),
      );
  }
  function followSight(): void {
    if (document.hidden) close();
    else if (!source) open();
  }

  open();
  document.addEventListener('visibilitychange', followSight);
  return () => {
    document.removeEventListener('visibilitychange', followSight);
    close();
  };
}
