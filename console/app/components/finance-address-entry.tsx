import { Button } from '@mantine/core';
import type { FinanceAddress } from '@penning/contract/church-settings';
import { Form } from '@remix-run/react';
import { formatMoment, inSentence } from '../format.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from './disclosure.tsx';

/** One finance address, its state in words, and what can be done with it. */
export function FinanceAddressEntry({ address }: { address: FinanceAddress }) {
  const { t, language, now } = useTexts();
  const when = (moment: string) => inSentence(formatMoment(moment, language, now));
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{address.email}</strong>
        <span className="quiet small">{t.languages[address.language]} · </span>
        {address.bouncedAt ? (
          <span className="small state-bad">{t.finance.refused(when(address.bouncedAt))}</span>
        ) : address.confirmedAt ? (
          <span className="small state-ok">{t.finance.confirmed(when(address.confirmedAt))}</span>
        ) : (
          <span className="small state-warn">{t.finance.waiting(when(address.createdAt))}</span>
        )}
      </div>
      {address.bouncedAt ? (
        <EntryAction
          address={address}
          intent="retry"
          label={t.finance.retry}
          name={t.finance.retryFor(address.email)}
        />
      ) : address.confirmedAt ? null : (
        <EntryAction
          address={address}
          intent="remind"
          label={t.finance.remind}
          name={t.finance.remindFor(address.email)}
        />
      )}
      <Disclosure label={t.finance.remove} name={t.finance.removeFor(address.email)} bad>
        <p>{t.finance.removeSure}</p>
        <Form method="post">
          <input type="hidden" name="id" value={address.id} />
          <Button type="submit" variant="danger" name="intent" value="remove">
            {t.finance.removeYes}
          </Button>
        </Form>
      </Disclosure>
    </li>
  );
}

interface EntryActionProps {
  address: FinanceAddress;
  intent: string;
  label: string;
  /** The label with the address, for who hears it alone. */
  name: string;
}

function EntryAction({ address, intent, label, name }: EntryActionProps) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={address.id} />
      <button className="text-button" name="intent" value={intent} aria-label={name}>
        {label}
      </button>
    </Form>
  );
}
