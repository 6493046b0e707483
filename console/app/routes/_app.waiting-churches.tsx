import { Button } from '@mantine/core';
import { approveChurch, declineChurch, listChurches } from '@penning/contract/churches';
import { limits } from '@penning/contract/limits';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { apiOf, signedIn } from '../server/api.server.ts';
import { ChurchLogo } from '../churches/church-logo.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { TextareaField } from '../ui/fields.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { formatMoment, inSentence } from '../texts/format.ts';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { errorPage } from '../server/responses.server.ts';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.waitingTitle);

/** The churches that wait for an operator. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!signedIn(request, context).account.operator)
    throw errorPage(403, { code: 'forbidden', requestId: '' });
  return apiOf(request, context).read(listChurches, { query: { waiting: 'true', ...cursorOf(request) } });
}

/** Approves a church, or puts it away. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  const params = { slug: textOf(form, 'slug') };
  const approves = textOf(form, 'intent') === 'approve';
  const outcome = approves
    ? await api.attempt(approveChurch, { params })
    : await api.attempt(declineChurch, { params, body: { reason: textOf(form, 'reason') } });
  if (!outcome.done) return refusedForm(outcome.problem, form, []);
  return doneAt('/waiting-churches', approves ? 'approved' : 'declined');
}

export default function WaitingChurches() {
  const { t, language, now, timeZone } = useTexts();
  const { churches, nextCursor } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.account.waitingTitle}</h1>
          <p>{churches.length > 0 ? t.account.waitingLead : t.account.waitingNone}</p>
        </div>
      </div>
      <div className="section">
        <DoneNotice texts={{ approved: t.account.approved, declined: t.account.declined }} />
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
                  <span className="quiet small">
                    {church.slug} ·{' '}
                    {t.account.since(
                      inSentence(formatMoment(church.waitingSince ?? now, language, now, timeZone)),
                    )}
                  </span>
                </div>
                <Form method="post">
                  <input type="hidden" name="slug" value={church.slug} />
                  <Button
                    type="submit"
                    variant="default"
                    name="intent"
                    value="approve"
                    aria-label={t.account.approveFor(church.name)}
                  >
                    {t.account.approve}
                  </Button>
                </Form>
                <Disclosure label={t.account.decline} name={t.account.declineFor(church.name)} bad>
                  <p>{t.account.declineSure}</p>
                  <Form method="post" className="stack">
                    <input type="hidden" name="slug" value={church.slug} />
                    <TextareaField
                      name="reason"
                      scope={church.slug}
                      label={t.account.declineReason}
                      hint={t.account.declineHint}
                      rows={3}
                      maxLength={limits.words}
                    />
                    <Button type="submit" variant="danger" name="intent" value="decline">
                      {t.account.declineFor(church.name)}
                    </Button>
                  </Form>
                </Disclosure>
              </li>
            ))}
          </ul>
        ) : null}
        <Pagination next={nextCursor} />
      </div>
    </>
  );
}
