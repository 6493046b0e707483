import { Button } from '@mantine/core';
import type { Passkey } from '@penning/contract/account-security';
import { Form } from '@remix-run/react';
import { formatMoment, inSentence } from '../format.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from './disclosure.tsx';

/** One passkey, and the way to remove it. */
export function PasskeyEntry({ passkey }: { passkey: Passkey }) {
  const { t, language, now } = useTexts();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const when = inSentence(formatMoment(lastUsedAt ?? createdAt, language, now));
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="quiet small">{lastUsedAt ? t.account.used(when) : t.account.made(when)}</span>
      </div>
      <Disclosure label={t.account.remove} name={t.account.removePasskey(name)} bad>
        <p>{t.account.removePasskeySure}</p>
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="danger" name="intent" value="remove">
            {t.account.removePasskey(name)}
          </Button>
        </Form>
      </Disclosure>
    </li>
  );
}
