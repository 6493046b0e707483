import { Button } from '@mantine/core';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import type { Member } from '@penning/contract/members';
import { Form } from '@remix-run/react';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { formatDay } from '../texts/format.ts';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { RoleFields } from './role-fields.tsx';
import { roleWords } from './role-words.ts';

interface MemberEntryProps {
  member: Member;
  costCentres: ManagedCostCentre[];
  /** True when this is the reader. */
  own: boolean;
  /** True for the only administrator, who keeps the role and stays. */
  last: boolean;
  /** True when the reader may change others. */
  manages: boolean;
  /** The refused change of this person. */
  refused?: RefusedForm;
}

/** One person of the church: name, date of joining and role, and the forms that change or end it. */
export function MemberEntry({ member, costCentres, own, last, manages, refused }: MemberEntryProps) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.people;
  const { id, name, email, since, version } = member;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>
          {name} {own ? <span className="chip chip-here">{words.you}</span> : null}
        </strong>
        <span className="block">{roleWords(t, language, member, costCentres)}</span>
        <span className="block quiet small breakable">
          {email} · {words.since(formatDay(since.slice(0, 10), language, now, timeZone))}
        </span>
        {last && own ? <span className="block small">{words.lastOne}</span> : null}
      </div>
      {manages && !last ? (
        <Disclosure label={words.change} name={words.changeFor(name)} open={refused !== undefined}>
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <RoleFields form={refused} stored={member} costCentres={costCentres} scope={id} />
            <div className="form-actions">
              <Button type="submit" variant="default" name="intent" value="change">
                {t.save}
              </Button>
            </div>
          </Form>
        </Disclosure>
      ) : null}
      {(manages || own) && !last ? (
        <ConfirmedAction
          label={own ? words.leave : words.remove}
          name={own ? words.leave : words.removeFor(name)}
          sure={own ? words.leaveSure : words.removeSure(name)}
          yes={own ? words.leave : words.removeFor(name)}
          intent="remove"
          fields={{ id }}
        />
      ) : null}
    </li>
  );
}
