import type { FinanceAddress } from '@penning/contract/church-settings';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { EntryAction } from '../ui/entry-action.tsx';

/** One finance address, its state in words, and its actions. */
export function FinanceAddressEntry({ address }: { address: FinanceAddress }) {
  const { t, language, now, timeZone } = useTexts();
  const when = (moment: string) => inSentence(formatMoment(moment, language, now, timeZone));
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
          id={address.id}
          intent="retry"
          label={t.finance.retry}
          name={t.finance.retryFor(address.email)}
        />
      ) : address.confirmedAt ? null : (
        <EntryAction
          id={address.id}
          intent="remind"
          label={t.finance.remind}
          name={t.finance.remindFor(address.email)}
        />
      )}
      <ConfirmedAction
        label={t.finance.remove}
        name={t.finance.removeFor(address.email)}
        sure={t.finance.removeSure}
        yes={t.finance.removeYes}
        intent="remove"
        fields={{ id: address.id }}
      />
    </li>
  );
}
