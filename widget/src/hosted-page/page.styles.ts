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
  .shape {
    height: 120px;
    border-radius: 12px;
    background: var(--line);
    opacity: 0.6;
  }
`;
