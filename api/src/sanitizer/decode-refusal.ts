import type { ErrorCode } from '@penning/contract/error-codes';

/** Thrown in the child: the file is refused with this code. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
