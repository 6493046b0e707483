import type { FormConfiguration } from '@penning/contract/church-form';
import { call, Refusal } from '../../api/call.ts';
import { nextTask } from '../../element/next-task.ts';
import type { I18n } from '../../translations/i18n.ts';

/** Loads what the church's form knows. Throws a Refusal: `church_unknown`, `network` or the API's own. */
export async function loadConfiguration(
  apiBase: string,
  church: string,
  i18n: I18n,
): Promise<FormConfiguration> {
  if (!church) throw new Refusal('church_unknown');
  const [configuration] = await Promise.all([
    call<FormConfiguration>(`${apiBase}/v1/churches/${encodeURIComponent(church)}/form`),
    warmUp(i18n),
  ]);
  return configuration;
}

/** Formats a first number and makes a first date input: a slow phone needs 70 and 30 ms for them, best spent while it waits for the configuration. */
async function warmUp(i18n: I18n): Promise<void> {
  await nextTask();
  i18n.money(0);
  await nextTask();
  document.createElement('input').type = 'date';
}
