import { css } from 'lit';

/** The summary and the questions. */
export const questionsStyles = css`
  @container (min-width: 340px) {
    .item .field:has(.problem) {
      grid-column: 1 / -1;
    }
  }
  /* Amount and date then stand below each other: the days go between. */
  @container (min-width: 340px) and (max-width: 919.9px) {
    .grid:has(:is(.date, .amount, .kilometres) .problem) > .days {
      order: 0;
    }
  }
  .question,
  .chips {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
  }
  .question p {
    grid-column: 1 / -1;
    color: inherit;
  }
  .chips {
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
    margin-block: 6px;
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 48px;
    padding: 4px 12px;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  .choice input {
    width: 20px;
    height: 20px;
    min-height: 0;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .summary:focus,
  #notice:focus {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .notice.summary {
    border: 2px solid var(--bad);
    background: var(--surface);
    display: grid;
    gap: 8px;
  }
  .summary h3 {
    display: flex;
    gap: 8px;
  }
  .summary .icon {
    color: var(--bad);
    margin-top: 2px;
  }
  .summary a {
    display: block;
    padding-block: 10px;
    color: var(--text);
    text-decoration-color: var(--bad);
  }
  .summary li + li {
    border-top: 1px solid var(--line);
  }
`;
