import { html, type TemplateResult } from 'lit';

/** The drawn set: 20 px, stroke 1.75. */
const paths = {
  check: 'M4 10.5 8 14.5 16 6',
  cross: 'M5.5 5.5l9 9m0-9-9 9',
  plus: 'M10 4v12M4 10h12',
  camera: 'M3 6.5h3L7.3 4.5h5.4L14 6.5h3v9.5H3zM10 8.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4',
  car: 'M3 14.5v-4l2-5h10l2 5v4zM3 10.5h14M5 14.5V16m10-1.5V16',
  warn: 'M10 3 18 17H2zM10 8v4m0 2.2v.3',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  back: 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9',
  down: 'M10 3v10m-4-4 4 4 4-4M4 17h12',
};

/** A sign's name. */
export type IconName = keyof typeof paths;

/** A sign that stands beside a word and is silent for screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
}
