/** Sent back. */
export const back = 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9';
/** Download. */
export const down = 'M10 3v10m-4-4 4 4 4-4M4 17h12';
/** Away, no. */
export const cross = 'M5.5 5.5l9 9m0-9-9 9';
/** A file without a picture. */
export const file = 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5';
/** More below. */
export const chevron = 'M5 8l5 5 5-5';
