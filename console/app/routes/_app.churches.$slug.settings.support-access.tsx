import { listSupportAccess } from '@penning/contract/support-access';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { useChurch } from '../page-data/church.ts';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { cursorOf } from '../server/list-cursor.server.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { changeSupport } from '../support/change-support.server.ts';
import { ChurchSide } from '../support/church-side.tsx';
import { OperatorSide } from '../support/operator-side.tsx';
import { useTexts } from '../texts/texts.ts';

/** Loads the requests for support access; operators see their own. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = { params: { slug: params.slug ?? '' }, query: cursorOf(request) };
  return apiOf(request, context).read(listSupportAccess, asked);
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Asks, answers, ends, or sets whether one may ask. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeSupport(apiOf(request, context), params.slug ?? '', await request.formData());
}

export default function SupportAccessPage() {
  const { t } = useTexts();
  const { supportAccess, nextCursor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { role, may } = useChurch();
  const outside = may.includes('ask-support') || role === 'support';
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ ...t.support.done, saved: t.saved }} />
      <h2 id="section">{t.settings.support}</h2>
      <FormErrors form={refused} labels={{ reason: t.support.reason }} />
      {outside ? (
        <OperatorSide accesses={supportAccess} refused={refused} />
      ) : (
        <ChurchSide accesses={supportAccess} refused={refused} />
      )}
      <Pagination next={nextCursor} />
    </section>
  );
}
