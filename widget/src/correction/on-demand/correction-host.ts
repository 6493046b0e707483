import type { ClaimantView } from '@penning/contract/claim';
import type { FormHost } from '../../claim-form/first/form-host.ts';
import type { FormState } from '../../claim-form/first/form-state.ts';
import type { PageState } from '../../hosted-page/page-state.ts';
import type { Code } from '../../translations/codes.ts';

/** The correction's element, as its templates and its flow see it. */
export interface CorrectionHost extends FormHost {
  readonly form: FormState;
  readonly page: PageState;
  readonly view: ClaimantView;
  /** True while the claim as it was sent is open to be changed. */
  readonly open: boolean;
  fold(open: boolean): void;
  /** Lets the page read the claim again, or say why it cannot be corrected any more. */
  readonly moveOn: (problem?: Code) => Promise<void>;
}
