import { useSignedIn } from '../page-data/signed-in.ts';

/** Hidden user name, so that password managers know whose password a form asks for. */
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
