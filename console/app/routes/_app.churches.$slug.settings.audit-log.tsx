import { listAuditLog } from '@penning/contract/audit';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { AuditLines } from '../audit/audit-lines.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { useTexts } from '../texts/texts.ts';

const pageSize = 50;

/** A page of the church's audit log, of one subject when the address names it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const search = new URL(request.url).searchParams;
  const subject = search.get('subject') ?? undefined;
  const page = await apiOf(request, context).read(listAuditLog, {
    params: { slug },
    query: { subject, ...cursorOf(request), limit: pageSize },
  });
  return { page, subject, home: `/churches/${slug}` };
}

export default function AuditLog() {
  const { t } = useTexts();
  const { page, subject, home } = useLoaderData<typeof loader>();
  const words = t.audit;
  const name = page.entries.find(({ subject: { name } }) => name !== null)?.subject.name;
  return (
    <section className="section audit" aria-labelledby="section">
      <h2 id="section">{t.settings.audit}</h2>
      <p className="lead">{words.lead}</p>
      {subject ? (
        <p className="row">
          {name ? words.about(name) : words.aboutThis}
          <Link to="?">{words.all}</Link>
        </p>
      ) : null}
      {page.entries.length > 0 ? <AuditLines entries={page.entries} home={home} /> : <p>{words.none}</p>}
      <Pagination next={page.nextCursor} nextLabel={words.older} firstLabel={words.newest} />
    </section>
  );
}
