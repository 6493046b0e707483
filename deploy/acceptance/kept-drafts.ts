import type { Page } from '@playwright/test';

/** Returns the drafts in the browser's storage, as text; empty before the form has made its tables. */
export function keptDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('penning');
        // The form makes the tables: whoever looks before it would make a database without any.
        request.onupgradeneeded = () => request.transaction!.abort();
        request.onerror = () => resolve('[]');
        request.onsuccess = () => {
          const { result } = request;
          const all = result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
          result.close();
        };
      }),
  );
}
