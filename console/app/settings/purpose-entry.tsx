import { Button } from '@mantine/core';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import { Form } from '@remix-run/react';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EntryAction } from '../ui/entry-action.tsx';
import { TextField } from '../ui/fields.tsx';
import { MoveDownIcon, MoveUpIcon } from '../ui/icons.tsx';

interface PurposeEntryProps {
  purpose: ManagedCostCentre;
  place: number;
  last: number;
  /** The refused change of this purpose. */
  refused?: RefusedForm;
}

/** One purpose: its code and name, its place, and changing it. */
export function PurposeEntry({ purpose, place, last, refused }: PurposeEntryProps) {
  const { t } = useTexts();
  const { id, code, name, hint } = purpose;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{name}</strong>
        <span className="quiet small digits">{code}</span>
        {hint ? <span className="block quiet small">{hint}</span> : null}
      </div>
      <Form method="post" className="entry-actions" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <button
          className="icon-button"
          name="position"
          value={place - 1}
          aria-label={t.purposes.up(name)}
          disabled={place === 0}
        >
          <MoveUpIcon />
        </button>
        <button
          className="icon-button"
          name="position"
          value={place + 1}
          aria-label={t.purposes.down(name)}
          disabled={place === last}
        >
          <MoveDownIcon />
        </button>
        <button
          className="text-button"
          name="intent"
          value="archive"
          aria-label={t.purposes.archiveFor(name)}
        >
          {t.purposes.archive}
        </button>
      </Form>
      <Disclosure label={t.purposes.rename} name={t.purposes.renameFor(name)} open={refused !== undefined}>
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={purpose.version} />
          <div className="pair">
            <TextField
              name="code"
              label={t.purposes.code}
              form={refused}
              stored={code}
              scope={id}
              autoComplete="off"
              required
            />
            <TextField
              name="name"
              label={t.purposes.name}
              form={refused}
              stored={name}
              scope={id}
              autoComplete="off"
              required
            />
          </div>
          <TextField
            name="hint"
            label={t.purposes.hint}
            hint={t.purposes.hintHint}
            form={refused}
            stored={hint}
            scope={id}
            autoComplete="off"
          />
          <div className="form-actions">
            <Button type="submit" variant="default" name="intent" value="change">
              {t.save}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </li>
  );
}

/** A purpose that members do not see any more. */
export function ArchivedPurpose({ purpose }: { purpose: ManagedCostCentre }) {
  const { t } = useTexts();
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{purpose.name}</strong>
        <span className="quiet small digits">{purpose.code}</span>
      </div>
      <EntryAction
        id={purpose.id}
        intent="restore"
        label={t.purposes.restore}
        name={t.purposes.restoreFor(purpose.name)}
      />
    </li>
  );
}
