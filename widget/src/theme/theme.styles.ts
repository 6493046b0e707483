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
  --accent-soft: color-mix(in srgb, var(--accent) 16%, var(--surface));
  --ok: #8fd3a3;
  --ok-soft: #1c3324;
  --warn: #efc072;
  --warn-soft: #382c15;
  --bad: #ffa195;
  --bad-soft: #43221d;
  --shadow: none;
`;

/** Colours of both themes, on the frame that nothing of the host page can reach. */
export const theme = css`
  :host {
    display: block;
    min-width: 0;
    /* The page below must not jump before the first drawing. */
    min-height: 40em;
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
    --accent-soft: color-mix(in srgb, var(--accent) 10%, var(--surface));
    --ok: #1c6638;
    --ok-soft: #e5f1e7;
    --warn: #7a4700;
    --warn-soft: #fbf0d9;
    --bad: #a02318;
    --bad-soft: #fbeae7;
    --shadow: 0 1px 2px #2822160d, 0 1px 8px #2822160a;
    font: 16px/24px
      var(--penning-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
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
