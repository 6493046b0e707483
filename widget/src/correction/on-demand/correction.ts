import type { TemplateResult } from 'lit/html.js';
import type { FormConfiguration } from '@penning/contract/church-form';
import type { ClaimantView } from '@penning/contract/claim';
import { PenningClaim } from '../../claim-form/claim-form.ts';
import type { Clerk } from '../../claim-form/later/form-controller.ts';
import { call, type Refusal } from '../../api/call.ts';
import { loadTexts, speaker } from '../../translations/translate.ts';
import { CorrectionClerk } from './correction-flow.ts';
import { renderCorrection } from './correction-form.ts';
import type { CorrectionValue } from './correction-value.ts';
import { correctionStyles } from './correction.styles.ts';
import type { PenningStatus } from '../../claim-status/claim-status.ts';

/** The codes after which nothing can be corrected any more. */
const over = /^(draft_expired|token_|claim_status_conflict|not_found)/;

/** The form once more, with what was sent, for a claim that the church returned. */
export class PenningCorrection extends PenningClaim {
  static override observedAttributes = [];
  static override styles = [...PenningClaim.styles, correctionStyles];

  readonly page: PenningStatus;
  readonly view: ClaimantView;
  declare value: CorrectionValue;
  declare clerk: CorrectionClerk | undefined;
  /** Whether what was sent lies open to be changed. */
  open = false;
  /** The church has it, or it is to begin anew: nothing is worth keeping. */
  sent = false;
  /** The correction before anything was changed, as JSON. */
  initially = '';

  constructor(page: PenningStatus, view: ClaimantView) {
    super();
    this.page = page;
    this.view = view;
  }

  override get apiBase(): string {
    return this.page.apiBase;
  }

  override get level(): number {
    return 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.clerk) void this.load();
  }

  protected override willUpdate(): void {
    for (const receipt of this.receipts) {
      const src = this.page.pictures.get(receipt.id);
      if (src) receipt.preview ??= Object.assign(new Image(), { src, alt: '' });
    }
  }

  /** Reads what the church's form knows, and takes up what was sent or typed. */
  override async load(): Promise<void> {
    const { slug } = this.view.church;
    const { language } = this.page.speaker;
    this.speaker = speaker(language);
    this.notice = undefined;
    this.restored = '';
    try {
      const configuration = await call<FormConfiguration>(`${this.apiBase}/v1/churches/${slug}/form`);
      await Promise.all([loadTexts(language, 'later'), this.lookUp()]);
      const costCentres = [...configuration.costCentres];
      // Purposes that the church gave up since may stay.
      for (const { costCentre } of this.view.items)
        if (!costCentres.some(({ id }) => id === costCentre.id))
          costCentres.push({ ...costCentre, hint: '' });
      this.configuration = { ...configuration, costCentres };
      this.clerk?.stop();
      const clerk = new CorrectionClerk(this);
      await clerk.keeping.restore();
      this.sent = false;
      this.clerk = clerk;
      clerk.resume();
      this.stage = 'form';
    } catch (error) {
      this.stage = 'failed';
      await this.fail(error);
    }
    this.requestUpdate();
  }

  /** A control was left. */
  left({ name, value, type }: HTMLInputElement): void {
    if (name.startsWith('items') && type !== 'file') this.clerk?.editing.changed(name, value);
  }

  /** What was sent lies open, or does no more. */
  fold(open: boolean): void {
    this.open = open;
    this.requestUpdate();
  }

  override work(): Promise<Clerk> {
    return this.clerk ? Promise.resolve(this.clerk) : Promise.reject(new Error('not loaded'));
  }

  /** Shows what went wrong, here or, when the claim has moved on, on the whole page. */
  override async fail(error: unknown): Promise<void> {
    const { code = 'internal_error' } = error as Partial<Refusal>;
    if (over.test(code)) await this.page.moveOn(code);
    else await super.fail(error);
  }

  override focusOn(name: string): void {
    if (name.startsWith('items')) this.open = true;
    super.focusOn(name);
  }

  protected override render(): TemplateResult {
    return renderCorrection(this);
  }
}

customElements.define('penning-correction', PenningCorrection);
