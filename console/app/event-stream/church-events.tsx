import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { subscribeToChurch, type ChurchEvent } from './church-event-source.ts';

type Listener = (event: ChurchEvent) => void;

const ListenersContext = createContext<Set<Listener>>(new Set());

interface ChurchEventsProps {
  slug: string;
  /** True when the signed-in person may follow its claims. */
  follows: boolean;
  children: ReactNode;
}

/** Keeps one event stream of a church open while any of its pages is shown. */
export function ChurchEvents({ slug, follows, children }: ChurchEventsProps) {
  const [listeners] = useState(() => new Set<Listener>());
  useEffect(() => {
    if (!follows) return undefined;
    return subscribeToChurch(slug, (event) => listeners.forEach((listener) => listener(event)));
  }, [slug, follows, listeners]);
  return <ListenersContext.Provider value={listeners}>{children}</ListenersContext.Provider>;
}

/** Calls back on each event of the church whose page this is. */
export function useChurchEvents(heard: Listener): void {
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
