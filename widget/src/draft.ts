import type { FormValue } from './form-value.ts';

const lifetime = 24 * 3_600_000;

const keyOf = (church: string) => `penning:${church}:${location.pathname}`;

/** Keeps what was typed for this tab, without the IBAN: a phone may end the page while the camera is open. */
export function keepDraft(church: string, value: FormValue): void {
  try {
    sessionStorage.setItem(keyOf(church), JSON.stringify({ at: Date.now(), value: { ...value, iban: '' } }));
  } catch {
    // Storage can be full or forbidden; the form works without it.
  }
}

/** What was typed within the last 24 hours, if anything. */
export function restoreDraft(church: string): FormValue | undefined {
  try {
    const { at, value } = JSON.parse(sessionStorage.getItem(keyOf(church)) ?? '{}') as {
      at: number;
      value: FormValue;
    };
    return Date.now() - at < lifetime ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the draft. */
export function forgetDraft(church: string): void {
  try {
    sessionStorage.removeItem(keyOf(church));
  } catch {
    // Nothing was kept then.
  }
}
