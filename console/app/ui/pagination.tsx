import { Button } from '@mantine/core';
import { Link, useLocation, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

interface PaginationProps {
  /** The list's `nextCursor`. */
  next: string | null;
  /** Search parameter of the cursor, for pages with several lists. */
  name?: string;
  nextLabel?: string;
  firstLabel?: string;
  /** More links beside the buttons. */
  children?: ReactNode;
}

/** Links to the next and the first page of a list; the other search parameters stay. */
export function Pagination({ next, name = 'cursor', nextLabel, firstLabel, children }: PaginationProps) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const withCursor = (cursor?: string) => {
    const others = [...search].filter(([key]) => key !== name);
    const wanted = new URLSearchParams(cursor === undefined ? others : [...others, [name, cursor]]);
    return wanted.size > 0 ? `${pathname}?${wanted}` : pathname;
  };
  const isLater = search.has(name);
  if (next === null && !isLater && !children) return null;
  return (
    <div className="pagination">
      {children}
      {next === null ? null : (
        <Button component={Link} variant="default" to={withCursor(next)}>
          {nextLabel ?? t.pagination.next}
        </Button>
      )}
      {isLater ? (
        <Button component={Link} variant="quiet" to={withCursor()}>
          {firstLabel ?? t.pagination.first}
        </Button>
      ) : null}
    </div>
  );
}
