import { Button } from '@mantine/core';
import type { Block, listBlocks } from '@penning/contract/abuse';
import type { Answer } from '@penning/contract/endpoint';
import { limits } from '@penning/contract/limits';
import { Form } from '@remix-run/react';
import { formatMoment, inSentence } from '../texts/format.ts';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { TextField } from '../ui/fields.tsx';

interface BlocksProps {
  blocks: Answer<typeof listBlocks>;
  form?: RefusedForm;
}

/** List of blocks with their reasons, and the form that adds one. */
export function Blocks({ blocks: { blocks, nextCursor }, form }: BlocksProps) {
  const { t } = useTexts();
  return (
    <>
      {blocks.length > 0 ? (
        <ul className="card entries">
          {blocks.map((block) => (
            <BlockEntry key={block.id} block={block} />
          ))}
        </ul>
      ) : (
        <p>{t.abuse.noBlocks}</p>
      )}
      <Pagination name="blocks" next={nextCursor} />
      <Form method="post" className="form" noValidate key={blocks.length}>
        <div className="pair">
          <TextField
            name="subject"
            label={t.abuse.subject}
            hint={t.abuse.subjectHint}
            form={form}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            required
          />
          <TextField
            name="reason"
            label={t.abuse.reason}
            hint={t.abuse.reasonHint}
            form={form}
            maxLength={limits.blockReason}
            autoComplete="off"
            required
          />
        </div>
        <div className="form-actions">
          <Button type="submit" name="intent" value="block">
            {t.abuse.block}
          </Button>
        </div>
      </Form>
    </>
  );
}

function BlockEntry({ block }: { block: Block }) {
  const { t, language, now, timeZone } = useTexts();
  const what = block.email ?? block.network ?? '';
  const when = inSentence(formatMoment(block.createdAt, language, now, timeZone));
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{what}</strong>
        <span className="quiet small">{block.reason} · </span>
        <span className="quiet small">{t.abuse.blockedBy(block.blockedBy, when)}</span>
      </div>
      <Disclosure label={t.abuse.lift} name={t.abuse.liftFor(what)}>
        <Form method="post">
          <input type="hidden" name="id" value={block.id} />
          <Button type="submit" name="intent" value="lift">
            {t.abuse.liftYes}
          </Button>
        </Form>
      </Disclosure>
    </li>
  );
}
