import type { Church } from '@penning/contract/churches';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/_app.churches.$slug.tsx';

/** The church of the page; throws outside a church's pages. */
export function useChurch(): Church {
  const loaded = useRouteLoaderData<typeof loader>('routes/_app.churches.$slug');
  if (!loaded) throw new Error('This page belongs to no church');
  return loaded.church;
}
