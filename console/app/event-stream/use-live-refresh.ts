import { useLocation, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { ChurchEvent } from './church-event-source.ts';
import { useChurchEvents } from './church-events.tsx';

/** Several events at once are one refresh. */
const gatherMs = 200;

interface LiveRefreshOptions {
  /** Changes exactly when what the page shows does. */
  signature: string;
  /** Returns true for an event that may change the page. */
  concerns: (event: ChurchEvent) => boolean;
  /** Returns true while a refresh would discard typed text; it then waits for the reader. */
  holdsBack?: () => boolean;
}

interface LiveRefresh {
  /** The newest event that changed what the page shows, until the reader goes on. */
  news: ChurchEvent | undefined;
  /** True while a change waits for the reader to ask for it. */
  waits: boolean;
  /** Shows what waits. */
  show: () => void;
}

/** Reloads the page's data when an event concerns it, and reports whether that changed anything. */
export function useLiveRefresh({ signature, concerns, holdsBack }: LiveRefreshOptions): LiveRefresh {
  const { key } = useLocation();
  const { state: navigating } = useNavigation();
  const { revalidate, state: refreshing } = useRevalidator();
  const [heard, setHeard] = useState<ChurchEvent>();
  const [news, setNews] = useState<ChurchEvent>();
  const [waits, setWaits] = useState(false);
  const asked = useRef<{ event: ChurchEvent; signature: string; began: boolean }>();

  useChurchEvents((event) => {
    if (!concerns(event)) return;
    if (!holdsBack?.()) setHeard((before) => (event.kind === 'missed' && before ? before : event));
    else if (event.kind !== 'missed') setWaits(true);
  });
  useEffect(() => {
    setNews(undefined);
    setWaits(false);
  }, [key]);
  // While a form is sent or a page opens, its own loading comes first.
  useEffect(() => {
    if (!heard || navigating !== 'idle' || refreshing !== 'idle') return undefined;
    const gathering = setTimeout(() => {
      asked.current = { event: heard, signature, began: false };
      setHeard(undefined);
      revalidate();
    }, gatherMs);
    return () => clearTimeout(gathering);
  }, [heard, navigating, refreshing, revalidate, signature]);
  useEffect(() => {
    const refresh = asked.current;
    if (!refresh) return;
    if (refresh.signature !== signature) setNews(refresh.event);
    else if (refreshing === 'loading') refresh.began = true;
    if (refresh.signature !== signature || (refresh.began && refreshing === 'idle'))
      asked.current = undefined;
  }, [signature, refreshing]);

  return {
    news,
    waits,
    show: () => {
      setWaits(false);
      setHeard({ kind: 'missed' });
    },
  };
}
