import type { ManagedCostCentre } from '@penning/contract/church-settings';
import type { Invitation } from '@penning/contract/invitations';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { EntryAction } from '../ui/entry-action.tsx';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { roleWords } from './role-words.ts';

interface InvitationEntryProps {
  invitation: Invitation;
  costCentres: ManagedCostCentre[];
  manages: boolean;
}

/** One open invitation: its role and the life of its link, and the actions send again and withdraw. */
export function InvitationEntry({ invitation, costCentres, manages }: InvitationEntryProps) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.people;
  const { id, email, invitedBy, expiresAt } = invitation;
  const when = inSentence(formatMoment(expiresAt, language, now, timeZone));
  const over = Date.parse(expiresAt) <= Date.parse(now);
  return (
    <li className="entry">
      <div className="entry-words">
        <strong className="breakable">{email}</strong>
        <span className="block">{roleWords(t, language, invitation, costCentres)}</span>
        <span className={over ? 'block small state-warn' : 'block quiet small'}>
          {over ? words.expired(when) : words.works(when)}
          {invitedBy ? ` · ${words.invitedBy(invitedBy)}` : ''}
        </span>
      </div>
      {manages ? (
        <>
          <EntryAction id={id} intent="remind" label={words.remind} name={words.remindFor(email)} />
          <ConfirmedAction
            label={words.revoke}
            name={words.revokeFor(email)}
            sure={words.revokeSure}
            yes={words.revokeYes}
            intent="revoke"
            fields={{ id }}
          />
        </>
      ) : null}
    </li>
  );
}
