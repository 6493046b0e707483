import {
  createBlock,
  deleteBlock,
  governChurch,
  listBlocks,
  readAbuse,
  readmitAddress,
  readOperatorLog,
} from '@penning/contract/abuse';
import type { Problem } from '@penning/contract/error-codes';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { AbuseChart } from '../abuse/abuse-chart.tsx';
import { Blocks } from '../abuse/blocks.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { ReadmitForm } from '../abuse/readmit-form.tsx';
import { WatchedChurchEntry } from '../abuse/watched-church.tsx';
import { formatMoment } from '../texts/format.ts';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { refusedAs } from '../page-data/refused-form.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.abuse.title);

/** Counts, churches, blocks and what operators did; the API lets operators in only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const church = new URL(request.url).searchParams.get('church') ?? undefined;
  const [report, blocked, log] = await Promise.all([
    api.read(readAbuse, { query: { church, ...cursorOf(request, 'churches') } }),
    api.read(listBlocks, { query: cursorOf(request, 'blocks') }),
    api.read(readOperatorLog, { query: cursorOf(request, 'log') }),
  ]);
  return { report, blocked, log, church };
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

const doneOf: Record<string, string> = {
  suspend: 'suspended',
  resume: 'resumed',
  effort: 'effort',
  lift: 'lifted',
};

/** Closes a form, sets its challenge, blocks, or lifts a block. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  if (intent === 'readmit') return readmit(api, form);
  const params = { slug: textOf(form, 'slug') };
  const outcome =
    intent === 'block'
      ? await api.attempt(createBlock, { body: blockBody(form) })
      : intent === 'lift'
        ? await api.attempt(deleteBlock, { params: { id: textOf(form, 'id') } })
        : await api.attempt(governChurch, {
            params,
            body:
              intent === 'effort'
                ? { effortFloor: Number(textOf(form, 'effortFloor')) }
                : { suspended: intent === 'suspend' },
          });
  if (!outcome.done) return refusedForm(aboutSubject(outcome.problem), form, ['subject', 'reason']);
  return doneAt('/abuse', doneOf[intent] ?? 'blocked');
}

async function readmit(api: ReturnType<typeof apiOf>, form: FormData) {
  const outcome = await api.attempt(readmitAddress, { body: { email: textOf(form, 'email').trim() } });
  if (!outcome.done) return refusedForm(outcome.problem, form, ['email']);
  return doneAt('/abuse', outcome.answer.lifted ? 'readmitted' : 'not-stopped');
}

/** Maps the API's two fields to the one field of the form. */
function aboutSubject(problem: Problem): Problem {
  const errors = problem.errors?.map((error) =>
    /^(email|network)$/.test(error.path) ? { ...error, path: 'subject' } : error,
  );
  return { ...problem, errors };
}

/** Reads the subject of a block: an address when it has an @, else a network. */
function blockBody(form: FormData): { email?: string; network?: string; reason: string } {
  const subject = textOf(form, 'subject').trim();
  const reason = textOf(form, 'reason');
  return subject.includes('@') ? { email: subject, reason } : { network: subject, reason };
}

export default function Abuse() {
  const { t, language, now, timeZone } = useTexts();
  const { report, blocked, log, church } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const only = church === undefined ? undefined : report.churches[0]?.name;
  return (
    <div className="abuse">
      <DoneNotice texts={t.abuse.done} hints={['not-stopped']} />
      <div className="page-head">
        <div>
          <h1>{t.abuse.title}</h1>
          <p>{t.abuse.lead}</p>
        </div>
      </div>
      <FormErrors
        form={refused}
        labels={{
          subject: t.abuse.subject,
          reason: t.abuse.reason,
          email: t.abuse.readmitAddress,
        }}
      />
      {church === undefined ? null : (
        <Link className="back" to="/abuse" preventScrollReset>
          <BackIcon />
          {t.abuse.allChurches}
        </Link>
      )}
      <AbuseChart days={report.days} church={only} />
      <section aria-labelledby="churches">
        <h2 id="churches">{church === undefined ? t.abuse.churches : t.abuse.church}</h2>
        <ul className="card entries">
          {report.churches.map((each) => (
            <WatchedChurchEntry key={each.slug} church={each} />
          ))}
        </ul>
        <Pagination name="churches" next={report.nextCursor} />
      </section>
      <section aria-labelledby="blocks">
        <h2 id="blocks">{t.abuse.blocks}</h2>
        <p className="lead">{t.abuse.blocksLead}</p>
        <Blocks blocks={blocked} form={refusedAs(refused, 'block')} />
      </section>
      <section aria-labelledby="readmit">
        <h2 id="readmit">{t.abuse.readmit}</h2>
        <p className="lead">{t.abuse.readmitLead}</p>
        <ReadmitForm form={refusedAs(refused, 'readmit')} />
      </section>
      <section aria-labelledby="log">
        <h2 id="log">{t.abuse.log}</h2>
        {log.entries.length === 0 ? <p>{t.abuse.noLog}</p> : null}
        <ul className="log">
          {log.entries.map((entry) => (
            <li key={`${entry.at} ${entry.action}`}>
              <span className="quiet small">{formatMoment(entry.at, language, now, timeZone)}</span>{' '}
              {entry.actor} {whatWasDone(t, entry)}
            </li>
          ))}
        </ul>
        <Pagination name="log" next={log.nextCursor} />
      </section>
    </div>
  );
}

function whatWasDone(
  t: ReturnType<typeof useTexts>['t'],
  { action: name, details }: { action: string; details: Record<string, string> },
): string {
  const what = details['network'] ?? t.abuse.addressAt(details['emailDomain'] ?? '');
  const actions: Record<string, ((what: string) => string) | undefined> = t.abuse.actions;
  return actions[name]?.(what) ?? name;
}
