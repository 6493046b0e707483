import type { PageWarning } from '@penning/contract/page-warnings';

/** Plain sRGB pixels, three channels, row by row. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** Page of a file as it was decoded, with what of the file is not on it. */
export interface SourcePage {
  pixels: Pixels;
  warnings: PageWarning[];
}
