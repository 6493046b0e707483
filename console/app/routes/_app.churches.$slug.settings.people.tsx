import { Button } from '@mantine/core';
import { listCostCentres } from '@penning/contract/church-settings';
import { limits } from '@penning/contract/limits';
import { listPeople } from '@penning/contract/people';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { refusedAs } from '../page-data/refused-form.ts';
import { changePeople } from '../people/change-people.server.ts';
import { InvitationEntry } from '../people/invitation-entry.tsx';
import { MemberEntry } from '../people/member-entry.tsx';
import { RoleFields } from '../people/role-fields.tsx';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** The church's people, who is invited, and the purposes that an approver can have. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const church = { params: { slug: params.slug ?? '' } };
  const [{ people, invitations }, { costCentres }] = await Promise.all([
    api.read(listPeople, church),
    api.read(listCostCentres, church),
  ]);
  return { people, invitations, costCentres, ownId: api.account.id };
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Invites, sends again, takes back; changes roles and removes. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  return changePeople(apiOf(request, context), params.slug ?? '', await request.formData());
}

export default function People() {
  const { t } = useTexts();
  const { people, invitations, costCentres, ownId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const manages = useChurch().may.includes('manage-people');
  const administrators = people.filter(({ role }) => role === 'administrator').length;
  const editedId = refused?.intent === 'change' ? refused.values.id?.[0] : undefined;
  const words = t.people;
  const { changed, removed, reminded, revoked, sent } = words;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ changed, removed, reminded, revoked, sent, joined: t.invitation.joined }} />
      <h2 id="section">{t.settings.people}</h2>
      <p className="lead">
        {words.lead} {manages ? '' : words.readOnly}
      </p>
      <FormErrors form={refused} labels={usePeopleLabels()} scope={editedId} />
      {people.length > 0 ? (
        <ul className="card entries" aria-label={t.settings.people}>
          {people.map((member) => (
            <MemberEntry
              key={JSON.stringify(member)}
              member={member}
              costCentres={costCentres}
              own={member.id === ownId}
              last={member.role === 'administrator' && administrators === 1}
              manages={manages}
              refused={editedId === member.id ? refused : undefined}
            />
          ))}
        </ul>
      ) : (
        <p>{words.nobody}</p>
      )}
      {invitations.length > 0 ? (
        <>
          <h3>{words.invited}</h3>
          <ul className="card entries" aria-label={words.invited}>
            {invitations.map((invitation) => (
              <InvitationEntry
                key={`${invitation.id} ${invitation.sentAt}`}
                invitation={invitation}
                costCentres={costCentres}
                manages={manages}
              />
            ))}
          </ul>
        </>
      ) : null}
      {manages ? <Invite key={`${people.length} ${invitations.length}`} /> : null}
    </section>
  );
}

function Invite() {
  const { t, language } = useTexts();
  const { costCentres } = useLoaderData<typeof loader>();
  const church = useChurch();
  const form = refusedAs(useActionData<typeof action>(), 'invite');
  const words = t.people;
  return (
    <>
      <h3>{words.inviteTitle}</h3>
      <p className="lead">{words.inviteLead(limits.invitationDays)}</p>
      <Form method="post" className="form" noValidate>
        <div className="pair">
          <TextField
            name="email"
            label={words.email}
            form={form}
            type="email"
            inputMode="email"
            autoComplete="off"
            required
          />
          <SelectField
            name="language"
            label={words.language}
            form={form}
            stored={church.languages.includes(language) ? language : church.languages[0]}
            choices={(['en', 'nl'] as const).map((value) => ({ value, label: t.languages[value] }))}
          />
        </div>
        <RoleFields
          form={form}
          costCentres={costCentres}
          roles={church.role === 'administrator' ? undefined : ['administrator']}
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="invite">
            {words.invite}
          </Button>
        </div>
      </Form>
    </>
  );
}

function usePeopleLabels(): Record<string, string> {
  const { email, language, role, purposes, limit, years } = useTexts().t.people;
  return { email, language, role, costCentreIds: purposes, amountLimit: limit, years };
}
