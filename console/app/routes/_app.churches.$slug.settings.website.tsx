import { Button } from '@mantine/core';
import type { Language } from '@penning/contract/fields';
import { Link, useLoaderData } from '@remix-run/react';
import { useChurch } from '../page-data/church.ts';
import { OpenIcon } from '../ui/icons.tsx';
import { PosterWay, SiteWays } from '../settings/website-ways.tsx';
import { Snippet } from '../settings/snippet.tsx';
import { config } from '../server/config.server.ts';
import { everyLanguage } from '../texts/every-language.server.ts';
import { useTexts } from '../texts/texts.ts';

/** Loads the API's address, and the texts for the church's site in each language, of which the browser knows only one. */
export function loader() {
  const { en, nl } = everyLanguage;
  const siteTexts: Record<Language, { link: string; frameTitle: string }> = {
    en: { link: en.website.fallback, frameTitle: en.website.frameTitle },
    nl: { link: nl.website.fallback, frameTitle: nl.website.frameTitle },
  };
  return { api: config().PUBLIC_API_URL, siteTexts };
}

export default function Website() {
  const { t } = useTexts();
  const church = useChurch();
  const { api, siteTexts } = useLoaderData<typeof loader>();
  const link = `${api}/c/${church.slug}`;
  // Visitors of the church's site read these, not the person who copies them.
  const words = siteTexts[church.languages[0] ?? 'en'];
  const tag = `<script type="module" src="${api}/widget/v1/penning.js" data-cfasync="false" data-no-optimize="1" nowprocket></script>\n<penning-claim church="${church.slug}" api="${api}"><a href="${link}">${words.link}</a></penning-claim>`;
  const frame = `<iframe src="${api}/embed/${church.slug}" title="${words.frameTitle}" width="100%" height="1100" style="border: 0"></iframe>\n<script type="module" src="${api}/widget/v1/frame.js"></script>`;
  return (
    <section className="section" aria-labelledby="section">
      <h2 id="section">{t.settings.website}</h2>
      <p className="lead">{t.website.lead}</p>
      {church.allowedOrigins.length === 0 ? (
        <p>
          <span className="chip chip-warn">{t.website.noOrigins}</span>{' '}
          <Link to={`/churches/${church.slug}/settings`}>{t.website.addOrigin}</Link>
        </p>
      ) : null}
      <Snippet title={t.website.tag} hint={t.website.tagHint} code={tag} copyName={t.website.copyTag} />
      <Snippet title={t.website.link} hint={t.website.linkHint} code={link} copyName={t.website.copyLink}>
        <Button
          component="a"
          variant="default"
          href={link}
          target="_blank"
          rel="noopener"
          leftSection={<OpenIcon />}
        >
          {t.website.open}
        </Button>
      </Snippet>
      <Snippet
        title={t.website.frame}
        hint={t.website.frameHint}
        code={frame}
        copyName={t.website.copyFrame}
      />
      <PosterWay slug={church.slug} />
      <SiteWays api={api} slug={church.slug} />
    </section>
  );
}
