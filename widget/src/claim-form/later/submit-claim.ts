import type { ClaimSubmission } from '@penning/contract/claim';
import type { Outcome } from './code-step/code-step.ts';
import { call, Refusal } from '../../api/call.ts';
import { checkForm, toSubmission } from './check-form.ts';
import type { PenningClaim } from '../claim-form.ts';
import type { Clerk } from './form-controller.ts';

/** Submits the claim, or the correction of one, once everything is right and every receipt has arrived; false when something is still to mend. */
export async function submitClaim(clerk: Clerk, correction?: () => object): Promise<Outcome | false> {
  const { form, receipts } = clerk;
  clerk.errors = checkForm(form.value, clerk.context);
  if (clerk.points.length > 0) return false;
  receipts.resend();
  const claim = await clerk.openClaim();
  await receipts.settled();
  if (clerk.points.length > 0) return false;
  const failed = receipts.list.find(({ state }) => state === 'failed');
  if (failed) throw new Refusal(failed.code ?? 'network');
  const deviceToken = await clerk.keeping.deviceToken();
  const body = correction?.() ?? {
    ...toSubmission(form.value, clerk.context, mailLanguage(form)),
    ...(deviceToken && { deviceToken }),
  };
  try {
    return await call<Outcome>(`${form.apiBase}/v1/claims/${claim.id}/${correction ? 'correct' : 'submit'}`, {
      method: 'POST',
      token: claim.token,
      body,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors.length === 0) throw error;
    await form.lookUp();
    if (form.asking?.placeErrors(clerk, error)) return false;
    throw error;
  }
}

/** The claim's mails speak English and Dutch: for a form in another language the church's own. */
function mailLanguage({ speaker, configuration }: PenningClaim): ClaimSubmission['language'] {
  const { language } = speaker;
  return language === 'en' || language === 'nl' ? language : (configuration.languages[0] ?? 'en');
}
