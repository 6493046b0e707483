import { css } from 'lit';

/** States and media of the controls: disabled, invalid, focused, notices, print, forced colours. */
export const states = css`
  [aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  .notice {
    padding: 16px;
    border-radius: 12px;
    background: var(--accent-soft);
    color: var(--text);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--bad);
    padding: 9px 11px;
  }
  ::placeholder {
    color: var(--text-3);
    opacity: 1;
  }
  /* The focus is there to be read on from; nothing can be done with it. */
  h2:focus-visible {
    outline: 0;
  }
  input:focus-visible,
  select:focus-visible {
    border-color: var(--accent);
  }
  input,
  select,
  button,
  summary {
    scroll-margin-block: 60px 160px;
  }
  button {
    touch-action: manipulation;
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--accent);
    min-height: 44px;
    padding-inline: 8px;
  }
  .bad {
    color: var(--bad);
    border-color: currentColor;
  }
  .notice.warn {
    background: var(--warn-soft);
  }
  .notice.wrong {
    background: var(--bad-soft);
  }
  .option {
    display: flex;
    gap: 12px;
    padding-block: 8px;
    cursor: pointer;
  }
  .option input {
    width: 24px;
    height: 24px;
    min-height: 0;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .rules p {
    white-space: pre-line;
  }
  @media print {
    .foot {
      position: static;
    }
    button,
    .language,
    .add {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .button {
      transition: opacity 0.15s;
    }
  }
  @media (hover: hover) {
    button:hover,
    .button:hover,
    .add:hover {
      opacity: 0.88;
    }
  }
  @media (forced-colors: active) {
    .card,
    .notice {
      border: 1px solid;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  .done {
    width: 56px;
    height: 56px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--ok-soft);
    color: var(--ok);
  }
  .reference {
    font-size: 22px;
    line-height: 28px;
    font-weight: 650;
  }
`;
