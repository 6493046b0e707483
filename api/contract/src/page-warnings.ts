/**
 * Codes about a page of a receipt's clean copy: it is of one colour; it only says that another program is needed; letters
 * or notes of the file are not on it.
 */
export const pageWarnings = [
  'page_shows_nothing',
  'page_needs_other_program',
  'page_letters_missing',
  'page_notes_missing',
] as const;

/** Code of a warning about a page. */
export type PageWarning = (typeof pageWarnings)[number];

/** Warning about a page, counted from 1. */
interface AboutPage {
  code: PageWarning;
  facts: { page: number };
}

/** Pages of each code among warnings, in the order of the codes, so that each thing is said once. */
export function pagesByWarning(warnings: readonly AboutPage[]): { code: PageWarning; pages: number[] }[] {
  return pageWarnings.flatMap((code) => {
    const pages = warnings.filter((one) => one.code === code).map(({ facts }) => facts.page);
    return pages.length > 0 ? [{ code, pages }] : [];
  });
}
