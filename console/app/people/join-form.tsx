import { Button } from '@mantine/core';
import type { Account } from '@penning/contract/accounts';
import type { Answer } from '@penning/contract/endpoint';
import type { readInvitation } from '@penning/contract/invitations';
import { Form, Link } from '@remix-run/react';
import { TextField } from '../ui/fields.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';

interface JoinFormProps {
  invitation: Answer<typeof readInvitation>;
  account: Account | null;
  refused?: RefusedForm;
}

const signIn = `/sign-in?${new URLSearchParams({ returnTo: '/invitation' })}`;

/** Ways to accept: with the account that is signed in, by signing in, or with a new account. */
export function JoinForm({ invitation, account, refused }: JoinFormProps) {
  const { t } = useTexts();
  const words = t.invitation;
  if (account) return <JoinAs invitation={invitation} account={account} />;
  if (invitation.hasAccount) {
    return (
      <div className="stack">
        <p>{words.hasAccount(invitation.email)}</p>
        <Button component={Link} to={signIn} fullWidth>
          {words.signIn}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Form method="post" className="form" noValidate>
        <p>{words.makeLead(invitation.email)}</p>
        <input
          className="hidden"
          type="text"
          autoComplete="username"
          value={invitation.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField
          name="name"
          label={t.account.name}
          form={refused}
          autoComplete="name"
          maxLength={70}
          required
        />
        <PasswordField
          name="password"
          label={t.signIn.password}
          hint={t.account.passwordHint}
          form={refused}
          autoComplete="new-password"
          required
        />
        <Button type="submit" name="intent" value="make" fullWidth>
          {words.make}
        </Button>
      </Form>
      <p className="plain-links">
        <Link to={signIn}>{words.otherAccount}</Link>
      </p>
    </>
  );
}

function JoinAs({ invitation, account }: { invitation: JoinFormProps['invitation']; account: Account }) {
  const { t } = useTexts();
  const words = t.invitation;
  const sameAddress = account.email.toLowerCase() === invitation.email.toLowerCase();
  return (
    <>
      <div className="stack">
        <p className="breakable">{words.signedInAs(account.name, account.email)}</p>
        {sameAddress ? null : <p className="question breakable">{words.otherAddress(invitation.email)}</p>}
        <Form method="post">
          <Button type="submit" name="intent" value="join" fullWidth>
            {words.join(invitation.churchName)}
          </Button>
        </Form>
      </div>
      <Form method="post" action="/sign-out" className="plain-links">
        <input type="hidden" name="returnTo" value="/invitation" />
        <button className="link-button">{words.signOut}</button>
      </Form>
    </>
  );
}
