import type { TemplateResult } from 'lit';
import type { FormValue } from '../first/form-value.ts';
import type { AnotherCode } from './code-step/code-page.ts';
import type { Draft } from './draft.ts';
import type { FormController } from './form-controller.ts';

/** Person whom a device remembers. */
export type Person = Pick<FormValue, 'name' | 'email' | 'iban' | 'accountHolder'>;

/** Parts for members who were here before, and for those whose code did not come. */
export interface OnDemandParts {
  readonly anotherCode: AnotherCode;
  readonly returning: {
    waitForDraft(controller: FormController): Promise<void>;
    restoreForm(controller: FormController, draft: Draft): Promise<void>;
    restoreReceipts(controller: FormController, draft: Draft): Promise<void>;
    recall(church: string): Promise<Person | undefined>;
    remember(church: string, person: Person, token?: string): Promise<void>;
    tokenFor(church: string, email: string): Promise<string | undefined>;
    /** Says where name and account come from; calls `forgotten` once this device has forgotten them. */
    renderRecalled(controller: FormController, forgotten: () => void): TemplateResult;
  };
}
