import { Button } from '@mantine/core';
import { listChurches, type Church } from '@penning/contract/churches';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { config } from '../server/config.server.ts';
import { ChurchLogo } from '../churches/church-logo.tsx';
import { PlusIcon, WarningIcon } from '../ui/icons.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';
import { redirectTo } from '../server/responses.server.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.navigation.churches);

/** Loads the churches; redirects a person with only one to its inbox, unless the address asks for the list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const search = new URL(request.url).searchParams;
  const archived = search.has('archived');
  const query = { archived: archived ? ('true' as const) : ('false' as const), ...cursorOf(request) };
  const { churches, nextCursor, counts } = await api.read(listChurches, { query });
  const [only] = churches;
  if (counts.all === 1 && only && !api.account.operator && !archived && !search.has('all'))
    throw redirectTo(`/churches/${only.slug}`);
  const { operator } = api.account;
  return {
    churches,
    nextCursor,
    counts,
    archived,
    operator,
    mayFound: operator || config().SIGN_UP === 'open',
  };
}

export default function Churches() {
  const { t } = useTexts();
  const { churches, nextCursor, counts, archived, operator, mayFound } = useLoaderData<typeof loader>();
  const create = (
    <Button component={Link} to="/churches/new" leftSection={<PlusIcon />}>
      {operator ? t.churches.create : t.account.found}
    </Button>
  );
  return (
    <>
      <div className="page-head">
        <h1>{churches.length > 0 ? t.churches.title(counts.all) : t.churches.none}</h1>
        {mayFound && churches.length > 0 ? create : null}
      </div>
      {operator && counts.waiting > 0 ? (
        <p className="question waiting">
          <Link to="/waiting-churches">{t.account.waitingCount(counts.waiting)}</Link>
        </p>
      ) : null}
      {churches.length > 0 ? (
        <ul className="card claims">
          {churches.map((church) => (
            <ChurchRow key={church.id} church={church} />
          ))}
        </ul>
      ) : (
        <div className="empty">
          <p>{operator ? t.churches.noneLead : mayFound ? t.account.foundLead : t.churches.noneYours}</p>
          {mayFound ? create : null}
        </div>
      )}
      <Pagination next={nextCursor}>
        {operator ? (
          <Link className="back" to={archived ? '/?all' : '/?all&archived'}>
            {archived ? t.churches.hideArchived : t.churches.showArchived}
          </Link>
        ) : null}
      </Pagination>
    </>
  );
}

function ChurchRow({ church }: { church: Church }) {
  const { t } = useTexts();
  return (
    <li className="claim-row church-row">
      <ChurchLogo church={church} />
      <div>
        <h2>
          <Link to={`/churches/${church.slug}`}>{church.name}</Link>
        </h2>
        <span className="quiet small">
          {church.slug} · {t.churches.prefix(church.referencePrefix)}
        </span>
      </div>
      <ChurchState church={church} />
    </li>
  );
}

function ChurchState({ church }: { church: Church }) {
  const { t } = useTexts();
  if (church.archivedAt)
    return (
      <span className="church-state">
        <span className="chip">{t.churches.archived}</span>
      </span>
    );
  if (church.waitingSince)
    return (
      <span className="church-state">
        <span className="chip chip-info">{t.account.waits}</span>
      </span>
    );
  const missing = [
    church.confirmedFinanceAddresses === 0 && t.churches.noAddress,
    church.costCentres === 0 && t.churches.noPurpose,
  ].filter((words) => words !== false);
  return (
    <span className="church-state">
      {missing.length === 0 ? <span className="chip chip-ok">{t.churches.open}</span> : null}
      {missing.map((words) => (
        <span key={words} className="chip chip-warn">
          <WarningIcon />
          {words}
        </span>
      ))}
    </span>
  );
}
