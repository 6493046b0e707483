import type { FormConfiguration } from '@penning/contract/church-form';
import { nextTask } from '../../element.ts';
import { call, Refusal } from '../../api/call.ts';
import type { Speaker } from '../../translations/translate.ts';
import type { PenningClaim } from '../claim-form.ts';
import { allParts } from './layout.ts';

/** Reads what the church's form knows. Throws a Refusal: `church_unknown`, `network` or the API's own. */
export async function readConfiguration({
  apiBase,
  church,
  speaker,
}: PenningClaim): Promise<FormConfiguration> {
  if (!church) throw new Refusal('church_unknown');
  const [configuration] = await Promise.all([
    call<FormConfiguration>(`${apiBase}/v1/churches/${encodeURIComponent(church)}/form`),
    warmUp(speaker),
  ]);
  return configuration;
}

/** A browser's first number and first date cost a slow phone 70 and 30 ms: best spent while it waits for the configuration. */
async function warmUp(speaker: Speaker): Promise<void> {
  await nextTask();
  speaker.money(0);
  await nextTask();
  document.createElement('input').type = 'date';
}

/** Draws the form part by part, each in a task of its own; leaves it when the page wants another church meanwhile. */
export async function drawParts(form: PenningClaim): Promise<void> {
  const { church } = form;
  for (form.parts = 1; form.parts < allParts && form.church === church; form.parts++) {
    form.requestUpdate();
    await form.updateComplete;
    await nextTask();
  }
  form.requestUpdate();
}
