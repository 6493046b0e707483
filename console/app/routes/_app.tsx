import { listChurches } from '@penning/contract/churches';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { Frame } from '../navigation/frame.tsx';
import { PlainPage } from '../ui/plain-page.tsx';
import { problemKind, ProblemPage } from '../ui/problem-page.tsx';
import { unlessRefused } from '../page-data/revalidation.ts';
import { titled } from '../texts/titles.ts';
import type { loader as churchLoader } from './_app.churches.$slug.tsx';

export const meta: MetaFunction = ({ matches, error }) =>
  titled(matches, (t) => (error ? t.problem[problemKind(error)] : t.navigation.churches));

/** Who is signed in, and the churches to choose from. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const { churches } = await api.read(listChurches, {});
  return { account: api.account, churches };
}

/** See unlessRefused. */
export const shouldRevalidate = unlessRefused;

export default function SignedIn() {
  const { account, churches } = useLoaderData<typeof loader>();
  const church = useRouteLoaderData<typeof churchLoader>('routes/_app.churches.$slug');
  return (
    <Frame account={account} churches={churches} church={church?.church} toDecide={church?.toDecide}>
      <Outlet />
    </Frame>
  );
}

/** A failure of one page keeps the navigation, if that could be loaded. */
export function ErrorBoundary() {
  const loaded = useRouteLoaderData<typeof loader>('routes/_app');
  const church = useRouteLoaderData<typeof churchLoader>('routes/_app.churches.$slug');
  if (!loaded) {
    return (
      <PlainPage>
        <ProblemPage />
      </PlainPage>
    );
  }
  return (
    <Frame
      account={loaded.account}
      churches={loaded.churches}
      church={church?.church}
      toDecide={church?.toDecide}
    >
      <ProblemPage />
    </Frame>
  );
}
