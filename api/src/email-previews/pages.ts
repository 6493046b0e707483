import { languages, type Language } from '@penning/contract/fields';
import { html, Markup } from '../mail/layout/html.ts';
import { previews, type Preview } from './previews.ts';

/** A theme that a mail app may have. */
export type Theme = 'light' | 'dark';

const darkQuery = '@media (prefers-color-scheme:dark)';

/** An email as a mail app of this theme shows it, whatever theme the browser has. */
export function inTheme(email: string, theme: Theme): string {
  return email
    .replaceAll(darkQuery, theme === 'dark' ? '@media all' : '@media not all')
    .replaceAll(':root{color-scheme:light dark}', `:root{color-scheme:${theme}}`);
}

const styles = new Markup(`
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;padding:24px;max-width:1500px}
nav{display:flex;flex-wrap:wrap;gap:4px 16px}
h2{margin:48px 0 4px;font-size:20px}
.frames{display:flex;flex-wrap:wrap;gap:16px;margin-top:12px}
figure{margin:0}
figcaption{font-size:14px}
iframe{border:1px solid #888;border-radius:8px;height:720px}
.phone{width:375px}
.desktop{width:700px}
pre{overflow:auto;padding:16px;border:1px solid #888;border-radius:8px;font-size:14px}`);

/** All previews in one language: at phone and desktop width, light and dark, and as plain text. */
export function indexPage(language: Language, nonce: string): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Emails of Penning</title>
        <link rel="icon" href="data:," />
        <style nonce="${nonce}">
          ${styles}
        </style>
      </head>
      <body>
        <h1>Emails</h1>
        <nav aria-label="Languages">
          ${languages.map((one) => html`<a href="/emails?language=${one}">${one}</a>`)}
        </nav>
        <main>${previews.map((preview) => section(preview, language))}</main>
      </body>
    </html>`.text;
}

function section({ kind, name, write }: Preview, language: Language): Markup {
  const { subject, text } = write(language);
  const frame = (width: 'phone' | 'desktop', theme: Theme) => {
    const label = `${width}, ${theme}`;
    const address = `/emails/${kind}/${name}?language=${language}&theme=${theme}`;
    return html`<figure>
      <figcaption><a href="${address}">${label}</a></figcaption>
      <iframe class="${width}" src="${address}" title="${subject} (${label})" loading="lazy"></iframe>
    </figure>`;
  };
  return html`<section>
    <h2 id="${kind}-${name}">${subject}</h2>
    <code>${kind} · ${name}</code>
    <div class="frames">
      ${frame('phone', 'light')} ${frame('phone', 'dark')} ${frame('desktop', 'light')}
      ${frame('desktop', 'dark')}
    </div>
    <details>
      <summary>Text part</summary>
      <pre>${text}</pre>
    </details>
  </section>`;
}
