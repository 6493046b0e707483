import { readClaim } from '@penning/contract/claims';
import { formatCents } from '@penning/contract/money';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { apiOf } from '../api.server.ts';
import { ClaimDuplicates } from '../components/claim-duplicates.tsx';
import { ClaimEvidence } from '../components/claim-evidence.tsx';
import { ClaimFacts } from '../components/claim-facts.tsx';
import { BackIcon } from '../components/icons.tsx';
import { formatMoment, inSentence } from '../format.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../titles.ts';

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
  return { slug, claim: await api.read(readClaim, { params: { slug, id } }) };
}

/** Looking at another receipt needs nothing new. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => (currentUrl.pathname === nextUrl.pathname && !formMethod ? false : defaultShouldRevalidate);

export default function Claim() {
  const { t, language, now } = useTexts();
  const { slug, claim } = useLoaderData<typeof loader>();
  const confirmed = claim.confirmedAt ? t.claim.confirmed : t.claim.notConfirmed;
  const when = inSentence(formatMoment(claim.submittedAt ?? claim.createdAt, language, now));
  return (
    <>
      <Link className="back" to={`/churches/${slug}`}>
        <BackIcon />
        {t.navigation.inbox}
      </Link>
      <div className="claim-head">
        <div className="row">
          <h1>{claim.claimant?.name ?? t.claim.deleted}</h1>
          <span className="chip chip-here">{t.status[claim.status]}</span>
        </div>
        <p className="facts-line">
          {[claim.reference, t.claim.sentIn(when), confirmed].filter(Boolean).join(' · ')}
        </p>
        <p className="sum">{formatCents(claim.totalCents, language)}</p>
      </div>
      <div className="claim">
        <ClaimDuplicates claim={claim} claims={`/churches/${slug}/claims`} />
        <ClaimFacts claim={claim} />
        <ClaimEvidence claim={claim} address={`/churches/${slug}/claims/${claim.id}`} />
      </div>
    </>
  );
}
