import type { TemplateResult } from 'lit';
import type { FormState } from '../first/form-state.ts';
import type { FormController } from './form-controller.ts';
import type { OnDemandParts } from './on-demand-parts.ts';
import { stored } from './storage.ts';

/** Remembers, only when the member asks for it, name and account on this device, and the token that saves the code. */
export class DeviceMemory {
  /** True when name and account come from this device. */
  recalled = false;
  readonly #controller: FormController;
  readonly #loadOnDemand: () => Promise<OnDemandParts>;
  /** Loaded for members who were here before. */
  #returning: OnDemandParts['returning'] | undefined;

  constructor(controller: FormController, loadOnDemand: () => Promise<OnDemandParts>) {
    this.#controller = controller;
    this.#loadOnDemand = loadOnDemand;
  }

  get #form(): FormState {
    return this.#controller.form;
  }

  get #church(): string {
    return this.#form.host.church;
  }

  /** Tells whether this device remembers somebody; never where the page wants no draft. */
  async #isUsed(): Promise<boolean> {
    return (
      this.#controller.flow.draftKey !== '' &&
      !!(await stored('people', (store) => store.count(this.#church)))
    );
  }

  async load(): Promise<OnDemandParts['returning']> {
    return (this.#returning ??= (await this.#loadOnDemand()).returning);
  }

  /** Fills in the person of this device, unless the draft is somebody else's. */
  async recall(draftEmail: string | undefined): Promise<void> {
    if (!(await this.#isUsed())) return;
    const known = await (await this.load()).recall(this.#church);
    if (!known || (draftEmail !== undefined && draftEmail !== known.email)) return;
    const { name, email, iban, accountHolder } = known;
    this.#form.value = { ...this.#form.value, name, email, iban, accountHolder };
    this.recalled = true;
    await this.#form.loadQuestions();
  }

  /** Remembers the member as typed this time; `email` is the confirmed one. */
  async remember(email: string, token?: string): Promise<void> {
    const { value } = this.#form;
    await (await this.load()).remember(this.#church, { ...value, email }, token);
    this.recalled = true;
  }

  /** Token that saves this address the code, if the device was remembered. */
  async deviceToken(): Promise<string | undefined> {
    if (!(await this.#isUsed())) return undefined;
    return (await this.load()).tokenFor(this.#church, this.#form.value.email);
  }

  render(): TemplateResult | undefined {
    if (!this.recalled) return undefined;
    return this.#returning?.renderRecalled(this.#controller, () => (this.recalled = false));
  }
}
