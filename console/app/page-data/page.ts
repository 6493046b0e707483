import type { Language } from '@penning/contract/fields';
import { useRouteLoaderData } from '@remix-run/react';

/** Colour schemes to choose from; `auto` follows the device. */
export const looks = ['auto', 'light', 'dark'] as const;

/** The data of every page, loaded by the root. */
export interface PageData {
  language: Language;
  look: (typeof looks)[number];
  /** The server's clock, so that server and browser render the same words. */
  now: string;
}

/** The data of the page; undefined when the root itself has failed. */
export function usePageData(): PageData | undefined {
  return useRouteLoaderData<PageData>('root');
}
