import type { DeviceSession } from '@penning/contract/account-security';
import { Form } from '@remix-run/react';
import { formatMoment, inSentence } from '../format.ts';
import { useTexts } from '../texts/texts.ts';

/** One signed-in device. */
export function DeviceEntry({ session }: { session: DeviceSession }) {
  const { t, language, now } = useTexts();
  const name = session.device || t.account.unknownDevice;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="quiet small">
          {t.account.used(inSentence(formatMoment(session.lastUsedAt, language, now)))}
        </span>
      </div>
      {session.current ? (
        <span className="chip chip-here">{t.account.thisDevice}</span>
      ) : (
        <Form method="post">
          <input type="hidden" name="id" value={session.id} />
          <button className="text-button" name="intent" value="one" aria-label={t.account.signOutOf(name)}>
            {t.person.signOut}
          </button>
        </Form>
      )}
    </li>
  );
}
