import { useSignedIn } from '../page-data/signed-in.ts';

/** Tells password managers whose password a form is about. */
export function AccountName() {
  const account = useSignedIn()?.account;
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
