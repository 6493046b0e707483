import { Button } from '@mantine/core';
import { useFetcher } from '@remix-run/react';
import type { ErrorCode } from '@penning/contract/error-codes';
import { useEffect, useState } from 'react';
import { supportsPasskeys, assertPasskey, type Ceremony } from './passkeys.ts';
import { useTexts } from '../texts/texts.ts';

/** Signs in by passkey; appears once the page's script runs in a browser that knows passkeys. */
export function PasskeySignIn({ returnTo }: { returnTo: string }) {
  const { t } = useTexts();
  const [ready, setReady] = useState(false);
  const fetcher = useFetcher<{ ceremony?: Ceremony; code?: ErrorCode }>();
  const { data, submit, state } = fetcher;
  useEffect(() => setReady(supportsPasskeys()), []);
  useEffect(() => {
    const { ceremony } = data ?? {};
    if (!ceremony) return;
    void assertPasskey(ceremony).then((credential) => {
      if (credential === null) return;
      const { challengeId } = ceremony;
      submit({ challengeId, credential, returnTo }, { method: 'post', action: '/sign-in/passkey' });
    });
  }, [data, submit, returnTo]);
  if (!ready) return null;
  return (
    <fetcher.Form method="post" action="/sign-in/passkey" className="passkey">
      <Button type="submit" variant="default" fullWidth disabled={state !== 'idle'}>
        {t.account.passkeySignIn}
      </Button>
      <p role="status" className="state-bad small">
        {data?.code ? t.errors[data.code] : null}
      </p>
    </fetcher.Form>
  );
}
