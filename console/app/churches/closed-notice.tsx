import type { Church } from '@penning/contract/churches';
import { Link, useLocation } from '@remix-run/react';
import { closedReasons, pageThatFixes } from './closed-reasons.ts';
import { useTexts } from '../texts/texts.ts';

/** Shows that the church's form is closed, why, and a link to the page that fixes it; nothing while it is open. */
export function ClosedNotice({ church }: { church: Church }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const reasons = closedReasons(church);
  if (reasons.length === 0) return null;
  return (
    <section className="question waiting closed" aria-labelledby="closed">
      <h2 id="closed">{t.closed.title}</h2>
      <ul>
        {reasons.map((reason) => {
          const { why, fix, others } = t.closed[reason];
          const remedy = pageThatFixes(reason, church);
          return (
            <li key={reason}>
              {why}{' '}
              {remedy === undefined ? others : remedy === pathname ? null : <Link to={remedy}>{fix}</Link>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
