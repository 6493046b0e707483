import type { PageWarning } from '@penning/contract/page-warnings';
import { everywhere, type Part } from './ink.ts';

/** A file of the folder `tried` and what must be seen of it: ink in these parts of its first page, at least so much of the page. */
export interface TriedReceipt {
  file: string;
  inked: readonly Part[];
  /** Parts that stay white. */
  white?: readonly Part[];
  /** Warnings about its first page; nothing where the page shows all. */
  warnings?: readonly PageWarning[];
}

const part = (left: number, top: number, width: number, height: number): Part => ({
  left,
  top,
  width,
  height,
});

/** Files that are to be seen as other programs show them. */
export const triedReceipts: readonly TriedReceipt[] = [
  {
    file: 'form-need-appearances.pdf',
    inked: [part(0.29, 0.29, 0.25, 0.06), part(0.29, 0.42, 0.25, 0.06), part(0.3, 0.58, 0.03, 0.04)],
  },
  { file: 'form-stale-appearance.pdf', inked: [part(0.29, 0.29, 0.2, 0.06)] },
  { file: 'form-text-field.pdf', inked: [part(0.02, 0.25, 0.12, 0.04)] },
  { file: 'junk-binary-before-header.pdf', inked: [part(0.05, 0.1, 0.6, 0.1)] },
  { file: 'no-obj-space.pdf', inked: [part(0.05, 0.1, 0.6, 0.1)] },
  { file: 'cropbox-outside.pdf', inked: [part(0.05, 0.1, 0.6, 0.1)] },
  {
    file: 'black-on-transparent.heic',
    inked: [part(0.05, 0.08, 0.6, 0.05), part(0.05, 0.27, 0.6, 0.05)],
    white: [part(0.05, 0.5, 0.9, 0.45)],
  },
  {
    file: 'junk-between-segments.jpg',
    inked: [part(0.05, 0.08, 0.6, 0.05), part(0.05, 0.27, 0.6, 0.05)],
    white: [part(0.05, 0.5, 0.9, 0.45)],
  },
  { file: 'junk-jpeg-header.jpg', inked: [everywhere] },
  {
    file: 'font-not-embedded-cjk.pdf',
    inked: [part(0.07, 0.15, 0.12, 0.1), part(0.24, 0.15, 0.3, 0.1)],
  },
  {
    file: 'font-not-embedded-arial-polish.pdf',
    inked: [part(0.38, 0.13, 0.16, 0.09), part(0.05, 0.26, 0.4, 0.09), part(0.16, 0.41, 0.12, 0.07)],
  },
  { file: 'xfa-please-wait.pdf', inked: [part(0.05, 0.1, 0.3, 0.1)], warnings: ['page_needs_other_program'] },
  { file: 'invisible-text-only.pdf', inked: [], warnings: ['page_shows_nothing'] },
  { file: 'white-on-transparent.png', inked: [], warnings: ['page_shows_nothing'] },
  { file: 'jbig2-mmr.pdf', inked: [], warnings: ['page_shows_nothing'] },
  { file: 'jbig2-symbol-texthuffrefinecustom.pdf', inked: [], warnings: ['page_shows_nothing'] },
];
