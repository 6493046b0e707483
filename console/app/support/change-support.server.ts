import { updateChurch } from '@penning/contract/churches';
import { answerSupportAccess, askSupportAccess, endSupportAccess } from '@penning/contract/support-access';
import type { apiOf, Outcome } from '../server/api.server.ts';
import { doneAt, refusedForm, textOf, unchangedSince } from '../server/forms.server.ts';

type Api = ReturnType<typeof apiOf>;

const doneOf: Record<string, string> = {
  ask: 'asked',
  grant: 'granted',
  refuse: 'refused',
  end: 'ended',
  choose: 'saved',
};

/** Performs a form of the support page: asks, answers, ends, or sets the church's choice. */
export async function changeSupport(api: Api, slug: string, form: FormData) {
  const intent = textOf(form, 'intent');
  const params = { slug, id: textOf(form, 'id') };
  let outcome: Outcome<unknown>;
  if (intent === 'ask')
    outcome = await api.attempt(askSupportAccess, {
      params: { slug },
      body: { reason: textOf(form, 'reason') },
    });
  else if (intent === 'choose')
    outcome = await api.attempt(updateChurch, {
      params: { slug },
      body: { supportAccess: textOf(form, 'supportAccess') === 'ask' ? 'ask' : 'refuse' },
      headers: unchangedSince(form),
    });
  else if (intent === 'end') outcome = await api.attempt(endSupportAccess, { params });
  else outcome = await api.attempt(answerSupportAccess, { params, body: { granted: intent === 'grant' } });
  if (!outcome.done) return refusedForm(outcome.problem, form, ['reason']);
  return doneAt(`/churches/${slug}/settings/support-access`, doneOf[intent] ?? 'saved');
}
