import { Button } from '@mantine/core';
import { Link, useLocation, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

interface PaginationProps {
  /** The list's `nextCursor`. */
  next: string | null;
  /** Where the address keeps the cursor, when a page has several lists. */
  name?: string;
  nextLabel?: string;
  firstLabel?: string;
  /** What else leads on from here. */
  children?: ReactNode;
}

/** The ways through a list that is read a page at a time; whatever else the address asks for stays. */
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
