import { css } from 'lit';

/** Layout of one expense: one column, from 340 px of the form's width two, from 920 px three. */
export const itemStyles = css`
  .grid {
    display: grid;
    gap: 16px;
  }
  .item {
    display: grid;
    gap: 12px;
  }
  .item .row {
    min-height: 28px;
  }
  .item .plain {
    margin-block: -8px;
  }
  /* The days come with a later part: nothing moves when they do. */
  .days {
    grid-column: 1 / -1;
    justify-content: start;
    min-height: 44px;
    margin-top: -8px;
  }
  @container (min-width: 340px) {
    .days {
      order: 1;
    }
    .item .grid {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
    .item .grid > * {
      align-self: end;
    }
    .item .costCentre,
    .item .description {
      grid-column: 1 / -1;
    }
  }
  /* The purpose's hint comes once it is chosen: nothing moves under the thumb. */
  .costCentre > .hint {
    order: 1;
    margin: 0;
  }
  /* Narrower, the date would be cut off. */
  @container (min-width: 920px) {
    .item .grid {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 0.9fr);
    }
    .item .grid > * {
      align-self: start;
      grid-column: auto !important;
    }
    .item .days {
      grid-column: 2 / -1 !important;
    }
    .item .description {
      grid-column: 1 / -1 !important;
      order: 2;
    }
  }
`;
