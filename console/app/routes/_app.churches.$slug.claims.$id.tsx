import type { ClaimForChurch } from '@penning/contract/claim';
import { readClaim } from '@penning/contract/claims';
import { readChurch } from '@penning/contract/churches';
import { formatCents } from '@penning/contract/money';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { ClaimDecision } from '../claims/claim-decision.tsx';
import { ClaimDuplicates } from '../claims/claim-duplicates.tsx';
import { ClaimReceipts } from '../claims/claim-receipts.tsx';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import { ClaimUpdates } from '../claims/claim-updates.tsx';
import { ClaimWarnings } from '../claims/claim-warnings.tsx';
import { ClaimNotes } from '../claims/claim-notes.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { decide } from '../claims/decide.server.ts';
import { formatMoment, inSentence } from '../texts/format.ts';
import { redirectTo } from '../server/responses.server.ts';
import { outsideHome } from '../churches/settings-sections.ts';
import type { Texts } from '../texts/en/english.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(
    matches,
    (t) =>
      `${data?.claim.reference ?? t.navigation.inbox}${data?.claim.claimant ? `, ${data.claim.claimant.name}` : ''}`,
  );

/** One claim. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const { slug = '', id = '' } = params;
  const read = { params: { slug, id } };
  const opened = await api.attempt(readClaim, read);
  if (!opened.done && opened.problem.code === 'forbidden')
    throw redirectTo(outsideHome(await api.read(readChurch, { params: { slug } })));
  return { slug, claim: opened.done ? opened.answer : await api.read(readClaim, read) };
}

/** Decides, or adds a note. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { slug = '', id = '' } = params;
  return decide(apiOf(request, context), slug, id, await request.formData());
}

/** Keeps the loaded claim when only the shown receipt changes. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  currentUrl.pathname === nextUrl.pathname && currentUrl.href !== nextUrl.href && !formMethod
    ? false
    : defaultShouldRevalidate;

export default function Claim() {
  const { t, language, now, timeZone } = useTexts();
  const { slug, claim } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const confirmed = claim.confirmedAt ? t.claim.confirmed : t.claim.notConfirmed;
  const when = inSentence(formatMoment(claim.submittedAt ?? claim.createdAt, language, now, timeZone));
  return (
    <>
      <Link className="back" to={`/churches/${slug}`}>
        <BackIcon />
        {t.navigation.inbox}
      </Link>
      <DoneNotice texts={t.decisions.done} />
      <ClaimUpdates key={claim.id} claim={claim} />
      <FormErrors form={refused} labels={labelsOf(claim, t)} />
      <div className="claim-head">
        <div className="row">
          <h1>{claim.claimant?.name ?? t.claim.deleted}</h1>
          <span className="chip chip-here">{t.status[claim.status]}</span>
        </div>
        <p className="facts-line">
          {claim.reference ? <span translate="no">{claim.reference} · </span> : null}
          {t.claim.sentIn(when)} · {confirmed}
        </p>
        <p className="sum" translate="no">
          {formatCents(claim.approvedCents ?? claim.totalCents, language)}
        </p>
      </div>
      <div className="claim">
        <ClaimWarnings claim={claim} />
        <ClaimDuplicates claim={claim} claims={`/churches/${slug}/claims`} />
        <div className="facts">
          <ClaimDecision claim={claim} refused={refused} />
          <ClaimFacts claim={claim} />
          <ClaimNotes claim={claim} refused={refused} />
        </div>
        <ClaimReceipts claim={claim} address={`/churches/${slug}/claims/${claim.id}`} />
      </div>
    </>
  );
}

/** The words of each field, for the list of errors. */
function labelsOf(claim: ClaimForChurch, t: Texts): Record<string, string> {
  const amounts = claim.items.flatMap(({ id, description }): [string, string][] => [
    [`amount-${id}`, description],
    [`reason-${id}`, t.decisions.reasonOf(description)],
  ]);
  return {
    question: t.decisions.question,
    reason: t.decisions.reason,
    words: t.decisions.note,
    ...Object.fromEntries(amounts),
  };
}
