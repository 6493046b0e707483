import { Link } from '@remix-run/react';
import { formatMoment, inSentence } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';

/** Reminds an operator who was let in that they are a guest, and until when. */
export function SupportNotice({ slug, until }: { slug: string; until: string }) {
  const { t, language, now, timeZone } = useTexts();
  return (
    <p className="question waiting">
      {t.support.here(inSentence(formatMoment(until, language, now, timeZone)))}{' '}
      <Link to={`/churches/${slug}/settings/support-access`}>{t.support.manage}</Link>
    </p>
  );
}
