import { css } from 'lit';

/** The steps after the form. */
export const stepStyles = css`
  .step {
    max-width: 560px;
    margin-inline: auto;
    row-gap: 24px;
  }
  .boxes {
    position: relative;
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 56px));
    gap: 8px;
  }
  .boxes span {
    height: 56px;
    display: grid;
    place-items: center;
    font-size: 24px;
    font-weight: 650;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--input);
  }
  .boxes[data-wrong='true'] span {
    border: 2px solid var(--bad);
  }
  .boxes input {
    position: absolute;
    inset: 0;
    height: 100%;
    opacity: 0;
  }
  .boxes:focus-within .here {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-color: var(--accent);
  }
  .problem:empty {
    display: none;
  }
  .middle {
    text-align: center;
  }
  .sunken {
    background: var(--sunken);
  }
  .done .icon {
    width: 28px;
    height: 28px;
  }
  .sent {
    overflow-wrap: anywhere;
    display: grid;
    gap: 8px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
    font-size: 15px;
  }
  .next {
    counter-reset: step;
    display: grid;
    gap: 16px;
  }
  .next li {
    counter-increment: step;
    position: relative;
    padding-inline-start: 44px;
  }
  .next li::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    border: 1px solid var(--control);
    border-radius: 50%;
    font-size: 13px;
    font-weight: 600;
  }
  .next li:first-child::before {
    background: var(--accent-soft);
    border: 2px solid var(--accent);
  }
`;
