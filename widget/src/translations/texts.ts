import type { TextCode } from './codes.ts';
import type { FormTexts } from './en/first.ts';

/** Texts that a language loads once its form is drawn. */
export type LaterTexts = Record<keyof (typeof import('./en/later.ts'))['label'], string>;

/** Texts that a language loads when there is a question or a problem. */
export interface OnDemandTexts {
  label: Record<keyof (typeof import('./en/on-demand.ts'))['label'], string>;
  error: Record<TextCode, string>;
}

/** Name of a text. */
export type TextKey = keyof FormTexts | keyof LaterTexts | keyof OnDemandTexts['label'];

/** Values for the `{}` of a text. */
export type Values = Record<string, string | number>;
