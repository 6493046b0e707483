/** Sent back. */
export const back = 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9';
/** Download. */
export const down = 'M10 3v10m-4-4 4 4 4-4M4 17h12';
/** More below. */
export const chevron = 'M5 8l5 5 5-5';
