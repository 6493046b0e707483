import { css } from 'lit';
import { controls } from '../theme/controls.styles.ts';
import { states } from '../theme/states.styles.ts';
import { theme } from '../theme/theme.styles.ts';

const column = css`
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

/** Styles of the hosted pages: one calm column. */
export const pageStyles = [theme, controls, states, column];
