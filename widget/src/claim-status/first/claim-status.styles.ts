import { css } from 'lit';

/** The claimant's page. */
export const statusStyles = css`
  .words,
  .timeline,
  .notice {
    overflow-wrap: anywhere;
  }
  .amount {
    font-size: 32px;
    line-height: 40px;
    font-variant-numeric: tabular-nums;
  }
  .chip {
    padding: 4px 12px;
    border-radius: 99px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    background: var(--accent-soft);
    color: var(--accent);
  }
  .chip.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .chip.wrong {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .chip.good {
    background: var(--ok-soft);
    color: var(--ok);
  }
  .notice.good {
    background: var(--ok-soft);
  }
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: 28px 1fr;
    column-gap: 16px;
    padding-bottom: 20px;
  }
  .timeline li > :not(.dot) {
    grid-column: 2;
  }
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 13px;
    top: 30px;
    bottom: 2px;
    border-inline-start: 2px solid var(--line);
  }
  .timeline .past:not(:last-child)::before {
    border-color: var(--ok);
  }
  .dot {
    grid-row: span 2;
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    border: 1px solid var(--control);
    border-radius: 50%;
    background: var(--surface);
  }
  .dot .icon {
    width: 16px;
    height: 16px;
  }
  .past .dot {
    background: var(--ok);
    border-color: var(--ok);
    color: var(--surface);
  }
  .here .dot {
    border: 2px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .timeline li:not([class]) .hint {
    padding-top: 4px;
    font-weight: 600;
  }
  .items {
    padding-block: 4px;
  }
  .line {
    display: flex;
    gap: 12px;
    padding-block: 12px;
    align-items: center;
    justify-content: space-between;
  }
  .line + .line {
    border-top: 1px solid var(--line);
  }
  .words {
    flex: 1;
    min-width: 0;
    display: grid;
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-width: 96px;
  }
  .thumb {
    width: 44px;
    height: 52px;
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: 6px;
    border: 1px solid var(--line);
    background: var(--sunken);
    color: var(--text-2);
  }
  .thumb img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  @media (max-width: 30rem) {
    .line {
      flex-wrap: wrap;
    }
    .thumbs {
      order: 1;
      flex: 0 0 100%;
      max-width: none;
    }
  }
  .note {
    white-space: pre-line;
  }
  .said {
    margin-top: 4px;
    color: var(--text-2);
  }
  .ways {
    display: grid;
  }
  .way {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    width: 100%;
    padding: 14px 4px;
    border: 0;
    border-top: 1px solid var(--line);
    border-radius: 0;
    background: none;
    text-align: start;
    font-weight: 500;
    color: var(--text-2);
  }
  button.way {
    color: var(--accent);
  }
  button.way span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .two > * {
    flex: 1 1 140px;
  }
`;
