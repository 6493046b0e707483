import { css } from 'lit';

/** The tiles of chosen receipts. */
export const tileStyles = css`
  .tile .hint,
  .tile .fine,
  .tile .problem {
    font-size: 13px;
    line-height: 18px;
    gap: 2px;
  }
  .progress {
    grid-column: 1 / -1;
    order: 1;
  }
  .doubt {
    gap: 4px;
    color: var(--warn);
    font-weight: 500;
  }
  .tile > * {
    display: flex;
  }
  .tile .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tile .icon {
    width: 16px;
    height: 18px;
  }
  .picture {
    padding: 0;
    margin-bottom: 4px;
    border: 1px solid var(--line);
    background: var(--surface);
  }
  .picture canvas {
    width: 100%;
    height: 100%;
    object-fit: cover;
    border-radius: 9px;
  }
  .picture > .icon {
    width: 32px;
    height: 32px;
    color: var(--text-2);
  }
  progress {
    position: absolute;
    inset-inline: 8px;
    bottom: 8px;
    width: auto;
    height: 8px;
    appearance: none;
    border: 1px solid var(--surface);
    border-radius: 4px;
    overflow: hidden;
    background: var(--line);
    width: calc(100% - 16px);
  }
  ::-webkit-progress-bar {
    background: var(--line);
  }
  ::-webkit-progress-value {
    background: var(--accent);
  }
  ::-moz-progress-bar {
    background: var(--accent);
  }
  .tile .remove {
    position: absolute;
    top: 0;
    inset-inline-end: 0;
    min-height: 44px;
    width: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .remove span {
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--surface);
    box-shadow: 0 1px 4px #0004;
  }
  .refused {
    grid-column: 1 / -1;
    order: 1;
    font-size: 15px;
    line-height: 20px;
  }
  .why {
    display: flex;
    gap: 12px;
  }
  .sign {
    padding: 10px;
    height: 40px;
    border-radius: 8px;
    background: var(--bad-soft);
    color: var(--bad);
  }
`;
