import type { ClaimSubmission } from '@penning/contract/claim';
import type { TemplateResult } from 'lit';
import { call } from '../../api/call.ts';
import type { ClaimHandle, Outcome } from '../../api/claim.ts';
import { PenningClaimEvent } from '../../events.ts';
import type { Code } from '../../translations/codes.ts';
import type { FormState } from '../first/form-state.ts';
import { emptyForm } from '../first/form-value.ts';
import { toSubmission } from './check-form.ts';
import type { ClaimFlow } from './claim-flow.ts';
import type { AnotherCode } from './code-step/code-page.ts';
import { CodeStep, type StepFlow } from './code-step/code-step.ts';
import { summarize, type SentClaim } from './code-step/sent-claim.ts';
import { DeviceMemory } from './device-memory.ts';
import { restoreDraft, type Draft } from './draft.ts';
import type { FormController } from './form-controller.ts';
import type { OnDemandParts } from './on-demand-parts.ts';
import { openClaim } from './open-claim.ts';

const mostDrops = 4;

/** Flow of a new claim: draft, code, thank-you, and the next one. */
export class NewClaimFlow implements ClaimFlow, StepFlow {
  readonly itemsOnly = false;
  readonly #controller: FormController;
  readonly #loadOnDemand: () => Promise<OnDemandParts>;
  readonly #memory: DeviceMemory;
  /** The page and the element on it: a site that changes pages without loading them has moved on when the form leaves. */
  readonly #place: string;
  #claim: Promise<ClaimHandle> | undefined;
  #drops = 0;

  constructor(controller: FormController, loadOnDemand: () => Promise<OnDemandParts>) {
    const { host } = controller.form;
    this.#controller = controller;
    this.#loadOnDemand = loadOnDemand;
    this.#memory = new DeviceMemory(controller, loadOnDemand);
    const forms: Element[] = [...document.querySelectorAll(host.localName)];
    this.#place = `${location.pathname} ${host.id || forms.indexOf(host)}`;
  }

