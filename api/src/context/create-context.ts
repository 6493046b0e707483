import { resolve } from 'node:path';
import { AccessEnds } from '../authentication/access-ends.ts';
import { AccessTokens } from '../authentication/access-tokens.ts';
import type { Config } from '../platform/config.ts';
import type { Context } from './context.ts';
import { Database } from '../platform/database.ts';
import { applicationLogin } from '../platform/database-login.ts';
import { DiskStorage } from '../files/disk.ts';
import type { FileStorage } from '../files/storage.ts';
import type { Log } from '../platform/log.ts';
import { Notifications } from '../platform/notifications.ts';
import { Secrets } from '../platform/secrets.ts';
import { AbuseCounters } from '../abuse-counters/abuse-counters.ts';

/** Puts together what the features need in this process. */
export async function createContext(config: Config, log: Log): Promise<Context> {
  const secrets = new Secrets(config.SECRET_KEY, config.SECRET_KEY_PREVIOUS);
  const database = new Database(
    config.DATABASE_URL,
    secrets,
    config.DATABASE_POOL,
    config.DATABASE_WAIT_SECONDS,
  );
  const notifications = new Notifications(applicationLogin(config.DATABASE_URL, secrets).url, log);
  return {
    config,
    log,
    secrets,
    database,
    abuseCounters: new AbuseCounters(database, log),
    accessTokens: new AccessTokens(secrets, database),
    notifications,
    accessEnds: new AccessEnds(notifications),
    files: await openFiles(config),
  };
}

/** The S3 client is large, so it is loaded only where a bucket is set. */
async function openFiles(config: Config): Promise<FileStorage> {
  if (!config.RECEIPTS_BUCKET) return new DiskStorage(resolve(config.PENNING_DATA, 'files'));
  const { S3Storage } = await import('../files/s3.ts');
  return new S3Storage(config.RECEIPTS_BUCKET, config.AWS_REGION);
}

/** Runs `stop` once on SIGTERM or SIGINT and ends the process; a stop that hangs is cut off after 24 seconds, as containers are killed after 25. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), 24_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
