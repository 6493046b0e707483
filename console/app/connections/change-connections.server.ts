import { apiRights } from '@penning/contract/api-rights';
import { createApiToken, revokeApiToken } from '@penning/contract/api-tokens';
import { createWebhook, deleteWebhook, testWebhook, webhookEvents } from '@penning/contract/webhooks';
import type { Problem } from '@penning/contract/error-codes';
import type { apiOf, Outcome } from '../server/api.server.ts';
import { textOf } from '../server/forms.server.ts';

type Api = ReturnType<typeof apiOf>;

/** Secret that is shown once. */
export interface ShownSecret {
  secret: { of: 'key' | 'hook'; text: string };
}

/** Result of a form of the connections page: a notice, or a secret that is shown once. */
export type ConnectionChange = { done: 'revoked' | 'removed' | 'tested' } | ShownSecret;

/** A form's outcome: a change, or why it was refused. */
type ConnectionOutcome = { done: true; change: ConnectionChange } | { done: false; problem: Problem };

/** Performs a form of the connections page. */
export async function changeConnections(api: Api, slug: string, form: FormData): Promise<ConnectionOutcome> {
  const one = { params: { slug, id: textOf(form, 'id') } };
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((each) => form.getAll(name).includes(each));
  switch (textOf(form, 'intent')) {
    case 'make-key': {
      const body = { name: textOf(form, 'name'), rights: chosen('rights', apiRights) };
      const made = await api.attempt(createApiToken, { params: { slug }, body });
      return made.done ? shown('key', made.answer.token) : made;
    }
    case 'add-hook': {
      const body = { url: textOf(form, 'url'), events: chosen('events', webhookEvents) };
      const made = await api.attempt(createWebhook, { params: { slug }, body });
      return made.done ? shown('hook', made.answer.secret) : made;
    }
    case 'revoke':
      return said(await api.attempt(revokeApiToken, one), 'revoked');
    case 'test':
      return said(await api.attempt(testWebhook, one), 'tested');
    default:
      return said(await api.attempt(deleteWebhook, one), 'removed');
  }
}

function shown(of: 'key' | 'hook', text: string): ConnectionOutcome {
  return { done: true, change: { secret: { of, text } } };
}

function said<T>(outcome: Outcome<T>, done: 'revoked' | 'removed' | 'tested'): ConnectionOutcome {
  return outcome.done ? { done: true, change: { done } } : outcome;
}
