import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.ts';

/**
 * The token of a mailed link as a hidden field. It comes in the address's fragment, which no server and no log sees,
 * so the page's script has to fetch it from there.
 */
export function LinkToken() {
  const { t } = useTexts();
  const { hash } = useLocation();
  const [token, setToken] = useState('');
  useEffect(() => {
    if (hash.length > 1) setToken(hash.slice(1));
  }, [hash]);
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <noscript>
        <p>{t.account.needsScript}</p>
      </noscript>
    </>
  );
}
