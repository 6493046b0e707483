import type { AccessEnds } from '../authentication/access-ends.ts';
import type { AccessTokens } from '../authentication/access-tokens.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { FileStorage } from '../files/storage.ts';
import type { Log } from '../platform/log.ts';
import type { Notifications } from '../platform/notifications.ts';
import type { Secrets } from '../platform/secrets.ts';
import type { AbuseCounters } from '../abuse-counters/abuse-counters.ts';

/** Context that every feature gets: settings, database, files and keys of this process. */
export interface Context {
  config: Config;
  log: Log;
  database: Database;
  secrets: Secrets;
  accessTokens: AccessTokens;
  /** Triggers of the database tell; only the API opens it. */
  notifications: Notifications;
  accessEnds: AccessEnds;
  /** Counts per church and day. */
  abuseCounters: AbuseCounters;
  /** Receipts and vouchers. */
  files: FileStorage;
}
