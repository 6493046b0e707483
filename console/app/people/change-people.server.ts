import { language } from '@penning/contract/fields';
import { invitePerson, remindInvited, revokeInvitation } from '@penning/contract/invitations';
import { removeMember, updateMember } from '@penning/contract/people';
import type { apiOf, Outcome } from '../server/api.server.ts';
import { doneAt, refusedForm, textOf, unchangedSince } from '../server/forms.server.ts';
import { readRole, roleFieldNames } from './role-form.server.ts';

type Api = ReturnType<typeof apiOf>;

/** Performs a form of the people page, then redirects to it with a notice. */
export async function changePeople(api: Api, slug: string, form: FormData) {
  const intent = textOf(form, 'intent');
  const params = { slug, id: textOf(form, 'id') };
  let outcome: Outcome<unknown>;
  let done = { remind: 'reminded', revoke: 'revoked', remove: 'removed' }[intent];
  if (intent === 'remind') outcome = await api.attempt(remindInvited, { params });
  else if (intent === 'revoke') outcome = await api.attempt(revokeInvitation, { params });
  else if (intent === 'remove') outcome = await api.attempt(removeMember, { params });
  else {
    const read = readRole(form);
    if ('refused' in read) return read.refused;
    const { role } = read;
    if (intent === 'change')
      outcome = await api.attempt(updateMember, { params, body: role, headers: unchangedSince(form) });
    else {
      const to = { email: textOf(form, 'email'), language: language.catch('en').parse(form.get('language')) };
      outcome = await api.attempt(invitePerson, { params: { slug }, body: { ...to, ...role } });
    }
    done = intent === 'change' ? 'changed' : 'sent';
  }
  if (!outcome.done) return refusedForm(outcome.problem, form, ['email', 'language', ...roleFieldNames]);
  if (intent === 'remove' && params.id === api.account.id) return doneAt('/profile/churches', 'left');
  return doneAt(`/churches/${slug}/settings/people`, done ?? 'sent');
}
