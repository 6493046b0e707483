import { Markup } from './html.ts';

/** The system's own letters; no mail loads a font. */
export const font = "font-family:ui-sans-serif,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The light colours, inline; mail apps in the dark change them by the page's style sheet or by themselves. */
export const colour = {
  text: '#1E1C19',
  second: '#56514A',
  line: '#E0DBD0',
  sunken: '#F6F4EF',
  accent: '#0B5561',
} as const;

/** Inline style of text that is read first. */
export const textStyle = new Markup(`${font};color:${colour.text};overflow-wrap:anywhere`);

/** Inline style of second lines. */
export const secondStyle = new Markup(`${font};color:${colour.second};overflow-wrap:anywhere`);
