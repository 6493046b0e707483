import type { AccessTokens } from './access-tokens.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { FileStorage } from './files/storage.ts';
import type { Log } from './log.ts';
import type { Secrets } from './secrets.ts';
import type { Tally } from './tally.ts';

/** What every feature is given: settings, database, files and keys of this process. */
export interface Context {
  config: Config;
  log: Log;
  database: Database;
  secrets: Secrets;
  accessTokens: AccessTokens;
  /** Counts per church and day. */
  tally: Tally;
  /** Receipts and vouchers. */
  files: FileStorage;
}
