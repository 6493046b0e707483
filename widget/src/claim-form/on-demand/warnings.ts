import { type PageWarning, pagesByWarning } from '@penning/contract/page-warnings';
import type { Warning } from '@penning/contract/warnings';
import type { I18n } from '../../translations/i18n.ts';
import type { TextKey } from '../../translations/texts.ts';

const texts: Record<PageWarning, TextKey> = {
  page_shows_nothing: 'showsNothing',
  page_needs_other_program: 'needsProgram',
  page_letters_missing: 'lettersMissing',
  page_notes_missing: 'notesMissing',
};

/** Says what should be looked at on a receipt's pages, each thing once. */
export function warningsOf({ t }: I18n, warnings: readonly Warning[]): string {
  return pagesByWarning(warnings)
    .map(({ code, pages }) => t(texts[code], { pages: pages.join(', ') }))
    .join(' ');
}
