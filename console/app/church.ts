import type { Church } from '@penning/contract/churches';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from './routes/_app.churches.$slug.tsx';

/** Whether the signed-in person may change the church. */
export function mayChange({ may }: Church): boolean {
  return may.includes('configure');
}

/** The church of the page; throws outside a church's pages. */
export function useChurch(): Church {
  const loaded = useRouteLoaderData<typeof loader>('routes/_app.churches.$slug');
  if (!loaded) throw new Error('This page belongs to no church');
  return loaded.church;
}
