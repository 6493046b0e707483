import { Button } from '@mantine/core';
import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';

type ProblemKind = 'missing' | 'forbidden' | 'unreachable' | 'broken';

/** Content of an error boundary: plain words and one way to continue. */
export function ProblemPage() {
  const error = useRouteError();
  const requestId = isRouteErrorResponse(error)
    ? (error.data as { requestId?: string } | null)?.requestId
    : undefined;
  return <ProblemNote kind={problemKind(error)} requestId={requestId} />;
}

/** One kind of failure in words. */
export function ProblemNote({ kind, requestId }: { kind: ProblemKind; requestId?: string }) {
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  return (
    <div className="problem">
      <h1>{t.problem[kind]}</h1>
      <p>{t.problem[`${kind}Lead`]}</p>
      {kind === 'missing' || kind === 'forbidden' ? (
        <Button component={Link} to="/">
          {t.problem.home}
        </Button>
      ) : (
        <Button component="a" href={pathname + search}>
          {t.tryAgain}
        </Button>
      )}
      {requestId ? <p className="small">{t.problem.request(requestId)}</p> : null}
    </div>
  );
}

/** Returns the kind of a page's failure, by its status. */
export function problemKind(error: unknown): ProblemKind {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404 || status === 405) return 'missing';
  if (status === 403) return 'forbidden';
  return status === 503 || status === 502 || status === 504 ? 'unreachable' : 'broken';
}
