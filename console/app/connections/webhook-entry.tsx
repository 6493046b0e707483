import type { Webhook } from '@penning/contract/webhooks';
import { Link } from '@remix-run/react';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { EntryAction } from '../ui/entry-action.tsx';

const stateClasses = { delivered: 'state-ok', waiting: 'quiet', failed: 'state-warn' } as const;

/** One webhook: its address, its events, the outcome of its last message, and its actions. */
export function WebhookEntry({ webhook }: { webhook: Webhook }) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.connections;
  const { id, url, events, lastDelivery } = webhook;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong className="breakable">{url}</strong>
        <span className="block quiet small">{events.map((event) => words[event]).join(' · ')}</span>
        <span className={`block small ${lastDelivery ? stateClasses[lastDelivery.state] : 'quiet'}`}>
          {lastDelivery
            ? words[lastDelivery.state](inSentence(formatMoment(lastDelivery.at, language, now, timeZone)))
            : words.nothingSent}
        </span>
      </div>
      <div className="entry-actions">
        <Link className="text-button" to={id} aria-label={words.messagesFor(url)}>
          {words.messages}
        </Link>
        <EntryAction id={id} intent="test" label={words.test} name={words.testFor(url)} />
      </div>
      <ConfirmedAction
        label={words.remove}
        name={words.removeFor(url)}
        sure={words.removeSure}
        yes={words.removeYes}
        intent="remove"
        fields={{ id }}
      />
    </li>
  );
}
