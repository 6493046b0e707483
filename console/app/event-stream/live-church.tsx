import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { followChurch, type LiveEvent } from './follow.ts';

type Listener = (event: LiveEvent) => void;

const ListenersContext = createContext<Set<Listener>>(new Set());

interface LiveChurchProps {
  slug: string;
  /** Whether the signed-in person may hear of its claims. */
  follows: boolean;
  children: ReactNode;
}

/** Keeps one line open to a church's events while any of its pages is shown. */
export function LiveChurch({ slug, follows, children }: LiveChurchProps) {
  const [listeners] = useState(() => new Set<Listener>());
  useEffect(() => {
    if (!follows) return undefined;
    return followChurch(slug, (event) => listeners.forEach((listener) => listener(event)));
  }, [slug, follows, listeners]);
  return <ListenersContext.Provider value={listeners}>{children}</ListenersContext.Provider>;
}

/** Calls back on each event of the church whose page this is. */
export function useLiveEvents(heard: Listener): void {
  const listeners = useContext(ListenersContext);
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    const listener: Listener = (event) => latest.current(event);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listeners]);
}
