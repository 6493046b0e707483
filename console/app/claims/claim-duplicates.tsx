import type { ClaimForChurch, DuplicateOutside, DuplicateView } from '@penning/contract/claim';
import { Link } from '@remix-run/react';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { WarningIcon } from '../ui/icons.tsx';

interface ClaimDuplicatesProps {
  claim: ClaimForChurch;
  /** Address of the church's claims. */
  claims: string;
}

/**
 * Possible duplicates of a claim: one question per other claim, with both pictures side by side; of those that the reader
 * may not see only that there are some.
 */
export function ClaimDuplicates({ claim, claims }: ClaimDuplicatesProps) {
  const { t } = useTexts();
  if (claim.duplicates.length + claim.duplicatesOutside.length === 0) return null;
  const others = [...new Set(claim.duplicates.map(({ claimId }) => claimId))];
  return (
    <section className="duplicates" aria-label={t.duplicates.label}>
      {others.map((id) => (
        <Question
          key={id}
          claim={claim}
          claims={claims}
          duplicates={claim.duplicates.filter(({ claimId }) => claimId === id)}
        />
      ))}
      <OutsideQuestion claim={claim} />
    </section>
  );
}

function Question({ claim, claims, duplicates }: ClaimDuplicatesProps & { duplicates: DuplicateView[] }) {
  const { t, language, now, timeZone } = useTexts();
  const [first] = duplicates;
  if (!first) return null;
  const within = first.claimId === claim.id;
  const pictured = duplicates.filter(({ receiptId }) => receiptId !== undefined);
  const when = inSentence(formatMoment(first.confirmedAt, language, now, timeZone));
  const status = inSentence(t.status[first.status]);
  return (
    <div className="duplicate">
      <h2>
        <WarningIcon />
        {pictured.length > 0 ? t.duplicates.receiptTitle : t.duplicates.paymentTitle}
      </h2>
      {shown(duplicates).map((one, index) => (
        <p key={index}>{wordsFor(one, claim, t)}</p>
      ))}
      {within ? null : <p className="small">{t.duplicates.otherClaim(first.claimantName, when, status)}</p>}
      {pictured.map((one) => (
        <Pictures
          key={`${one.receiptId} ${one.otherReceiptId}`}
          claim={claim}
          claims={claims}
          duplicate={one}
        />
      ))}
      {within ? null : (
        <p>
          <Link to={`${claims}/${first.claimId}`}>{t.duplicates.open(first.reference)}</Link>
        </p>
      )}
    </div>
  );
}

/** Question about claims that the reader may not see, and who can answer it. */
function OutsideQuestion({ claim }: { claim: ClaimForChurch }) {
  const { t } = useTexts();
  const outside = shown(claim.duplicatesOutside);
  if (outside.length === 0) return null;
  const pictured = outside.some(({ kind }) => kind !== 'same_payment');
  return (
    <div className="duplicate">
      <h2>
        <WarningIcon />
        {pictured ? t.duplicates.receiptTitle : t.duplicates.paymentTitle}
      </h2>
      {outside.map((one, index) => (
        <p key={index}>{wordsOutside(one, claim, t.duplicates)}</p>
      ))}
      <p className="small">{t.duplicates.askOutside}</p>
    </div>
  );
}

function wordsOutside(
  one: DuplicateOutside,
  claim: ClaimForChurch,
  words: ReturnType<typeof useTexts>['t']['duplicates'],
): string {
  if (one.kind === 'same_payment')
    return words.samePaymentOutside(claim.items[one.itemPosition ?? 0]?.description ?? '');
  const place = placeOf(claim, one.receiptId);
  return one.kind === 'same_file' ? words.sameFileOutside(place) : words.looksAlikeOutside(place);
}

/** Leaves equal amounts out where pictures already show the duplicate. */
function shown<D extends DuplicateOutside>(duplicates: D[]): D[] {
  const pictured = duplicates.filter(({ kind }) => kind !== 'same_payment');
  return pictured.length > 0 ? pictured : duplicates;
}

function wordsFor(one: DuplicateView, claim: ClaimForChurch, t: ReturnType<typeof useTexts>['t']): string {
  const words = t.duplicates;
  const place = placeOf(claim, one.receiptId);
  if (one.kind === 'same_payment')
    return words.samePayment(claim.items[one.itemPosition ?? 0]?.description ?? '', one.reference);
  if (one.claimId !== claim.id)
    return one.kind === 'same_file'
      ? words.sameFile(place, one.reference)
      : words.looksAlike(place, one.reference);
  const other = placeOf(claim, one.otherReceiptId);
  return one.kind === 'same_file' ? words.sameFileHere(place, other) : words.looksAlikeHere(place, other);
}

function placeOf(claim: ClaimForChurch, receiptId: string | undefined): number {
  return claim.receipts.findIndex(({ id }) => id === receiptId) + 1;
}

function Pictures({ claim, claims, duplicate }: ClaimDuplicatesProps & { duplicate: DuplicateView }) {
  const { t } = useTexts();
  const { claimId, reference, receiptId = '', otherReceiptId = '' } = duplicate;
  const own = t.duplicates.hereReceipt(placeOf(claim, receiptId));
  const other =
    claimId === claim.id
      ? t.duplicates.hereReceipt(placeOf(claim, otherReceiptId))
      : t.duplicates.picture(reference);
  return (
    <div className="side-by-side">
      <Picture address={`${claims}/${claim.id}/receipts/${receiptId}/1`} name={own} />
      <Picture address={`${claims}/${claimId}/receipts/${otherReceiptId}/1`} name={other} />
    </div>
  );
}

function Picture({ address, name }: { address: string; name: string }) {
  const { t } = useTexts();
  return (
    <figure>
      <a href={address} target="_blank" rel="noopener" aria-label={`${t.duplicates.enlarge}: ${name}`}>
        <img src={address} alt={name} loading="lazy" />
      </a>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
