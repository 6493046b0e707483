import { Button } from '@mantine/core';
import type { WatchedChurch } from '@penning/contract/abuse';
import { Form, Link } from '@remix-run/react';
import { formatNumber, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField } from '../ui/fields.tsx';

/** One church on the abuse page: its sums, the difficulty of its challenge, and its actions. */
export function WatchedChurchEntry({ church }: { church: WatchedChurch }) {
  const { t, language } = useTexts();
  const { slug, name, suspendedAt, effort, effortFloor, counts } = church;
  const shown = ['drafts', 'confirmed', 'refused', 'challengesFailed'] as const;
  return (
    <li className="entry">
      <div className="entry-words watched">
        <Link to={`?church=${slug}`} preventScrollReset aria-label={t.abuse.onlyThis(name)}>
          <strong>{name}</strong>
        </Link>
        <span className="quiet small digits">
          {shown.map((kind) => `${t.abuse.kinds[kind]} ${formatNumber(counts[kind], language)}`).join(' · ')}
        </span>
        {suspendedAt ? <span className="chip chip-warn">{t.abuse.suspended}</span> : null}
        {effort > 0 ? (
          <span className="chip chip-warn">
            {t.abuse.effortNow(inSentence(t.abuse.effort[effort] ?? ''))}
          </span>
        ) : null}
      </div>
      <Disclosure label={t.abuse.manage} name={t.abuse.manageFor(name)}>
        <Form method="post" className="form">
          <input type="hidden" name="slug" value={slug} />
          <SelectField
            name="effortFloor"
            scope={slug}
            label={t.abuse.effortLabel}
            hint={t.abuse.effortHint}
            stored={String(effortFloor)}
            choices={t.abuse.effort.map((label, step) => ({ value: String(step), label }))}
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="effort" variant="default">
              {t.abuse.effortSave}
            </Button>
          </div>
        </Form>
        <Form method="post" className="stack">
          <input type="hidden" name="slug" value={slug} />
          {suspendedAt ? null : <p className="quiet small">{t.abuse.suspendLead}</p>}
          <Button
            type="submit"
            name="intent"
            value={suspendedAt ? 'resume' : 'suspend'}
            variant={suspendedAt ? 'default' : 'danger'}
          >
            {suspendedAt ? t.abuse.resume : t.abuse.suspend}
          </Button>
        </Form>
      </Disclosure>
    </li>
  );
}
