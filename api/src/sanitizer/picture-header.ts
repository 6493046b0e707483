import type { ErrorCode } from '@penning/contract/error-codes';

/**
 * Size that a picture's header names, in pixels before turning, or why the file is refused. A baseline JPEG is decoded
 * row by row, so that it can be shrunk on the way.
 */
export type PictureHeader = { width: number; height: number; baseline?: boolean } | { refused: ErrorCode };
