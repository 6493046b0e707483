import type { ErrorCode } from '@penning/contract/error-codes';

/** Size that a picture's header names, in pixels before turning, or why the file is refused. */
export type PictureHeader = { width: number; height: number } | { refused: ErrorCode };
