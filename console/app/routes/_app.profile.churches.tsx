import { listChurches } from '@penning/contract/churches';
import { removeMember } from '@penning/contract/people';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { ChurchLogo } from '../churches/church-logo.tsx';
import { ConfirmedAction } from '../ui/confirmed-action.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { useTexts } from '../texts/texts.ts';

/** The churches in which the person has a role; those that an operator only looks after are not theirs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return apiOf(request, context).read(listChurches, { query: { mine: 'true', ...cursorOf(request) } });
}

/** Leaves a church. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  const left = await api.attempt(removeMember, {
    params: { slug: textOf(form, 'slug'), id: api.account.id },
  });
  if (!left.done) return refusedForm(left.problem, form, []);
  return doneAt('/profile/churches', 'left');
}

export default function MyChurches() {
  const { t } = useTexts();
  const { churches, nextCursor } = useLoaderData<typeof loader>();
  const words = t.people;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ left: words.left }} />
      <h2 id="section">{t.account.sections.churches}</h2>
      <p className="lead">{churches.length > 0 ? words.mineLead : words.mineNone}</p>
      <FormErrors form={useActionData<typeof action>()} labels={{}} />
      {churches.length > 0 ? (
        <ul className="card entries">
          {churches.map((church) => (
            <li className="entry" key={church.id}>
              <ChurchLogo church={church} />
              <div className="entry-words">
                <strong>
                  <Link to={`/churches/${church.slug}`}>{church.name}</Link>
                </strong>
                <span className="block quiet">{t.person.roles[church.role]}</span>
              </div>
              <ConfirmedAction
                label={words.leave}
                name={words.leaveFor(church.name)}
                sure={words.leaveSure}
                yes={words.leaveFor(church.name)}
                intent="leave"
                fields={{ slug: church.slug }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Pagination next={nextCursor} />
    </section>
  );
}
