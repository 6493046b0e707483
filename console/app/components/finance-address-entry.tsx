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
        {address.confirmedAt ? (
          <span className="small state-ok">{t.finance.confirmed(when(address.confirmedAt))}</span>
        ) : (
          <span className="small state-warn">{t.finance.waiting(when(address.createdAt))}</span>
        )}
      </div>
      {address.confirmedAt ? null : (
        <Form method="post">
          <input type="hidden" name="id" value={address.id} />
          <button
            className="text-button"
            name="intent"
            value="remind"
            aria-label={t.finance.remindFor(address.email)}
          >
            {t.finance.remind}
          </button>
        </Form>
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
