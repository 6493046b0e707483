import { css } from 'lit';

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
  }
  .main {
    width: 100%;
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
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
    flex-wrap: wrap;
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
  .brand select {
    width: auto;
    min-height: 44px;
    min-width: max-content;
    padding: 4px;
    border-color: transparent;
    background: none;
    color: var(--text-2);
    font-size: 14px;
  }
  b,
  .strong {
    font-weight: 600;
  }
  .brand div {
    flex: 1 1 100px;
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
