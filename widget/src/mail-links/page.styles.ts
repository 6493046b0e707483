import { css } from '../element.ts';

/** The pages behind mailed links: one calm column. */
export const pageStyles = css`
  .frame {
    background: none;
  }
  .page {
    max-width: 560px;
    margin-inline: auto;
    row-gap: 28px;
  }
  .lead {
    color: var(--text-2);
  }
  h2 {
    text-wrap: balance;
  }
  .reference {
    font-size: 22px;
    line-height: 28px;
    font-weight: 650;
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
  .shape {
    height: 120px;
    border-radius: 12px;
    background: var(--line);
    opacity: 0.6;
  }
`;
