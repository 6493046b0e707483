import type { ApiToken } from '@penning/contract/api-tokens';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';

/** One access key: its name, rights and last use, and a way to revoke it. */
export function AccessKeyEntry({ apiToken }: { apiToken: ApiToken }) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.connections;
  const when = (moment: string) => inSentence(formatMoment(moment, language, now, timeZone));
  const { id, name, rights, hint, lastUsedAt, revokedAt } = apiToken;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="block quiet small">
          {rights.map((right) => words[right]).join(' · ')} · <span className="digits">…{hint}</span>
        </span>
        <span className={revokedAt ? 'block small state-warn' : 'block small quiet'}>
          {revokedAt
            ? words.revokedAt(when(revokedAt))
            : lastUsedAt
              ? words.used(when(lastUsedAt))
              : words.unused}
        </span>
      </div>
      {revokedAt ? null : (
        <ConfirmedAction
          label={words.revoke}
          name={words.revokeFor(name)}
          sure={words.revokeSure}
          yes={words.revokeYes}
          intent="revoke"
          fields={{ id }}
        />
      )}
    </li>
  );
}
