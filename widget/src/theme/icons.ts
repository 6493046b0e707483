import { html, type TemplateResult } from 'lit';

// Drawn on 20 by 20 px with a stroke of 1.75.
/** Done. */
export const check = 'M4 10.5 8 14.5 16 6';
/** One more. */
export const plus = 'M10 4v12M4 10h12';
/** A photo or file. */
export const camera = 'M3 6.5h3L7.3 4.5h5.4L14 6.5h3v9.5H3zM10 8.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4';
/** Kilometres. */
export const car = 'M3 14.5v-4l2-5h10l2 5v4zM3 10.5h14M5 14.5V16m10-1.5V16';
/** Wrong or to be looked at. */
export const warn = 'M10 3 18 17H2zM10 8v4m0 2.2v.3';

/** Away, no. */
export const cross = 'M5.5 5.5l9 9m0-9-9 9';
/** A file without a picture. */
export const file = 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5';

/** Sign beside a word, silent for screen readers. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}
