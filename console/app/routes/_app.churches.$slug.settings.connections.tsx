import { Button } from '@mantine/core';
import { apiRights } from '@penning/contract/api-rights';
import { listApiTokens } from '@penning/contract/api-tokens';
import { listWebhooks, webhookEvents } from '@penning/contract/webhooks';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { AccessKeyEntry } from '../connections/access-key-entry.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { CheckboxesField, TextField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { ShownOnce } from '../connections/shown-once.tsx';
import { WebhookEntry } from '../connections/webhook-entry.tsx';
import { changeConnections, type ShownSecret } from '../connections/change-connections.server.ts';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { refusedAs, type RefusedForm } from '../page-data/refused-form.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** The church's access keys and webhooks. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const one = { params: { slug: params.slug ?? '' } };
  const [{ apiTokens, nextCursor }, { webhooks }] = await Promise.all([
    api.read(listApiTokens, { ...one, query: cursorOf(request) }),
    api.read(listWebhooks, one),
  ]);
  return { apiTokens, nextCursor, webhooks };
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Makes and revokes keys; adds, tests and removes webhooks. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const slug = params.slug ?? '';
  const form = await request.formData();
  const outcome = await changeConnections(apiOf(request, context), slug, form);
  if (!outcome.done) {
    const names = textOf(form, 'intent') === 'add-hook' ? ['url', 'events'] : ['name', 'rights'];
    return refusedForm(outcome.problem, form, names);
  }
  const { change } = outcome;
  if ('secret' in change)
    return Response.json({ secret: change.secret }, { headers: { 'cache-control': 'no-store' } });
  return doneAt(`/churches/${slug}/settings/connections`, change.done);
}

export default function Connections() {
  const { t } = useTexts();
  const { apiTokens, nextCursor, webhooks } = useLoaderData<typeof loader>();
  const answer = useActionData<RefusedForm | ShownSecret>();
  const secret = answer && 'secret' in answer ? answer.secret : undefined;
  const refused = answer && 'values' in answer ? answer : undefined;
  const words = t.connections;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ revoked: words.revoked, removed: words.removed, tested: words.tested }} />
      <h2 id="section">{t.settings.connections}</h2>
      <p className="lead">{words.lead}</p>
      <FormErrors
        form={refused}
        labels={{ name: words.keyName, rights: words.rights, url: words.url, events: words.events }}
      />
      {secret ? (
        <ShownOnce words={secret.of === 'key' ? words.keyMade : words.hookMade} text={secret.text} />
      ) : null}
      <div className="part">
        <h3>{words.keys}</h3>
        <p className="quiet">{words.keysLead}</p>
        {apiTokens.length > 0 ? (
          <ul className="card entries" aria-label={words.keys}>
            {apiTokens.map((token) => (
              <AccessKeyEntry key={token.id} apiToken={token} />
            ))}
          </ul>
        ) : (
          <p>{words.noKeys}</p>
        )}
        <Pagination next={nextCursor} />
        <h4>{words.keyTitle}</h4>
        <Form method="post" className="form" noValidate key={`keys ${apiTokens.length}`}>
          <TextField
            name="name"
            label={words.keyName}
            hint={words.keyNameHint}
            form={refusedAs(refused, 'make-key')}
            autoComplete="off"
            required
          />
          <CheckboxesField
            name="rights"
            label={words.rights}
            form={refusedAs(refused, 'make-key')}
            choices={apiRights.map((value) => ({ value, label: words[value] }))}
          />
          <div className="form-actions">
            <Button type="submit" variant="default" name="intent" value="make-key">
              {words.makeKey}
            </Button>
          </div>
        </Form>
      </div>
      <div className="part">
        <h3>{words.hooks}</h3>
        <p className="quiet">{words.hooksLead}</p>
        {webhooks.length > 0 ? (
          <ul className="card entries" aria-label={words.hooks}>
            {webhooks.map((webhook) => (
              <WebhookEntry key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        ) : (
          <p>{words.noHooks}</p>
        )}
        <h4>{words.hookTitle}</h4>
        <Form method="post" className="form" noValidate key={`hooks ${webhooks.length}`}>
          <TextField
            name="url"
            label={words.url}
            hint={words.urlHint}
            form={refusedAs(refused, 'add-hook')}
            type="url"
            inputMode="url"
            autoComplete="off"
            required
          />
          <CheckboxesField
            name="events"
            label={words.events}
            form={refusedAs(refused, 'add-hook')}
            stored={['claim.submitted', 'claim.approved', 'claim.paid']}
            choices={webhookEvents.map((value) => ({ value, label: words[value] }))}
          />
          <div className="form-actions">
            <Button type="submit" variant="default" name="intent" value="add-hook">
              {words.addHook}
            </Button>
          </div>
        </Form>
      </div>
    </section>
  );
}
