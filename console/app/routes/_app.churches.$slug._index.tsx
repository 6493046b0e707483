import { Button } from '@mantine/core';
import { listCostCentres } from '@penning/contract/church-settings';
import { readChurch } from '@penning/contract/churches';
import { listClaims } from '@penning/contract/claims';
import { formatCents } from '@penning/contract/money';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { claimSearchAddress, isNarrowed, readClaimSearch, tabStatuses } from '../claims/claim-search.ts';
import { useChurch } from '../page-data/church.ts';
import { ClaimFilters } from '../claims/claim-filters.tsx';
import { ClaimRows } from '../claims/claim-rows.tsx';
import { ClaimTabs } from '../claims/claim-tabs.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { LiveNotice } from '../event-stream/live-notice.tsx';
import { useLiveRefresh } from '../event-stream/use-live-refresh.ts';
import { redirectTo } from '../server/responses.server.ts';
import { outsideHome } from '../churches/settings-sections.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

const pageSize = 25;

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.navigation.inbox);

/** The claims that the address asks for, and what to choose from. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const search = readClaimSearch(new URL(request.url).searchParams);
  const given = Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== '' && value !== 'all'),
  );
  const query = { ...given, limit: pageSize };
  const [listed, purposes] = await Promise.all([
    api.attempt(listClaims, { params: { slug }, query }),
    api.read(listCostCentres, { params: { slug } }),
  ]);
  if (!listed.done && listed.problem.code === 'forbidden')
    throw redirectTo(outsideHome(await api.read(readChurch, { params: { slug } })));
  const page = listed.done ? listed.answer : await api.read(listClaims, { params: { slug }, query });
  return { slug, search, page, costCentres: purposes.costCentres };
}

export default function Inbox() {
  const { t } = useTexts();
  const { slug, search, page, costCentres } = useLoaderData<typeof loader>();
  return (
    <>
      <DoneNotice texts={{ 'church-created': t.church.created, joined: t.invitation.joined }} />
      <News />
      <InboxHead />
      <ClaimTabs slug={slug} search={search} counts={page.counts} />
      <ClaimFilters slug={slug} search={search} costCentres={costCentres} />
      {page.claims.length > 0 ? (
        <ClaimRows slug={slug} claims={page.claims} withStatus={search.status === 'all'} />
      ) : (
        <Empty />
      )}
      <div className="pagination">
        {page.nextCursor ? (
          <Button
            component={Link}
            variant="default"
            to={claimSearchAddress(slug, { ...search, cursor: page.nextCursor })}
          >
            {t.inbox.older}
          </Button>
        ) : null}
        {search.cursor ? (
          <Button component={Link} variant="quiet" to={claimSearchAddress(slug, { ...search, cursor: '' })}>
            {t.inbox.newest}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** Keeps the list fresh, and says so. */
function News() {
  const { t } = useTexts();
  const { page } = useLoaderData<typeof loader>();
  const shown = page.claims.map(({ id, status, approvals }) => [id, status, approvals]);
  const signature = JSON.stringify([page.counts, shown]);
  const { news } = useLiveRefresh({ signature, concerns: () => true });
  const words = news && (news.kind === 'claim.submitted' ? t.inbox.arrived : t.inbox.changed);
  return <LiveNotice words={words} />;
}

function InboxHead() {
  const { t, language } = useTexts();
  const { search, page } = useLoaderData<typeof loader>();
  const statuses = search.status === 'all' ? tabStatuses : [search.status];
  const count = statuses.reduce((sum, status) => sum + (page.counts[status]?.count ?? 0), 0);
  const cents = statuses.reduce((sum, status) => sum + (page.counts[status]?.totalCents ?? 0), 0);
  const nothing = search.status === 'submitted' && count === 0;
  const title = nothing ? t.inbox.nothing : t.inbox.title(search.status, count);
  return (
    <div className="page-head">
      <div>
        <h1>{isNarrowed(search) ? t.inbox.found(count) : title}</h1>
        {count > 0 ? <p className="digits">{t.inbox.together(formatCents(cents, language))}</p> : null}
      </div>
    </div>
  );
}

function Empty() {
  const { t } = useTexts();
  const { slug, search, page } = useLoaderData<typeof loader>();
  const configures = useChurch().may.includes('configure');
  const any = Object.keys(page.counts).length > 0;
  if (isNarrowed(search)) {
    return (
      <div className="empty">
        <p>{t.inbox.emptyFound}</p>
        {search.status === 'all' ? null : (
          <Button
            component={Link}
            variant="default"
            to={claimSearchAddress(slug, { ...search, status: 'all', cursor: '' })}
          >
            {t.inbox.searchAll}
          </Button>
        )}
      </div>
    );
  }
  if (!any) {
    return (
      <div className="empty">
        <p>{configures ? t.inbox.emptyAll : t.inbox.emptyDecide}</p>
        {configures ? (
          <Button component={Link} to={`/churches/${slug}/settings/website`}>
            {t.inbox.putOnSite}
          </Button>
        ) : null}
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{search.status === 'submitted' ? t.inbox.emptyDecide : t.inbox.emptyStatus}</p>
    </div>
  );
}
