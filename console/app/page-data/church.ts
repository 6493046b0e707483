import type { Church } from '@penning/contract/churches';
import { useRouteLoaderData } from '@remix-run/react';

/** The data of every page of a church. */
export interface ChurchData {
  church: Church;
  /** Number of claims that wait for a decision. */
  toDecide: number;
  /** End of the reader's support access; null for the church's own people. */
  supportUntil: string | null;
}

/** The data of a church's pages; undefined on other pages. */
export function useChurchData(): ChurchData | undefined {
  return useRouteLoaderData<ChurchData>('routes/_app.churches.$slug');
}

/** The church of the page; throws outside a church's pages. */
export function useChurch(): Church {
  const loaded = useChurchData();
  if (!loaded) throw new Error('This page belongs to no church');
  return loaded.church;
}
