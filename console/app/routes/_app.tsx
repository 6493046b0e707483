import { listChurches } from '@penning/contract/churches';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { AppShell } from '../navigation/app-shell.tsx';
import { PlainPage } from '../ui/plain-page.tsx';
import { problemKind, ProblemPage } from '../ui/problem-page.tsx';
import { useChurchData } from '../page-data/church.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useSignedIn, type SignedInData } from '../page-data/signed-in.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches, error }) =>
  titled(matches, (t) => (error ? t.problem[problemKind(error)] : t.navigation.churches));

/** Loads the signed-in person and the churches to choose from. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<SignedInData> {
  const api = apiOf(request, context);
  const { churches } = await api.read(listChurches, {});
  return { account: api.account, churches };
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

export default function SignedIn() {
  const { account, churches } = useLoaderData<typeof loader>();
  const church = useChurchData();
  return (
    <AppShell account={account} churches={churches} church={church?.church} toDecide={church?.toDecide}>
      <Outlet />
    </AppShell>
  );
}

/** A failure of one page keeps the navigation, if that could be loaded. */
export function ErrorBoundary() {
  const loaded = useSignedIn();
  const church = useChurchData();
  if (!loaded) {
    return (
      <PlainPage>
        <ProblemPage />
      </PlainPage>
    );
  }
  return (
    <AppShell
      account={loaded.account}
      churches={loaded.churches}
      church={church?.church}
      toDecide={church?.toDecide}
    >
      <ProblemPage />
    </AppShell>
  );
}
