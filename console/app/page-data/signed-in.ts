import type { Account } from '@penning/contract/accounts';
import type { Church } from '@penning/contract/churches';
import { useRouteLoaderData } from '@remix-run/react';

/** The data of every signed-in page: the person, and the first of their churches to choose from. */
export interface SignedInData {
  account: Account;
  churches: Church[];
}

/** The data of signed-in pages; undefined on others, and when they could not be loaded. */
export function useSignedIn(): SignedInData | undefined {
  return useRouteLoaderData<SignedInData>('routes/_app');
}
