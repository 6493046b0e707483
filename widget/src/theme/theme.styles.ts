import { css } from 'lit';

const dark = css`
  color-scheme: dark;
  --bg: var(--penning-bg, #161513);
  --surface: var(--penning-surface, #201e1b);
  --input: var(--penning-input, #1a1916);
  --sunken: #1a1916;
  --line: #3a3732;
  --control: #8b8477;
  --text: #f2efe9;
  --text-2: #c4bdb1;
  --text-3: #a69e91;
  --accent: var(--penning-accent-dark, #83cbd0);
  --on-accent: var(--penning-on-accent-dark, #0a2327);
  --accent-soft: #1b3437;
  --ok: #8fd3a3;
  --ok-soft: #1c3324;
  --warn: #efc072;
  --warn-soft: #382c15;
  --bad: #ffa195;
  --bad-soft: #43221d;
  --shadow: none;
`;

/** LOOK.md's colours in both themes, on the frame that nothing of the host page can reach. */
export const theme = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    all: initial;
    display: block;
    container-type: inline-size;
    color-scheme: light;
    --bg: var(--penning-bg, #f6f4ef);
    --surface: var(--penning-surface, #fff);
    --input: var(--penning-input, #fff);
    --sunken: #f1eee7;
    --line: #e0dbd0;
    --control: #8a8375;
    --text: #1e1c19;
    --text-2: #56514a;
    --text-3: #6c665c;
    --accent: var(--penning-accent, #0b5561);
    --on-accent: var(--penning-on-accent, #fff);
    --accent-soft: #e4efef;
    --ok: #1c6638;
    --ok-soft: #e5f1e7;
    --warn: #7a4700;
    --warn-soft: #fbf0d9;
    --bad: #a02318;
    --bad-soft: #fbeae7;
    --shadow: 0 1px 2px #2822160d, 0 1px 8px #2822160a;
    font: 16px/24px var(--penning-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: var(--text);
    background: var(--bg);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) .frame {
      ${dark}
    }
  }
  :host([theme='dark']) .frame {
    ${dark}
  }
`;

/** Text, buttons, notices and fields, the same on the form and the pages. */
export const controls = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  legend,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-size: 19px;
    line-height: 24px;
    font-weight: 650;
    letter-spacing: -0.012em;
    outline: 0;
    text-wrap: balance;
  }
  h2 {
    font-size: 26px;
    line-height: 32px;
  }
  h4,
  .label {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
    letter-spacing: 0;
  }
  .hint {
    font-size: 14px;
    line-height: 20px;
    color: var(--text-2);
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .icon {
    width: 20px;
    height: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  .button {
    font: inherit;
    font-weight: 600;
    min-height: 48px;
    padding: 8px 16px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--surface);
    color: var(--text);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .main {
    width: 100%;
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  [aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .card {
    padding: 16px;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: var(--shadow);
  }
  .notice {
    padding: 16px;
    border-radius: 12px;
    background: var(--accent-soft);
    color: var(--text);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .stack {
    display: grid;
    gap: 16px;
  }
  .sum {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .brand {
    display: flex;
    gap: 12px;
    align-items: center;
    font-size: 15px;
    line-height: 20px;
  }
  .brand img {
    height: 40px;
    max-width: 120px;
    border-radius: 8px;
    object-fit: contain;
  }
  .brand b,
  .strong {
    font-weight: 600;
  }
  .brand b {
    display: block;
  }
  input,
  select {
    font: inherit;
    width: 100%;
    min-width: 0;
    min-height: 48px;
    padding: 10px 12px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--input);
    color: var(--text);
    scroll-margin-block: 60px 160px;
  }
  ::placeholder {
    color: var(--text-3);
    opacity: 1;
  }
  input:focus-visible,
  select:focus-visible {
    border-color: var(--accent);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--bad);
    padding: 9px 11px;
  }
  .field {
    display: grid;
    gap: 6px;
    align-content: start;
  }
  .field .hint {
    margin-top: -4px;
  }
  .problem,
  .fine {
    display: flex;
    gap: 6px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
    color: var(--bad);
  }
  .fine {
    color: var(--ok);
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
