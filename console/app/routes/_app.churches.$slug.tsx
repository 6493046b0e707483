import { readChurch } from '@penning/contract/churches';
import { listClaims } from '@penning/contract/claims';
import { listSupportAccess } from '@penning/contract/support-access';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ClosedNotice } from '../churches/closed-notice.tsx';
import { ChurchEvents } from '../event-stream/church-events.tsx';
import { SupportNotice } from '../support/support-notice.tsx';
import type { ChurchData } from '../page-data/church.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { apiOf } from '../server/api.server.ts';
import { redirectTo } from '../server/responses.server.ts';

/** The church of the page, and how many of its claims wait for a decision. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<ChurchData> {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const [opened, waiting] = await Promise.all([
    api.attempt(readChurch, { params: { slug } }),
    api.attempt(listClaims, { params: { slug }, query: { status: 'submitted', limit: 1 } }),
  ]);
  if (!opened.done && opened.problem.code === 'two_factor_needed')
    throw redirectTo(`/profile/two-factor?${new URLSearchParams({ church: slug })}`);
  const church = opened.done ? opened.answer : await api.read(readChurch, { params: { slug } });
  return {
    church,
    toDecide: waiting.done ? (waiting.answer.counts.submitted?.count ?? 0) : 0,
    supportUntil: church.role === 'support' ? await supportEnd(api, slug) : null,
  };
}

/** Returns the end of an operator's support access. */
async function supportEnd(api: ReturnType<typeof apiOf>, slug: string): Promise<string | null> {
  const { supportAccess } = await api.read(listSupportAccess, { params: { slug } });
  return supportAccess.find(({ state }) => state === 'granted')?.expiresAt ?? null;
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

export default function ChurchPages() {
  const { church, supportUntil } = useLoaderData<typeof loader>();
  // Support reads a claim when somebody opens it, and each reading is a line of the audit log.
  const follows = church.may.includes('read-claims') && church.role !== 'support';
  return (
    <>
      <ClosedNotice church={church} />
      {supportUntil ? <SupportNotice slug={church.slug} until={supportUntil} /> : null}
      <ChurchEvents slug={church.slug} follows={follows}>
        <Outlet />
      </ChurchEvents>
    </>
  );
}
