import type { Questions } from '../first/form-host.ts';
import type { OnDemandParts } from '../later/on-demand-parts.ts';
import { anotherCode } from './another-code.ts';
import { waitForDraft } from './elsewhere.ts';
import { placeErrors } from './place-errors.ts';
import * as templates from './questions.ts';
import { questionsStyles } from './questions.styles.ts';
import { renderRecalled } from './recalled.ts';
import { renderRefused } from './refused-tile.ts';
import { recall, remember, tokenFor } from './remember.ts';
import { restoreForm, restoreReceipts } from './restore.ts';
import { renderSummary } from './summary.ts';
import { warningsOf } from './warnings.ts';

export { anotherCode };

/** Questions and problems, with their styles. */
export const questions: Questions = {
  styles: questionsStyles,
  ...templates,
  renderSummary,
  renderRefused,
  warningsOf,
  placeErrors,
};

/** Parts for members who were here before. */
export const returning: OnDemandParts['returning'] = {
  waitForDraft,
  restoreForm,
  restoreReceipts,
  recall,
  remember,
  tokenFor,
  renderRecalled,
};
