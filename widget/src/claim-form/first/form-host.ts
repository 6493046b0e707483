import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import type { FormConfiguration } from '@penning/contract/church-form';
import type { Warning } from '@penning/contract/warnings';
import type { Refusal } from '../../api/call.ts';
import type { Code } from '../../translations/codes.ts';
import type { I18n } from '../../translations/i18n.ts';
import type { FormValue, ItemValue } from './form-value.ts';
import type { Receipt } from './receipt.ts';

/** An element that shows the form; templates and controllers know this and never the element's class. */
export interface FormHost extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly apiBase: string;
  readonly church: string;
  /** True on a page of the form's own. */
  readonly hosted: boolean;
  /** Level of the title among the page's headings. */
  readonly level: number;
  /** Loads what checks, keeps and sends; the result starts it. */
  loadWork(): Promise<() => Promise<FormWork>>;
  /** Loads what only questions and problems need. */
  loadOnDemand(): Promise<{ questions: Questions }>;
  /** Tries again to get the form's configuration. */
  reload(): void;
  /** Uses the language that the member, the page or the browser wants. */
  applyLanguage(): Promise<void>;
  /** Opens what hides a control. */
  reveal?(name: string): void;
  /** Shows an error instead of the form; false when the form shows it. */
  takeError?(code: Code): boolean;
}

/** State of the form, as templates see it. */
export interface FormView {
  readonly host: FormHost;
  readonly configuration: FormConfiguration;
  readonly stage: 'loading' | 'failed' | 'form';
  /** Number of the form's parts that are drawn: slow phones draw them one by one. */
  readonly parts: number;
  readonly i18n: I18n;
  readonly value: FormValue;
  readonly busy: boolean;
  /** A problem of the whole form. */
  readonly notice: Notice | undefined;
  /** Says what became of the draft: that it is back, or that another tab keeps it. */
  readonly draftNotice: Restored | Elsewhere | undefined;
  /** Text of the live region. */
  readonly announcement: string;
  readonly receipts: readonly Receipt[];
  readonly work: FormWork | undefined;
  /** Templates of questions and problems; null when they cannot be loaded. */
  readonly questions: Questions | null | undefined;
  readonly nextStep: NextStep | undefined;
  /** Does something with the work once it is loaded, and shows when it cannot be. */
  withWork(action: (work: FormWork) => unknown): void;
  /** Uses the language that the member chose. */
  chooseLanguage(code: string): void;
  /** Puts the focus on a control, tile or heading, once it is drawn. */
  focusOn(name: string): void;
}

/** A draft that is back in the form. */
export interface Restored {
  /** Time at which it was typed. */
  at: Date;
  /** True when its account number could not be kept. */
  withoutAccount: boolean;
}

/** Ways on from a form whose draft another tab keeps. */
export interface Elsewhere {
  /** Goes on with the draft of the other tab, here. */
  readonly keepThat: () => Promise<void>;
  /** Keeps what is in this tab instead. */
  readonly keepThis: () => Promise<void>;
}

/** A problem of the whole form, with what support asks for. */
export interface Notice {
  code: Code;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
}

/** Errors by control name, in the form's order. */
export type FieldErrors = Map<string, Code>;

/** The form as it was sent; `items` are the lines themselves, which may have moved since. */
export interface SentForm {
  value: FormValue;
  items: readonly ItemValue[];
}

/** Errors of the API that a form still deserves: each belongs to the value that it was said of. */
export type Refusals = (value: FormValue) => FieldErrors;

/** The work behind the form, as templates see it; loaded once the form is drawn. */
export interface FormWork {
  readonly receipts: { readonly list: readonly Receipt[]; readonly busy: boolean; resend(): void };
  readonly checks: {
    readonly errors: FieldErrors;
    /** Points of the summary, in the form's order. */
    readonly points: readonly [name: string, code: Code][];
    readonly ibanIsValid: boolean;
    /** An item's worth in cents, as far as it is known. */
    centsOf(item: ItemValue): number | undefined;
    /** Cents per kilometre on the item's day. */
    rateOf(item: ItemValue): number | undefined;
    /** Ids of the receipts of an expense. */
    receiptsOf(item: ItemValue): string[];
    /** The two readings of an ambiguous amount, in cents. */
    readingsOf(item: ItemValue): [number, number] | undefined;
  };
  readonly edits: {
    read(): void;
    changed(name: string, text: string): void;
    assign(name: string, text: string): void;
    addItem(kind: ItemValue['kind']): void;
    addFiles(files: Iterable<File>): void;
    removeReceipt(receipt: Receipt): void;
  };
  readonly submission: {
    /** True while the claim is complete and waits for the network. */
    readonly waiting: boolean;
    submit(): Promise<void>;
  };
  readonly flow: {
    restart(): void;
    renderRecalled?(): TemplateResult | undefined;
  };
  renderSummary(): TemplateResult | undefined;
  renderTiles(): TemplateResult[];
  renderRemove(index: number, item: string): unknown;
  renderDays(item: ItemValue, name: string): TemplateResult;
  renderKilometres(item: ItemValue, name: string): TemplateResult;
  renderTotal(): TemplateResult;
  renderCount(): unknown;
}

/** Step after the form, in its place: the code and the thank-you. */
export interface NextStep {
  /** True while the claim waits for its code. */
  readonly isOpen: boolean;
  render(): TemplateResult;
  /** Ends its timers; the form takes its place again. */
  dispose(): void;
}

/** Templates of questions and problems with their styles, and what else they need; loaded when there is one. */
export interface Questions {
  readonly styles: CSSResult;
  /** Finds the controls that the API's errors are about. */
  placeErrors(root: ParentNode, refusal: Refusal, sent: SentForm): Refusals;
  renderSummary(form: FormView, work: FormWork): TemplateResult;
  renderRefused(form: FormView, work: FormWork, receipt: Receipt, n: number): TemplateResult;
  /** Says what should be looked at on a receipt's pages. */
  warningsOf(i18n: I18n, warnings: readonly Warning[]): string;
  renderDraftNotice(form: FormView, work: FormWork): unknown;
  renderNoticeDetails(form: FormView): TemplateResult;
  renderClosed(form: FormView): TemplateResult;
  renderPurpose(form: FormView, item: ItemValue, name: string): TemplateResult | undefined;
  renderQuestion(form: FormView, work: FormWork, item: ItemValue, name: string): TemplateResult | undefined;
  renderDateOffer(form: FormView, work: FormWork, item: ItemValue, name: string): TemplateResult | undefined;
  renderDistance(form: FormView, work: FormWork, item: ItemValue): TemplateResult | undefined;
  renderBelongs(form: FormView, item: ItemValue, index: number): unknown;
  renderWhyLost(form: FormView, item: ItemValue, name: string): TemplateResult;
}
