import { html, type HtmlValue, Markup, webAddress } from './html.ts';
import { colour, font, secondStyle, textStyle } from './styles.ts';

/** A paragraph at reading size. */
export function paragraph(...content: HtmlValue[]): Markup {
  return html`<p class="text" style="margin:0 0 20px;${textStyle};font-size:16px;line-height:24px">
    ${joined(content)}
  </p>`;
}

/** The first sentence: what this mail is about. */
export function headline(content: HtmlValue): Markup {
  return html`<h1
    class="text"
    style="margin:0 0 20px;${textStyle};font-size:19px;line-height:26px;font-weight:650"
  >
    ${content}
  </h1>`;
}

/** A smaller paragraph for what may be read later. */
export function aside(...content: HtmlValue[]): Markup {
  return html`<p class="second" style="margin:0 0 16px;${secondStyle};font-size:14px;line-height:20px">
    ${joined(content)}
  </p>`;
}

/** A link within a paragraph, for what is seldom wanted. */
export function link(label: string, url: string): Markup {
  return html`<a
    class="link"
    href="${webAddress(url)}"
    style="color:${colour.accent};text-decoration:underline"
    >${label}</a
  >`;
}

/** The one action of an email: a link that looks like a button, with its address open to mail apps that strip styles. */
export function button(label: string, url: string): Markup {
  const style = new Markup(
    `display:block;padding:14px 20px;background:${colour.accent};border-radius:10px;${font};font-size:16px;line-height:20px;font-weight:600;color:#FFFFFF;text-decoration:none;text-align:center`,
  );
  return table(
    '8px 0 24px',
    html`<tr>
      <td class="button-cell" bgcolor="${colour.accent}" style="border-radius:10px">
        <a class="button" href="${webAddress(url)}" style="${style}">${label}</a>
      </td>
    </tr>`,
  );
}

/** Rows at full width, laid out by a table as mail programs want it. */
function table(margin: string, rows: HtmlValue): Markup {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin:${margin}"
  >
    ${rows}
  </table>`;
}

/** A code in large digits, in one piece for copying. */
export function codeBox(code: string): Markup {
  const box = new Markup(
    `background:${colour.sunken};border:1px solid ${colour.line};border-radius:10px;padding:18px 12px;text-align:center`,
  );
  return table(
    '0 0 12px',
    html`<tr>
      <td class="box" style="${box}">
        <span
          class="text code"
          translate="no"
          style="${textStyle};font-size:44px;line-height:52px;font-weight:700;letter-spacing:8px;font-variant-numeric:tabular-nums"
          >${code}</span
        >
      </td>
    </tr>`,
  );
}

/** One line of an account: what it is, a second line, and its amount. */
export interface Line {
  what: string;
  detail: string;
  amount: string;
}

/** Lines with their amounts, and the total under a rule. */
export function account(lines: readonly Line[], totalLabel: string, total: string): Markup {
  const rows = lines.map(
    ({ what, detail, amount }) =>
      html`<tr>
        <td
          class="line"
          style="padding:12px 16px 12px 0;border-bottom:1px solid ${colour.line};vertical-align:top"
        >
          <span class="text" style="${textStyle};font-size:16px;line-height:24px"><bdi>${what}</bdi></span
          ><br /><span class="second" style="${secondStyle};font-size:14px;line-height:20px">${detail}</span>
        </td>
        <td
          class="line text"
          translate="no"
          align="right"
          style="padding:12px 0;border-bottom:1px solid ${colour.line};vertical-align:top;${textStyle};overflow-wrap:normal;font-size:16px;line-height:24px;white-space:nowrap;font-variant-numeric:tabular-nums"
        >
          ${amount}
        </td>
      </tr>`,
  );
  const sum = new Markup(
    `${textStyle.text};overflow-wrap:normal;font-size:19px;line-height:26px;font-weight:650;border-top:2px solid ${colour.text};padding-top:12px`,
  );
  return table(
    '0 0 20px',
    html`${rows}
      <tr>
        <td class="text rule" style="${sum}">${totalLabel}</td>
        <td
          class="text rule"
          translate="no"
          align="right"
          style="${sum};white-space:nowrap;font-variant-numeric:tabular-nums"
        >
          ${total}
        </td>
      </tr>`,
  );
}

/** Facts as label and value (a number or an address, which translators leave), one below the other on narrow screens by wrapping. */
export function facts(rows: readonly { label: string; value: string; detail?: string }[]): Markup {
  const lines = rows.map(
    ({ label, value, detail }) =>
      html`<tr>
        <td
          class="second"
          style="padding:3px 16px 3px 0;vertical-align:top;${secondStyle};font-size:15px;line-height:22px"
          width="27%"
        >
          ${label}
        </td>
        <td
          class="text"
          style="padding:3px 0;vertical-align:top;${textStyle};font-size:15px;line-height:22px"
        >
          <span translate="no">${value}</span
          >${detail === undefined ? undefined : html`<br /><span class="second" style="${secondStyle};font-size:14px;line-height:20px">${detail}</span>`}
        </td>
      </tr>`,
  );
  return table('0 0 20px', lines);
}

/** Words that somebody wrote, in a box, with their line breaks. */
export function quote(label: string, text: string): Markup {
  return table(
    '0 0 24px',
    html`<tr>
      <td
        class="box"
        style="background:${colour.sunken};border:1px solid ${colour.line};border-radius:10px;padding:14px 16px"
      >
        <span class="second" style="${secondStyle};font-size:14px;line-height:20px;font-weight:600"
          >${label}</span
        ><br /><span
          class="text"
          dir="auto"
          style="${textStyle};display:block;font-size:16px;line-height:24px;white-space:pre-line"
          >${text}</span
        >
      </td>
    </tr>`,
  );
}

/** Numbered steps. */
export function steps(title: string, items: readonly string[]): Markup {
  const rows = items.map(
    (item, index) =>
      html`<tr>
        <td
          class="second"
          width="24"
          style="padding:3px 0;vertical-align:top;${secondStyle};font-size:15px;line-height:22px"
        >
          ${index + 1}.
        </td>
        <td class="text" style="padding:3px 0;${textStyle};font-size:15px;line-height:22px">${item}</td>
      </tr>`,
  );
  return html`<h2
      class="text"
      style="margin:0 0 6px;${textStyle};font-size:16px;line-height:24px;font-weight:600"
    >
      ${title}
    </h2>
    ${table('0 0 24px', rows)}`;
}

function joined(values: readonly HtmlValue[]): Markup[] {
  return values.map((value) => html`${value}`);
}
