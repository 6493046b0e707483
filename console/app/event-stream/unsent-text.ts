/** Whether the reader has typed words into the page that are not sent yet. */
export function hasUnsentText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main textarea, main input:not([type="hidden"])',
  );
  return [...fields].some((field) => field.value !== field.defaultValue);
}
