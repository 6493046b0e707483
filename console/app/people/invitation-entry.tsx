import { Button } from '@mantine/core';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import type { Invitation } from '@penning/contract/invitations';
import { Form } from '@remix-run/react';
import { Disclosure } from '../components/disclosure.tsx';
import { formatMoment, inSentence } from '../format.ts';
import { useTexts } from '../texts/texts.ts';
import { roleWords } from './role-words.ts';

interface InvitationEntryProps {
  invitation: Invitation;
  costCentres: ManagedCostCentre[];
  manages: boolean;
}

/** Somebody who is invited: as what, how long the link works, sending it again, taking it back. */
export function InvitationEntry({ invitation, costCentres, manages }: InvitationEntryProps) {
  const { t, language, now } = useTexts();
  const words = t.people;
  const { id, email, invitedBy, expiresAt } = invitation;
  const when = inSentence(formatMoment(expiresAt, language, now));
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
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <button className="text-button" name="intent" value="remind" aria-label={words.remindFor(email)}>
              {words.remind}
            </button>
          </Form>
          <Disclosure label={words.revoke} name={words.revokeFor(email)} bad>
            <p>{words.revokeSure}</p>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button type="submit" variant="danger" name="intent" value="revoke">
                {words.revokeYes}
              </Button>
            </Form>
          </Disclosure>
        </>
      ) : null}
    </li>
  );
}
