import { plain } from '@penning/contract/plain';
import type { ReactiveController, TemplateResult } from 'lit';
import { call, type Refusal } from '../../../api/call.ts';
import type { ClaimantView } from '@penning/contract/claim';
import type { ClaimHandle, Outcome } from '../../../api/claim.ts';
import type { Code } from '../../../translations/codes.ts';
import type { NextStep } from '../../first/form-host.ts';
import type { FormState } from '../../first/form-state.ts';
import { lostDraft } from '../lost-draft.ts';
import { renderCode, type AnotherCode, type CodeEntry } from './code-page.ts';
import type { SentClaim } from './sent-claim.ts';
import { renderThanks } from './thank-you.ts';

/** Flow before and after these steps. */
export interface StepFlow {
  restart(code?: Code): void;
  confirmed(outcome: Outcome, remember?: boolean): void;
  /** Loads the way to another code; throws without a network. */
  loadAnotherCode(): Promise<AnotherCode>;
  readonly mayRemember: boolean;
}

const pollEvery = 4000;
const newCodeAfter = 60_000;

/** The code and the thank-you, in the form's place. */
export class CodeStep implements NextStep, CodeEntry, ReactiveController {
  readonly form: FormState;
  readonly flow: StepFlow;
  readonly sent: SentClaim;
  readonly claim: ClaimHandle;
  outcome: Outcome;
  digits = '';
  problem: Code | undefined;
  attemptsLeft: number | undefined;
  busy = false;
  changing = false;
  refused = false;
  another: AnotherCode | undefined;
  emailProblem: Code | undefined;
  copied = false;
  remember = false;
  #mayAskAt = Date.now() + newCodeAfter;
  #timer = 0;
  #tick = 0;

  constructor(form: FormState, flow: StepFlow, sent: SentClaim, claim: ClaimHandle, outcome: Outcome) {
    this.form = form;
    this.flow = flow;
    this.sent = sent;
    this.claim = claim;
    this.outcome = outcome;
    if (!this.isOpen) flow.confirmed(outcome);
    form.host.addController(this);
    this.focus('title');
  }

  get isOpen(): boolean {
    return this.outcome.status === 'unconfirmed';
  }

  get mayRemember(): boolean {
    return this.flow.mayRemember;
  }

  render(): TemplateResult {
    return this.isOpen ? renderCode(this) : renderThanks(this);
  }

  /** Seconds until a new code can be asked for, by the clock: timers sleep while the member reads their mail. */
  get wait(): number {
    return Math.ceil((this.#mayAskAt - Date.now()) / 1000);
  }

  hostConnected(): void {
    this.#stop();
    if (!this.isOpen) return;
    this.#timer = window.setInterval(() => void this.look(), pollEvery);
    this.#tick = window.setInterval(() => this.form.host.requestUpdate(), 1000);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  dispose(): void {
    this.#stop();
    this.form.host.removeController(this);
  }

  #stop(): void {
    clearInterval(this.#timer);
    clearInterval(this.#tick);
  }

  waitAgain(): void {
    this.#mayAskAt = Date.now() + newCodeAfter;
  }

  type(text: string): void {
    this.digits = plain(text).replace(/\D/g, '').slice(0, 6);
    this.form.host.requestUpdate();
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

  async withAnotherCode(action: (another: AnotherCode) => unknown): Promise<void> {
    try {
      this.another ??= await this.flow.loadAnotherCode();
      await this.form.loadQuestions();
    } catch {
      return this.#wrong('network');
    }
    await action(this.another);
  }

  focus(name: string): void {
    if (this.problem || this.emailProblem) void this.form.loadQuestions();
    this.form.focusOn(name);
  }

  post<T>(path: string, body: object, tries = 3): Promise<T> {
    return call<T>(`${this.form.host.apiBase}/v1/claims/${this.claim.id}/${path}`, {
      method: 'POST',
      token: this.claim.token,
      body,
      tries,
    });
  }

  async run(action: () => Promise<void>, field: 'code' | 'email'): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.form.host.requestUpdate();
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
      this.form.host.requestUpdate();
    }
  }

  #wrong(code: Code, left?: number): void {
    this.problem = code;
    this.attemptsLeft = left;
    this.focus('code');
  }

  #leave(code: Code): void {
    this.#stop();
    this.flow.restart(code === 'code_exhausted' ? code : 'draft_expired');
  }

  /** Notices a confirmation by the mail's link, from here or another device. */
  async look(): Promise<void> {
    if (document.hidden) return;
    try {
      const view = await call<ClaimantView>(`${this.form.host.apiBase}/v1/claims/${this.claim.id}`, {
        token: this.claim.token,
        tries: 1,
      });
      if (view.status !== 'unconfirmed' && view.status !== 'draft') this.#finish(view);
      // A later answer may be about the address before.
      else if (view.codeRefused && !this.busy && view.claimant?.email === this.sent.email) this.#refuse();
    } catch (error) {
      const { code } = error as Partial<Refusal>;
      if (code === 'draft_expired') this.#leave(code);
    }
  }

  /** Says so, once, and asks for another address. */
  #refuse(): void {
    if (this.refused) return;
    void this.withAnotherCode(() => {
      this.refused = true;
      this.focus('email');
    });
  }

  #finish({ id, status, reference, deviceToken }: Outcome): void {
    if (!this.isOpen) return;
    this.#stop();
    this.outcome = { id, status, reference };
    this.flow.confirmed({ ...this.outcome, ...(deviceToken && { deviceToken }) }, this.remember);
    this.focus('title');
  }
}
