import type { FormConfiguration } from '@penning/contract/church-form';
import type { ClaimantView } from '@penning/contract/claim';
import { Task } from '@lit/task';
import { LitElement, type TemplateResult } from 'lit';
import { call } from '../../api/call.ts';
import { formStyles } from '../../claim-form/first/claim-form.styles.ts';
import { FormState } from '../../claim-form/first/form-state.ts';
import { dayStyles } from '../../claim-form/later/days-row.ts';
import { FormController } from '../../claim-form/later/form-controller.ts';
import { tileStyles } from '../../claim-form/later/receipts/tiles.styles.ts';
import type { PageState } from '../../hosted-page/page-state.ts';
import { controls } from '../../theme/controls.styles.ts';
import { states } from '../../theme/states.styles.ts';
import { theme } from '../../theme/theme.styles.ts';
import type { Code } from '../../translations/codes.ts';
import { CorrectionFlow } from './correction-flow.ts';
import { renderCorrection } from './correction-form.ts';
import type { CorrectionHost } from './correction-host.ts';
import { correctionStyles } from './correction.styles.ts';

/** Codes after which nothing can be corrected any more. */
const over = /^(draft_expired|token_|claim_status_conflict|not_found)/;

/** The form once more with the claim as it was sent, for a claim that the church returned; part of the claimant's page. */
export class PenningCorrection extends LitElement implements CorrectionHost {
  static override properties = {
    page: { attribute: false },
    view: { attribute: false },
    pictures: { attribute: false },
    open: { state: true },
  };
  static override styles = [theme, controls, formStyles, states, tileStyles, dayStyles, correctionStyles];

  page!: PageState;
  view!: ClaimantView;
  /** Addresses of the pictures of its receipts, by id. */
  pictures: ReadonlyMap<string, string> = new Map();
  open = false;
  moveOn!: (problem?: Code) => Promise<void>;
  readonly hosted = false;
  readonly level = 2;
  readonly form: FormState = new FormState(this);
  readonly #configuration = new Task(this, {
    args: () => [this.church],
    task: ([church]) => this.#show(church),
    onError: (error) => {
      this.form.set({ stage: 'failed' });
      void this.form.showError(error);
    },
  });
  #controller: FormController | undefined;

  get apiBase(): string {
    return this.page.apiBase;
  }

  get church(): string {
    return this.view.church.slug;
  }

  reload(): void {
    void this.#configuration.run();
  }

  /** Gets the form's configuration, and takes up what was sent or typed. */
  async #show(church: string): Promise<void> {
    const { form } = this;
    form.set({ i18n: this.page.i18n, notice: undefined, draftNotice: undefined });
    const configuration = await call<FormConfiguration>(`${this.apiBase}/v1/churches/${church}/form`);
    const costCentres = [...configuration.costCentres];
    // Purposes that the church gave up since may stay.
    for (const { costCentre } of this.view.items)
      if (!costCentres.some(({ id }) => id === costCentre.id)) costCentres.push({ ...costCentre, hint: '' });
    form.set({ configuration: { ...configuration, costCentres } });
    await form.loadQuestions();
    await form.reloadWork();
    form.set({ stage: 'form' });
  }

  /** Uses the page's language, which does not change. */
  async applyLanguage(): Promise<void> {
    await this.form.setLanguage(this.page.i18n.language);
  }

  loadWork() {
    return Promise.resolve(async () => {
      this.#controller?.detach();
      const controller = new FormController(this.form, (one) => new CorrectionFlow(one, this));
      await controller.flow.restore();
      controller.attach();
      return (this.#controller = controller);
    });
  }

  loadOnDemand() {
    return import('../../claim-form/on-demand/on-demand.ts');
  }

  reveal(name: string): void {
    if (name.startsWith('items')) this.open = true;
  }

  /** Leaves errors after which the claim has moved on to the page. */
  takeError(code: Code): boolean {
    const isOver = over.test(code);
    if (isOver) void this.moveOn(code);
    return isOver;
  }

  fold(open: boolean): void {
    this.open = open;
  }

  protected override willUpdate(): void {
    for (const receipt of this.form.receipts) {
      const src = this.pictures.get(receipt.id);
      if (src) receipt.preview ??= Object.assign(new Image(), { src, alt: '' });
    }
  }

  protected override render(): TemplateResult {
    return renderCorrection(this);
  }
}

customElements.define('penning-correction', PenningCorrection);
