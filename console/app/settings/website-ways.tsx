import { Button } from '@mantine/core';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';

/** The poster for the notice board, as PDF to print and as SVG to lay out. */
export function PosterWay({ slug }: { slug: string }) {
  const { t } = useTexts();
  return (
    <div className="snippet">
      <h3>{t.website.poster}</h3>
      <p className="quiet small">{t.website.posterHint}</p>
      <div className="row">
        {(['pdf', 'svg'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            href={`/churches/${slug}/poster/${format}`}
            download
          >
            {t.website.posterAs(format.toUpperCase())}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Instructions for each site builder. */
export function SiteWays({ api, slug }: { api: string; slug: string }) {
  const { t } = useTexts();
  const plugin = `${api}/widget/v1/penning-wordpress.zip`;
  return (
    <div className="snippet">
      <h3>{t.website.sites}</h3>
      <p className="quiet small">
        {t.website.sitesHint} <a href={`${api}/widget/?church=${slug}`}>{t.website.playground}</a>
      </p>
      {t.website.builders.map(({ name, how }) => (
        <Disclosure key={name} label={name}>
          <p>{how(`${api}/embed/${slug}`)}</p>
          {name === 'WordPress' ? (
            <p>
              <a href={plugin} download>
                {t.website.plugin}
              </a>
            </p>
          ) : null}
        </Disclosure>
      ))}
    </div>
  );
}
