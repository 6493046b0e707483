import type { AuditEntry } from '@penning/contract/audit';
import { Link } from '@remix-run/react';
import { formatClock, formatDay, dayOf } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { detailWords } from './detail-words.ts';

interface AuditLinesProps {
  entries: AuditEntry[];
  /** The church's address in the console. */
  home: string;
}

/** The log as people read it: a day, then a line for each thing that somebody did. */
export function AuditLines({ entries, home }: AuditLinesProps) {
  const { language, now, timeZone } = useTexts();
  const days = [...new Set(entries.map(({ at }) => dayOf(at, timeZone)))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="audit-day">
      <h3 id={`day-${day}`}>{formatDay(day, language, now, timeZone)}</h3>
      <ol className="card audit-lines">
        {entries
          .filter(({ at }) => dayOf(at, timeZone) === day)
          .map((entry) => (
            <Line key={entry.position} entry={entry} home={home} />
          ))}
      </ol>
    </section>
  ));
}

function Line({ entry, home }: { entry: AuditEntry; home: string }) {
  const { t, language, timeZone } = useTexts();
  const { at, actor, action, subject, position, requestId } = entry;
  const details = detailWords(t, entry);
  const gone = actor.kind === 'account' ? t.audit.unknown : t.actors[actor.kind];
  return (
    <li>
      <time dateTime={at} className="quiet small digits">
        {formatClock(at, language, timeZone)}
      </time>
      <div>
        <p>
          <strong>{actor.name ?? gone}</strong> {t.audit.actions[action]}
          <Subject entry={entry} home={home} />
        </p>
        {details ? <p className="quiet small">{details}</p> : null}
      </div>
      <p
        className="quiet small digits audit-place"
        title={requestId ? t.audit.request(requestId) : undefined}
      >
        {subject.id ? (
          <Link
            to={`?subject=${subject.id}`}
            aria-label={t.audit.onlyFor(subject.name ?? t.audit.position(position))}
          >
            {t.audit.only}
          </Link>
        ) : null}
      </p>
    </li>
  );
}

/** The subject by its name, where it has one that is not the actor's own. */
function Subject({ entry: { subject, actor }, home }: { entry: AuditEntry; home: string }) {
  if (subject.name === null || subject.id === actor.id) return null;
  if (subject.kind !== 'claim') return <>: {subject.name}</>;
  return (
    <>
      : <Link to={`${home}/claims/${subject.id}`}>{subject.name}</Link>
    </>
  );
}
