import { css } from 'lit';
import { itemStyles } from './items.styles.ts';

/** The form's own layout: one column, from 720 px of its own width two. */
export const formStyles = css`
  .frame {
    border: var(--penning-border, 1px solid var(--line));
    border-radius: var(--penning-radius, 14px);
  }
  .page {
    padding: 20px;
    row-gap: 28px;
  }
  .brands {
    padding-bottom: 0;
  }
  header {
    row-gap: 8px;
  }
  .lead {
    color: var(--text-2);
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .under {
    margin-top: -12px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
    gap: 12px;
    font-size: 13px;
    line-height: 18px;
  }
  .add,
  .picture {
    position: relative;
    height: 112px;
    padding: 8px;
    border-radius: 10px;
    border: 1px dashed var(--control);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    color: var(--accent);
    font-weight: 600;
    text-align: center;
    font-size: 14px;
    line-height: 18px;
  }
  .add input {
    position: absolute;
    inset: 0;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .add:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  ${itemStyles}
  .prefixed {
    position: relative;
  }
  .prefixed span {
    position: absolute;
    inset-inline-start: 13px;
    top: 12px;
    color: var(--text-2);
  }
  .prefixed input {
    padding-inline-start: 30px;
    font-variant-numeric: tabular-nums;
  }
  .two > * {
    flex: 1 1 150px;
  }
  .rules summary {
    min-height: 44px;
    padding-block: 10px;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .foot {
    position: sticky;
    /* While it sticks, its last lines wait below the edge. */
    bottom: -52px;
    display: grid;
    gap: 12px;
    padding: 16px 20px;
    background: var(--surface);
    border-top: 1px solid var(--line);
    border-radius: 0 0 13px 13px;
  }
  .foot > .hint {
    text-align: center;
  }
  .line {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    align-items: baseline;
  }
  .total .sum {
    font-size: 26px;
    line-height: 32px;
    font-weight: 680;
  }
  .wide {
    display: none;
  }
  .shape {
    height: 48px;
    border-radius: 10px;
    background: var(--line);
    opacity: 0.6;
  }
  .shape.short {
    width: 50%;
    height: 28px;
  }
  .shape.high {
    height: 150px;
  }
  @media (max-height: 620px) {
    .foot {
      position: static;
    }
  }
  @container (min-width: 720px) {
    .claim {
      display: grid;
      grid-template-columns: 1fr 300px;
    }
    .page {
      padding: 36px;
      row-gap: 36px;
    }
    .grid {
      grid-template-columns: 1fr 1fr;
    }
    .field > .hint {
      order: 1;
      margin: -2px 0 0;
    }
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(120px, 140px));
    }
    .frame:not([data-hosted]) .brand > :not(select) {
      display: none;
    }
    .frame:not([data-hosted]) .brand {
      justify-content: end;
    }
    /* Beside the title; a notice above it needs the whole line. */
    .frame:not([data-hosted]) .brand:is(:has(+ header), .brands > *) {
      position: absolute;
      top: 36px;
      inset-inline-end: 28px;
    }
    .frame:not([data-hosted]) .brand + header h2 {
      padding-inline-end: 120px;
    }
    .page {
      position: relative;
    }
    .claim > .page {
      border-inline-end: 1px solid var(--line);
    }
    .foot {
      top: 0;
      bottom: auto;
      align-self: start;
      border: 0;
      background: none;
      padding: 36px 28px;
    }
    .wide {
      display: block;
    }
    .lines {
      display: grid;
      gap: 6px;
      color: var(--text-2);
      font-size: 15px;
    }
    .total {
      border-top: 1px solid var(--line);
      padding-top: 12px;
      flex-wrap: wrap;
    }
  }
`;
