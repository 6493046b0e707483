import type { ClaimForChurch } from '@penning/contract/claim';
import { groupIban } from '@penning/contract/iban';
import { formatCents } from '@penning/contract/money';
import { Link } from '@remix-run/react';
import { formatDay, formatMoment, formatNumber } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** The facts of a claim: items, payee, note, what happened, and what was sent before a correction. */
export function ClaimFacts({ claim }: { claim: ClaimForChurch }) {
  const { t } = useTexts();
  return (
    <>
      <section className="card" aria-labelledby="items">
        <h2 id="items">{t.claim.items(claim.items.length)}</h2>
        <ul>
          {claim.items.map((item) => (
            <Item key={item.id} item={item} claim={claim} />
          ))}
        </ul>
      </section>
      <Payee claim={claim} />
      {claim.note ? (
        <section className="card" aria-labelledby="note">
          <h2 id="note">{t.claim.note}</h2>
          <p className="note">{claim.note}</p>
        </section>
      ) : null}
      <Timeline claim={claim} />
      <EarlierRevisions claim={claim} />
    </>
  );
}

function Item({ item, claim }: { item: ClaimForChurch['items'][number]; claim: ClaimForChurch }) {
  const { t, language, now, timeZone } = useTexts();
  const rate = item.centsPerKilometre === null ? '' : formatCents(item.centsPerKilometre, language);
  const facts = [item.costCentre.name, formatDay(item.date, language, now, timeZone)];
  if (item.kilometres !== null) facts.push(t.claim.kilometres(formatNumber(item.kilometres, language), rate));
  return (
    <li className="item">
      <strong>{item.description}</strong>
      <p>
        {facts.join(' · ')}
        {item.receiptIds.map((id) => (
          <span key={id}>
            {' · '}
            <Link to={`?receipt=${id}`} preventScrollReset>
              {t.claim.receipt(claim.receipts.findIndex((receipt) => receipt.id === id) + 1)}
            </Link>
          </span>
        ))}
      </p>
      <span className="amount" translate="no">
        {formatCents(item.approvedCents ?? item.amountCents, language)}
      </span>
      {item.lostReceipt ? <p className="chip chip-warn">{t.claim.lostReceipt(item.lostReceipt)}</p> : null}
      {item.approvedCents !== null && item.approvedCents < item.amountCents ? (
        <p>
          {t.decisions.paid(
            formatCents(item.approvedCents, language),
            formatCents(item.amountCents, language),
          )}
          {' · '}
          {item.loweredBecause}
        </p>
      ) : null}
    </li>
  );
}

function Payee({ claim }: { claim: ClaimForChurch }) {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="payee">
      <h2 id="payee">{t.claim.paysTo}</h2>
      <dl className="pairs">
        {claim.payee ? (
          <>
            <dt>{t.claim.name}</dt>
            <dd>{claim.payee.accountHolder}</dd>
            <dt>{t.claim.iban}</dt>
            <dd>
              <span className="iban" translate="no">
                {groupIban(claim.payee.iban)}
              </span>
              <CopyButton text={claim.payee.iban} name={t.claim.ibanCopy} />
            </dd>
          </>
        ) : null}
        {claim.claimant ? (
          <>
            <dt>{t.claim.claimant}</dt>
            <dd>
              {claim.claimant.name}
              <br />
              <a href={`mailto:${claim.claimant.email}`}>{claim.claimant.email}</a>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Timeline({ claim }: { claim: ClaimForChurch }) {
  const { t, language, now, timeZone } = useTexts();
  return (
    <section className="card" aria-labelledby="happened">
      <h2 id="happened">{t.claim.happened}</h2>
      <ol className="events">
        {claim.timeline.map(({ at, action, actor, words }) => (
          <li key={`${at} ${action}`}>
            <span>
              {t.happened[action]}{' '}
              <small>
                {actor.name ??
                  (actor.kind === 'claimant' ? claim.claimant?.name : undefined) ??
                  t.actors[actor.kind]}
              </small>
              {words ? <span className="note said">{words}</span> : null}
            </span>
            <time dateTime={at}>{formatMoment(at, language, now, timeZone)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function EarlierRevisions({ claim }: { claim: ClaimForChurch }) {
  const { t, language, now, timeZone } = useTexts();
  return claim.earlierRounds.map(({ round, sentAt, totalCents, items }) => (
    <details className="card" key={round}>
      <summary>
        {t.decisions.earlier(round)}, {formatMoment(sentAt, language, now, timeZone)}:{' '}
        <span translate="no">{formatCents(totalCents, language)}</span>
      </summary>
      <ul>
        {items.map((item, index) => (
          <li className="item" key={`${round}-${index}`}>
            <strong>{item.description}</strong>
            <p>
              {[item.costCentre, formatDay(item.date, language, now, timeZone), ...item.receipts].join(' · ')}
            </p>
            <span className="amount" translate="no">
              {formatCents(item.amountCents, language)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  ));
}
