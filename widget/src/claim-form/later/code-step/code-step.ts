import type { TemplateResult } from 'lit/html.js';
import type { FormConfiguration } from '@penning/contract/church-form';
import type { ClaimStatus } from '@penning/contract/claim';
import { lostDraft } from '../receipts/receipt-queue.ts';
import { call, type ClaimHandle, type Refusal } from '../../../api/call.ts';
import type { Code, Speaker } from '../../../translations/translate.ts';
import { renderCode } from './code-page.ts';
import { renderThanks } from './thank-you.ts';

/** What the API answers to submitting and confirming. */
export interface Outcome {
  id: string;
  status: ClaimStatus;
  reference: string | null;
  /** With it the next claim from this device needs no code. */
  deviceToken?: string;
}

/** The claim as it was sent, for people. */
export interface SentClaim {
  church: string;
  name: string;
  email: string;
  ibanMasked: string;
  items: { description: string; cents: number }[];
  totalCents: number;
  usually: FormConfiguration['usually'];
}

/** The form, seen from the steps after it. */
export interface StepHost {
  readonly apiBase: string;
  readonly speaker: Speaker;
  readonly level: number;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  announcement: string;
  requestUpdate(): void;
  /** Fetches the texts of problems. */
  lookUp(): Promise<void>;
}

/** Who carries on before and after these steps. */
export interface StepKeeper {
  restart(code?: Code): void;
  confirmed(outcome: Outcome, remember?: boolean): void;
  readonly mayRemember: boolean;
}

type AnotherCode = (typeof import('../../on-demand/another-code.ts'))['anotherCode'];

const pollEvery = 4000;
const newCodeAfter = 60_000;

/** The code and the thank-you, in the form's place. */
export class CodeStep {
  readonly host: StepHost;
  readonly keeper: StepKeeper;
  readonly sent: SentClaim;
  readonly claim: ClaimHandle;
  outcome: Outcome;
  digits = '';
  problem: Code | undefined;
  attemptsLeft: number | undefined;
  busy = false;
  changing = false;
  /** The way to a new code, once it was asked for. */
  another: AnotherCode | undefined;
  emailProblem: Code | undefined;
  copied = false;
  /** The member wants to be remembered on this device. */
  remember = false;
  #mayAskAt = Date.now() + newCodeAfter;
  #timer = 0;
  #tick = 0;

  constructor(host: StepHost, keeper: StepKeeper, sent: SentClaim, claim: ClaimHandle, outcome: Outcome) {
    this.host = host;
    this.keeper = keeper;
    this.sent = sent;
    this.claim = claim;
    this.outcome = outcome;
    if (outcome.status !== 'unconfirmed') keeper.confirmed(outcome);
    this.resume();
    this.focus('title');
  }

  render(): TemplateResult {
    return this.outcome.status === 'unconfirmed' ? renderCode(this) : renderThanks(this);
  }

  /** Seconds until a new code can be asked for, by the clock: timers sleep while the member reads their mail. */
  get wait(): number {
    return Math.ceil((this.#mayAskAt - Date.now()) / 1000);
  }

  /** Ends timers; the form left the page or began anew. */
  stop(): void {
    clearInterval(this.#timer);
    clearInterval(this.#tick);
  }

  /** Starts them again; the form is back on the page. */
  resume(): void {
    this.stop();
    if (this.outcome.status !== 'unconfirmed') return;
    this.#timer = window.setInterval(() => void this.look(), pollEvery);
    this.#tick = window.setInterval(() => this.host.requestUpdate(), 1000);
  }

  /** A code was sent just now. */
  waitAgain(): void {
    this.#mayAskAt = Date.now() + newCodeAfter;
  }

  type(text: string): void {
    this.digits = text.replace(/\D/g, '').slice(0, 6);
    this.host.requestUpdate();
  }

  async confirm(): Promise<void> {
    if (this.busy) return;
    if (this.digits.length < 6) return this.#wrong('required');
    await this.run(
      async () =>
        this.#finish(
          await this.post<Outcome>('confirm', {
            code: this.digits,
            ...(this.remember && { rememberDevice: true }),
          }),
        ),
      'code',
    );
  }

  /** Does something with what a new code needs: its part and texts; without a network there is no new code. */
  async lookUp(action: (another: AnotherCode) => unknown): Promise<void> {
    try {
      this.another ??= (await import('../../on-demand/another-code.ts')).anotherCode;
      await this.host.lookUp();
    } catch {
      return this.#wrong('network');
    }
    await action(this.another);
  }

  /** Puts the focus on a control or heading, once it stands. */
  focus(name: string): void {
    if (this.problem || this.emailProblem) void this.host.lookUp();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>(`[name=${name}], #${name}`)?.focus(),
    );
  }

  /** Calls the API for this claim. */
  post<T>(path: string, body: object, tries = 3): Promise<T> {
    return call<T>(`${this.host.apiBase}/v1/claims/${this.claim.id}/${path}`, {
      method: 'POST',
      token: this.claim.token,
      body,
      tries,
    });
  }

  /** Does one thing at a time; what goes wrong is told at the field. */
  async run(action: () => Promise<void>, field: 'code' | 'email'): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.host.requestUpdate();
    try {
      await action();
    } catch (error) {
      const { code = 'internal_error', attemptsLeft } = error as Partial<Refusal>;
      if (lostDraft.test(code) || code === 'code_exhausted') return this.#leave(code);
      if (code === 'claim_status_conflict') await this.look();
      if (field === 'email') {
        this.emailProblem = code;
        this.focus('email');
      } else this.#wrong(code, attemptsLeft);
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  #wrong(code: Code, left?: number): void {
    this.problem = code;
    this.attemptsLeft = left;
    this.focus('code');
  }

  #leave(code: Code): void {
    this.stop();
    this.keeper.restart(code === 'code_exhausted' ? code : 'draft_expired');
  }

  /** Notices a confirmation by the mail's link, from here or another device. */
  async look(): Promise<void> {
    if (document.hidden) return;
    try {
      const view = await call<Outcome>(`${this.host.apiBase}/v1/claims/${this.claim.id}`, {
        token: this.claim.token,
        tries: 1,
      });
      if (view.status !== 'unconfirmed' && view.status !== 'draft') this.#finish(view);
    } catch (error) {
      const { code } = error as Partial<Refusal>;
      if (code === 'draft_expired') this.#leave(code);
    }
  }

  #finish({ id, status, reference, deviceToken }: Outcome): void {
    if (this.outcome.status !== 'unconfirmed') return;
    this.stop();
    this.outcome = { id, status, reference };
    this.keeper.confirmed({ ...this.outcome, ...(deviceToken && { deviceToken }) }, this.remember);
    this.focus('title');
  }
}
