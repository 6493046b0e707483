import { css } from 'lit';

/** The correction inside the claimant's page: no frame of its own, the question in amber. */
export const correctionStyles = css`
  :host {
    min-height: 0;
  }
  .frame {
    display: grid;
    gap: 28px;
    border: 0;
    background: none;
  }
  form.stack {
    gap: 24px;
  }
  .asked {
    padding: 12px 16px;
    border-radius: 10px;
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .note {
    white-space: pre-line;
  }
  textarea {
    display: block;
    width: 100%;
    padding: 10px 12px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--input);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
    border-radius: 9px;
  }
  details {
    border-block: 1px solid var(--line);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 52px;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary .icon {
    transform: rotate(180deg);
  }
  .items {
    padding-block: 4px 20px;
  }
`;
