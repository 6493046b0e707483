import type { DeviceSession } from '@penning/contract/account-security';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { EntryAction } from '../ui/entry-action.tsx';

/** One signed-in device. */
export function DeviceEntry({ session }: { session: DeviceSession }) {
  const { t, language, now, timeZone } = useTexts();
  const name = session.device || t.account.unknownDevice;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="quiet small">
          {t.account.used(inSentence(formatMoment(session.lastUsedAt, language, now, timeZone)))}
        </span>
      </div>
      {session.current ? (
        <span className="chip chip-here">{t.account.thisDevice}</span>
      ) : (
        <EntryAction id={session.id} intent="one" label={t.person.signOut} name={t.account.signOutOf(name)} />
      )}
    </li>
  );
}