  get #form(): FormState {
    return this.#controller.form;
  }

  /** Key per church, page and element; empty where the page wants no draft. */
  get draftKey(): string {
    const { host } = this.#form;
    return host.getAttribute('draft') === 'off' ? '' : `${host.church} ${this.#place}`;
  }

  /** Computers that people share remember nobody. */
  get mayRemember(): boolean {
    return this.draftKey !== '';
  }

  /** Fields that this device filled in are not worth a draft. */
  isTouched(): boolean {
    const { name, items } = this.#form.value;
    return (
      (name !== '' && !this.#memory.recalled) ||
      this.#controller.receipts.list.length > 0 ||
      items.some((item) => item.description || item.amount)
    );
  }

  /** Brings back the draft and the person whom this device remembers, unless somebody types already. */
  async restore(): Promise<void> {
    if (JSON.stringify(this.#form.value) !== JSON.stringify(emptyForm())) return;
    const { lock } = this.#controller.drafts;
    let draft = this.draftKey ? await restoreDraft(this.draftKey) : undefined;
    if (draft) await lock.ask();
    if (lock.isElsewhere) draft = undefined;
    await this.#memory.recall(draft?.value.email);
    if (draft) await this.#bringBack(draft);
  }

  async startOver(): Promise<void> {
    const { receipts, checks } = this.#controller;
    this.#forgetClaim();
    receipts.clear();
    checks.reset();
    this.#form.value = emptyForm();
    await this.restore();
    this.#form.host.requestUpdate();
  }

  draftElsewhere(): void {
    void this.#memory.load().then(
      ({ waitForDraft }) => waitForDraft(this.#controller),
      () => undefined,
    );
  }

  async #bringBack(draft: Draft): Promise<void> {
    const { restoreForm, restoreReceipts } = await this.#memory.load();
    await restoreForm(this.#controller, draft);
    if (draft.step && draft.claim)
      return this.#startSteps(draft.step.sent, draft.claim, draft.step.outcome).look();
    await restoreReceipts(this.#controller, draft);
    await this.#form.loadQuestions();
  }

  openClaim(): Promise<ClaimHandle> {
    const { drafts, apiBase } = this.#controller;
    const { church } = this.#form.host;
    this.#claim ??= (drafts.handle ? Promise.resolve(drafts.handle) : openClaim(apiBase, church)).then(
      (handle) => {
        drafts.handle = handle;
        drafts.soon();
        return handle;
      },
      (error: unknown) => {
        this.#claim = undefined;
        throw error;
      },
    );
    return this.#claim;
  }

  /** A new draft on the server gets the receipts from memory. */
  dropClaim(): void {
    this.#forgetClaim();
    this.#form.notice = { code: 'draft_expired' };
    void this.#form.loadQuestions();
    if (++this.#drops < mostDrops) queueMicrotask(() => this.#controller.receipts.resend(true));
  }

  #forgetClaim(): void {
    this.#claim = this.#controller.drafts.handle = undefined;
  }

  async send(claim: ClaimHandle): Promise<Outcome> {
    const { checks, apiBase } = this.#controller;
    const deviceToken = await this.#memory.deviceToken();
    return call<Outcome>(`${apiBase}/v1/claims/${claim.id}/submit`, {
      method: 'POST',
      token: claim.token,
      body: {
        ...toSubmission(this.#form.value, checks.context, this.#mailLanguage),
        ...(deviceToken && { deviceToken }),
      },
    });
  }

  /** Mails are written in English and Dutch: for a form in another language in the church's own. */
  get #mailLanguage(): ClaimSubmission['language'] {
    const { i18n, configuration } = this.#form;
    const { language } = i18n;
    return language === 'en' || language === 'nl' ? language : (configuration.languages[0] ?? 'en');
  }

  async proceed(outcome: Outcome): Promise<void> {
    const form = this.#form;
    const { checks, drafts } = this.#controller;
    const { id: claimId, status, reference } = outcome;
    form.host.dispatchEvent(new PenningClaimEvent('submitted', { claimId, status, reference }));
    const sent = summarize(form, checks);
    drafts.step = { sent, outcome };
    form.announcement = '';
    drafts.now();
    this.#startSteps(sent, await this.openClaim(), outcome);
  }

  #startSteps(sent: SentClaim, claim: ClaimHandle, outcome: Outcome): CodeStep {
    const nextStep = new CodeStep(this.#form, this, sent, claim, outcome);
    this.#form.set({ nextStep });
    return nextStep;
  }

  async loadAnotherCode(): Promise<AnotherCode> {
    return (await this.#loadOnDemand()).anotherCode;
  }

  /** The claim is the church's now; a member who wants it, or did before, is remembered as typed this time. */
  confirmed({ id: claimId, status, reference, deviceToken }: Outcome, wanted = false): void {
    const { host, value } = this.#form;
    host.dispatchEvent(new PenningClaimEvent('confirmed', { claimId, status, reference }));
    const { drafts } = this.#controller;
    const email = drafts.step?.sent.email ?? value.email;
    if (wanted || this.#memory.recalled) void this.#memory.remember(email, deviceToken);
    void drafts.forget();
    host.requestUpdate();
  }

  renderRecalled(): TemplateResult | undefined {
    return this.#memory.render();
  }

  /** Keeps name and bank for another claim, and everything when the draft on the server ended. */
  restart(code?: Code): void {
    const form = this.#form;
    const { drafts, receipts, checks } = this.#controller;
    form.nextStep?.dispose();
    form.set({ nextStep: undefined, notice: code && { code } });
    if (!drafts.lock.isElsewhere) form.draftNotice = undefined;
    drafts.step = undefined;
    this.#forgetClaim();
    checks.reset();
    if (code) {
      void form.loadQuestions();
      receipts.resend(true);
    } else {
      void drafts.forget();
      receipts.clear();
      form.value = { ...form.value, items: emptyForm().items };
    }
    form.focusOn(code ? 'notice' : 'title');
  }
}
