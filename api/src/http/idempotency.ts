import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { takesIdempotencyKey, type Endpoint } from '@penning/contract/endpoint';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError, fieldError } from '../platform/errors.ts';

/** Time that a key is remembered. */
const keepHours = 24;
/** A call that gave no answer within this time died with its process; the next one takes its place. */
const abandonedSeconds = 60;

/** Answer of a call that may be repeated; only `once` makes one, so that no handler forgets it. */
export class Repeatable<T> {
  readonly #answer: T;

  constructor(answer: T) {
    this.#answer = answer;
  }

  /** Gives the answer. */
  get answer(): T {
    return this.#answer;
  }
}

/**
 * Runs a creating call once for each `Idempotency-Key` of an account; a repetition within a day gets the first
 * answer again, without what is told once. A handler calls it when the caller has proven to be allowed. Throws idempotency_key_reused when the key came with another request, and
 * idempotency_in_progress while the first call still runs. A call that failed leaves its key free.
 */
export async function once<T>(
  context: Context,
  endpoint: Endpoint,
  request: Request,
  response: Response,
  accountId: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  const key = request.headers['idempotency-key'];
  if (!takesIdempotencyKey(endpoint) || accountId === undefined || typeof key !== 'string') return run();
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw fieldError('Idempotency-Key', 'idempotency_key_invalid');
  const asked = createHash('sha256')
    .update(`${endpoint.method} ${request.path}\n${JSON.stringify(request.body)}`)
    .digest('hex');
  const place = { accountId, key };
  const stored = await context.database.transaction((trx) => claimKey(trx, place, asked));
  if (stored !== undefined) {
    response.setHeader('Idempotency-Replayed', 'true');
    return withoutSecrets(
      endpoint,
      JSON.parse(context.secrets.open('idempotency', stored, `${accountId}/${key}`)) as T,
    );
  }
  try {
    const answer = await run();
    const kept = JSON.stringify(withoutSecrets(endpoint, answer));
    const sealed = context.secrets.seal('idempotency', kept, `${accountId}/${key}`);
    await context.database.transaction((trx) =>
      trx('idempotency_keys').where(place).update({ answerSealed: sealed }),
    );
    return answer;
  } catch (error) {
    await context.database.transaction((trx) =>
      trx('idempotency_keys').where(place).whereNull('answerSealed').delete(),
    );
    throw error;
  }
}

/** An answer with empty texts for what is told once. */
function withoutSecrets<T>({ toldOnce = [] }: Endpoint, answer: T): T {
  return { ...answer, ...Object.fromEntries(toldOnce.map((field) => [field, ''])) };
}

/** Takes the key for this call, or gives the answer of an earlier one. */
async function claimKey(
  trx: Transaction,
  place: { accountId: string; key: string },
  asked: string,
): Promise<string | undefined> {
  const { accountId, key } = place;
  await trx.raw(
    `delete from idempotency_keys where account_id = ? and (created_at < now() - make_interval(hours => ?)
       or (answer_sealed is null and created_at < now() - make_interval(secs => ?)))`,
    [accountId, keepHours, abandonedSeconds],
  );
  const taken: unknown[] = await trx('idempotency_keys')
    .insert({ accountId, key, requestHash: asked })
    .onConflict(['accountId', 'key'])
    .ignore()
    .returning('key');
  if (taken.length > 0) return undefined;
  const earlier = (await trx('idempotency_keys').where(place).first()) as
    { requestHash: string; answerSealed: string | null } | undefined;
  if (earlier && earlier.requestHash !== asked) throw new AppError('idempotency_key_reused');
  if (!earlier?.answerSealed) throw new AppError('idempotency_in_progress', { retryAfter: 1 });
  return earlier.answerSealed;
}
