/** Returns true while the page holds typed text that has not been sent. */
export function hasUnsentText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main textarea, main input:not([type="hidden"])',
  );
  return [...fields].some((field) => field.value !== field.defaultValue);
}
