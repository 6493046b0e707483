import type { Passkey } from '@penning/contract/account-security';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';

/** One passkey, and the way to remove it. */
export function PasskeyEntry({ passkey }: { passkey: Passkey }) {
  const { t, language, now, timeZone } = useTexts();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const when = inSentence(formatMoment(lastUsedAt ?? createdAt, language, now, timeZone));
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="quiet small">{lastUsedAt ? t.account.used(when) : t.account.made(when)}</span>
      </div>
      <ConfirmedAction
        label={t.account.remove}
        name={t.account.removePasskey(name)}
        sure={t.account.removePasskeySure}
        yes={t.account.removePasskey(name)}
        intent="remove"
        fields={{ id }}
      />
    </li>
  );
}
