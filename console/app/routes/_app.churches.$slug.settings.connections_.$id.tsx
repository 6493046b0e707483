import { Button } from '@mantine/core';
import { listWebhookDeliveries, listWebhooks, type WebhookDelivery } from '@penning/contract/webhooks';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { BackIcon } from '../ui/icons.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { formatMoment } from '../texts/format.ts';
import { errorPage } from '../server/responses.server.ts';
import { useTexts } from '../texts/texts.ts';

/** One webhook's messages, newest first. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const id = params.id ?? '';
  const [{ webhooks }, page] = await Promise.all([
    api.read(listWebhooks, { params: { slug } }),
    api.read(listWebhookDeliveries, { params: { slug, id }, query: cursorOf(request) }),
  ]);
  const webhook = webhooks.find((each) => each.id === id);
  if (!webhook) throw errorPage(404, { code: 'not_found', requestId: '' });
  return { slug, webhook, page };
}

export default function WebhookMessages() {
  const { t } = useTexts();
  const { slug, webhook, page } = useLoaderData<typeof loader>();
  const words = t.connections;
  return (
    <section className="section" aria-labelledby="section">
      <Link className="back" to={`/churches/${slug}/settings/connections`}>
        <BackIcon />
        {words.back}
      </Link>
      <h2 id="section" className="breakable">
        {words.messagesFor(webhook.url)}
      </h2>
      {page.deliveries.length > 0 ? (
        <ol className="card entries">
          {page.deliveries.map((delivery) => (
            <Message key={delivery.id} delivery={delivery} />
          ))}
        </ol>
      ) : (
        <p>{words.noMessages}</p>
      )}
      <Pagination next={page.nextCursor} nextLabel={words.older}>
        <Button component={Link} variant="default" to=".">
          {words.reload}
        </Button>
      </Pagination>
    </section>
  );
}

function Message({ delivery }: { delivery: WebhookDelivery }) {
  const { t, language, now, timeZone } = useTexts();
  const words = t.connections;
  const { kind, state, attempts, lastStatus, lastProblem, createdAt } = delivery;
  return (
    <li className="entry">
      <div className="entry-words">
        <strong>{words[kind]}</strong>
        <span className="block quiet small">{formatMoment(createdAt, language, now, timeZone)}</span>
        <span className={state === 'delivered' ? 'block small state-ok' : 'block small state-warn'}>
          {words.state[state]}
          {attempts > 0 ? ` · ${words.attempts(attempts)}` : ''}
        </span>
        {lastProblem ? (
          <span className="block small">
            {lastProblem === 'status' ? words.problem.status(lastStatus ?? 0) : words.problem[lastProblem]}
          </span>
        ) : null}
      </div>
    </li>
  );
}
