import { Button } from '@mantine/core';
import { limits } from '@penning/contract/limits';
import type { SupportAccess } from '@penning/contract/support-access';
import { Form } from '@remix-run/react';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';

interface SupportEntryProps {
  access: SupportAccess;
  /** True when the reader answers for the church; others are the operator who asked, or only read. */
  answers: boolean;
  /** True when the reader is the one who asked. */
  own: boolean;
}

const stateClasses = { asked: 'state-warn', granted: 'state-ok', refused: 'quiet', ended: 'quiet' } as const;

/** One request for support access: its operator, reason and state, and its actions. */
export function SupportEntry({ access, answers, own }: SupportEntryProps) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.support;
  const { id, state, reason, askedAt, answeredAt, expiresAt, endedAt } = access;
  const name = access.operator ?? words.operator;
  const when = (moment: string | null) =>
    inSentence(formatMoment(moment ?? askedAt, language, now, timeZone));
  const who = access.answeredBy ?? words.somebody;
  const over = endedAt ?? expiresAt;
  const told = {
    asked: words.waits,
    granted: words.granted(who, when(expiresAt)),
    refused: words.refused(who, when(answeredAt)),
    ended: words.ended(when(over)),
  }[state];
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="block note">{reason}</span>
        <span className="block small">
          <span className="quiet">{words.asked(when(askedAt))} · </span>
          <span className={stateClasses[state]}>{told}</span>
        </span>
      </div>
      <Form method="post" className="row">
        <input type="hidden" name="id" value={id} />
        {answers && state === 'asked' ? (
          <>
            <Button type="submit" name="intent" value="grant" aria-label={words.letInFor(name)}>
              {words.letIn(limits.supportHours)}
            </Button>
            <Button
              type="submit"
              variant="danger"
              name="intent"
              value="refuse"
              aria-label={words.refuseFor(name)}
            >
              {words.refuseOne}
            </Button>
          </>
        ) : null}
        {own && state === 'asked' ? (
          <button className="text-button" name="intent" value="end">
            {words.takeBack}
          </button>
        ) : null}
        {(own || answers) && state === 'granted' ? (
          <Button type="submit" variant="default" name="intent" value="end" aria-label={words.endFor(name)}>
            {words.end}
          </Button>
        ) : null}
      </Form>
    </li>
  );
}
