import type { Language } from '@penning/contract/fields';

/** Everything on a church's poster. */
export interface Poster {
  name: string;
  logoPng?: Buffer;
  languages: readonly Language[];
  /** The hosted form's address, which the code opens. */
  link: string;
  code: QrCode;
}

/** The dark modules of a QR code, row by row, without its quiet zone. */
export interface QrCode {
  size: number;
  dark: readonly [column: number, row: number][];
}
