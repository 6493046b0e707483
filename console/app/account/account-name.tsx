import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/_app.tsx';

/** Tells password managers whose password a form is about. */
export function AccountName() {
  const account = useRouteLoaderData<typeof loader>('routes/_app')?.account;
  return (
    <input
      className="hidden"
      type="text"
      autoComplete="username"
      value={account?.email ?? ''}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
