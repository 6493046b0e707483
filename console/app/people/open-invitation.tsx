import { useLocation, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { useTexts } from '../texts/texts.ts';

/**
 * Opens the invitation whose link leads here. The token comes in the address's fragment, which no server and no log
 * sees, so the page's script sends it on; the server keeps it in a cookie through signing in.
 */
export function OpenInvitation() {
  const { t } = useTexts();
  const { hash } = useLocation();
  const submit = useSubmit();
  useEffect(() => {
    if (hash.length > 1)
      submit(
        { intent: 'open', token: hash.slice(1) },
        { method: 'post', action: '/invitation', replace: true },
      );
  }, [hash, submit]);
  return (
    <noscript>
      <p>{t.account.needsScript}</p>
    </noscript>
  );
}
