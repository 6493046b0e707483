import type { Language } from '@penning/contract/fields';
import { html, Markup, webAddress } from './html.ts';
import { textStyle } from './styles.ts';

/** Dark mail apps that read style sheets; the others change inline colours by themselves. */
const darkStyles = `
body,.page{background:#201E1B!important}
.text,.text a{color:#F2EFE9!important}
.second{color:#C4BDB1!important}
.link{color:#83CBD0!important}
.line{border-color:#3A3732!important}
.rule{border-color:#F2EFE9!important}
.box{background:#1A1916!important;border-color:#3A3732!important}
.button{background:#83CBD0!important;color:#0A2327!important}
.button-cell{background:#83CBD0!important}`;

/** Surroundings of an email's own text. */
export interface PageLayout {
  language: Language;
  churchName: string;
  logoUrl?: string;
  /** The line that mail apps show beside the subject. */
  preview: string;
  /** Its title for screen readers. */
  title: string;
}

/**
 * Surroundings of an email to an address that nobody has proven: no name and no picture that somebody typed or uploaded
 * stands on top of it.
 */
export function unprovenLayout(language: Language): Pick<PageLayout, 'language' | 'churchName'> {
  return { language, churchName: 'Penning' };
}

/** A whole HTML email: one white column of 600 px with the church on top; reads well without pictures. */
export function page(layout: PageLayout, ...blocks: Markup[]): string {
  const styles = new Markup(
    `@media (prefers-color-scheme:dark){${darkStyles}}\n@media (max-width:480px){.page{padding:24px 20px!important}.code{font-size:40px!important;letter-spacing:6px!important}}`,
  );
  return html`<!doctype html>
    <html lang="${layout.language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${layout.title}</title>
        <style>
          :root{color-scheme:light dark}
          ${styles}
        </style>
      </head>
      <body style="margin:0;padding:0;background:#FFFFFF;-webkit-text-size-adjust:100%">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${layout.preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td align="center">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:600px"
              >
                <tr>
                  <td class="page" align="left" style="padding:32px;background:#FFFFFF">
                    ${church(layout)} ${blocks}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.text;
}

function church({ churchName, logoUrl }: PageLayout): Markup {
  const logo =
    logoUrl === undefined
      ? undefined
      : html`<td style="padding-right:12px">
          <img
            src="${webAddress(logoUrl)}"
            width="36"
            height="36"
            alt=""
            style="display:block;width:36px;height:36px;object-fit:contain;border:0;border-radius:8px"
          />
        </td>`;
  return html`<table
    role="presentation"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin-bottom:28px"
  >
    <tr>
      ${logo}
      <td class="text" style="${textStyle};font-size:15px;line-height:20px;font-weight:600">
        <bdi>${churchName}</bdi>
      </td>
    </tr>
  </table>`;
}
