/** Plain sRGB pixels, three channels, row by row. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}
