import type { Warning } from '@penning/contract/warnings';
import type { Code } from '../../translations/codes.ts';

/** One chosen file on its way. */
export interface Receipt {
  id: string;
  name: string;
  file: Blob;
  state: 'waiting' | 'sending' | 'checking' | 'clean' | 'refused' | 'failed';
  percent: number;
  code?: Code;
  preview?: HTMLElement | undefined;
  /** True when perhaps nobody can read it. */
  doubtful?: boolean;
  /** Warnings of the API about its pages. */
  warnings?: readonly Warning[] | undefined;
  /** True once its bytes are as they will be sent. */
  prepared?: boolean;
  /** True once the API has it. */
  stored?: boolean;
  /** Ends its upload. */
  stop: AbortController;
}
