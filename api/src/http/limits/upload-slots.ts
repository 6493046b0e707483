import { limits } from '@penning/contract/limits';
import type { Context } from '../../context/context.ts';
import type { Database } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { inTime, SharedCounts } from './shared-counts.ts';

/** Time that a place is kept for an upload, in milliseconds, and between two renewals while it goes on: only what a dead instance left runs out. */
const keptMs = 200_000;
const renewMs = 60_000;

/** The places of one context's uploads. */
interface Places {
  shared: SharedCounts;
  /** Uploads under way by claim, counted by this process while the database does not. */
  alone: Map<string, number>;
}

const made = new WeakMap<Context, Places>();

/**
 * Takes one of a claim's places for uploads, which all instances share; call what it gives when the upload ended.
 * Throws too_many_requests.
 */
export async function takeUploadSlot(context: Context, claimId: string): Promise<() => Promise<void>> {
  const places = made.get(context) ?? { shared: new SharedCounts(context, 'uploads'), alone: new Map() };
  made.set(context, places);
  let late: Promise<Release | undefined> | undefined;
  const release = await places.shared.ask(
    () => (late = takeTogether(context, claimId)),
    () => {
      // A place that the database gives after all is given back.
      void late?.then(
        (given) => given?.(),
        () => undefined,
      );
      return takeAlone(places, claimId);
    },
  );
  if (!release) throw new AppError('too_many_requests', { retryAfter: 1 });
  return release;
}

/** Each place is a row with a key of its own; its writer has it until it is removed or its time is over. */
async function takeTogether(context: Context, claimId: string): Promise<Release | undefined> {
  const { knex } = context.database;
  const name = context.secrets.sign('rate limit', claimId).slice(0, 22);
  for (let place = 1; place <= limits.uploadsAtOnce; place += 1) {
    const key = `uploads:${name}:${place}`;
    const { rows } = await knex.raw<{ rows: { until: string }[] }>(
      `insert into rate_hits as place (key, hits, resets_at) values (?, 1, now() + ? * interval '1 millisecond')
       on conflict (key) do update set resets_at = excluded.resets_at where place.resets_at <= now()
       returning resets_at::text as until`,
      [key, keptMs],
    );
    const [taken] = rows;
    if (taken) return keep(context, key, taken.until);
  }
  return undefined;
}

/** Keeps a place until the returned function is called. */
function keep({ database, log }: Context, key: string, since: string): Release {
  let until = since;
  const renewal = setInterval(() => {
    const renewed = database.knex.raw<{ rows: { until: string }[] }>(
      `update rate_hits set resets_at = now() + ? * interval '1 millisecond'
         where key = ? and resets_at = ?::timestamptz returning resets_at::text as until`,
      [keptMs, key, until],
    );
    renewed.then(
      ({ rows: [place] }) => (until = place?.until ?? until),
      (error: unknown) => log.warn({ err: error }, 'the place of an upload was not kept'),
    );
  }, renewMs);
  return () => {
    clearInterval(renewal);
    return giveBack(database, key, until);
  };
}

/** Removes a place unless it is somebody else's by now; what cannot be given back in time runs out by itself. */
async function giveBack(database: Database, key: string, until: string): Promise<void> {
  const removal = database.knex.raw('delete from rate_hits where key = ? and resets_at = ?::timestamptz', [
    key,
    until,
  ]);
  await inTime(Promise.resolve(removal)).catch(() => undefined);
}

type Release = () => Promise<void>;

function takeAlone({ alone }: Places, claimId: string): Release | undefined {
  const taken = alone.get(claimId) ?? 0;
  if (taken >= limits.uploadsAtOnce) return undefined;
  alone.set(claimId, taken + 1);
  return () => {
    const left = (alone.get(claimId) ?? 1) - 1;
    if (left > 0) alone.set(claimId, left);
    else alone.delete(claimId);
    return Promise.resolve();
  };
}
