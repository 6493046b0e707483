import { Button } from '@mantine/core';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FormErrors } from '../ui/form-errors.tsx';
import { PlainForm } from '../ui/plain-form.tsx';
import { textOf } from '../server/forms.server.ts';
import { joinSignedIn, joinWithNewAccount, openInvitation } from '../people/accept-invitation.server.ts';
import { invitationCookie, readInvitationToken } from '../people/invitation-link.server.ts';
import { JoinForm } from '../people/join-form.tsx';
import { OpenInvitation } from '../people/open-invitation.tsx';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.invitation.bare);

/** The invitation that was opened in this browser, and who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await readInvitationToken(request);
  const invitation = token === undefined ? undefined : await openInvitation(context, token);
  return { invitation, account: context.session?.account ?? null };
}

/** Opens an invitation by its link, or accepts it: only a press of a button does, for mail scanners open links too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  if (intent === 'open') {
    const headers = { 'set-cookie': await invitationCookie(textOf(form, 'token')) };
    return redirect('/invitation', { headers });
  }
  const token = await readInvitationToken(request);
  if (token === undefined) return redirect('/invitation');
  return intent === 'join'
    ? joinSignedIn(request, context, token, form)
    : joinWithNewAccount(request, context, token, form);
}

export default function Invitation() {
  const { t } = useTexts();
  const { invitation, account } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = t.invitation;
  if (!invitation) {
    const over = invitation === null;
    return (
      <PlainForm
        title={over ? words.over : words.bare}
        lead={over ? words.overLead : words.noLink}
        here="/invitation"
      >
        <OpenInvitation />
        {over ? <p className="quiet">{words.overAgain}</p> : null}
        <p className="plain-links">
          <Link to="/">{account ? words.toChurches : t.signIn.title}</Link>
        </p>
      </PlainForm>
    );
  }
  const { churchName, role, invitedBy } = invitation;
  const lead = [words.lead(words.roles[role], churchName), invitedBy && words.by(invitedBy)];
  return (
    <PlainForm title={words.title(churchName)} lead={lead.filter(Boolean).join(' ')} here="/invitation">
      <OpenInvitation />
      {refused?.code === 'person_taken' && account ? (
        <div className="stack" role="alert">
          <p>{words.already}</p>
          <Button component={Link} to={`/churches/${invitation.slug}`} fullWidth>
            {words.toChurches}
          </Button>
        </div>
      ) : (
        <>
          <FormErrors form={refused} labels={{ name: t.account.name, password: t.signIn.password }} />
          <JoinForm invitation={invitation} account={account} refused={refused} />
        </>
      )}
    </PlainForm>
  );
}
